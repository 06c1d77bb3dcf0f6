import { readFileSync } from 'node:fs';
import { countryWhole, type PlanDocument, readCase } from '../../src/questions/index.ts';
import { stopwatch, today } from '../measure.ts';
import { type CountryRun, countryRuns } from './runs.ts';

/**
 * The questions of countries of a case, by processor time: `NODE_OPTIONS="--import ./bench/sets/processor-clock.mjs" npx tsx bench/country/run.ts CASE
 * PLAN [COUNTRY,...]`. PLAN is a plan.json of the whole case with what goods are worth. Each is asked twice in one process, and how far the
 * region moves is solved after the first.
 */
const [name = '', path = '', named] = process.argv.slice(2);
const [SECONDS, REGION] = [60, Number(process.env.REGION_SECONDS ?? 45)];

const c = await readCase(name);
const pricesFrom = JSON.parse(readFileSync(path, 'utf8')) as PlanDocument;
const countryOf = new Map(c.tables.places.map(({ place, country }) => [place, String(country)]));
const all = [...new Set(c.tables.candidates.map(({ place }) => countryOf.get(place)!))].sort();

/** What some work gives, and the seconds of the processor that it takes. */
const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const spent = stopwatch();
  return [await work(), spent().processor];
};

for (const country of named?.split(',') ?? all) {
  const ask = { countries: [country], pricesFrom, seconds: SECONDS, explain: 'none' } as const;
  const [first, seconds] = await timed(() => countryWhole(c, { ...ask, region: 'after', seconds: SECONDS + REGION }));
  const { document } = first;
  const [, next] = await timed(() => countryWhole(c, { ...ask, own: first.own }));
  const checked = first.check ? await first.check() : document;
  const { gain, region, today: asBuilt } = checked.country!;
  const within = document.boundWithinLimits;
  const run: CountryRun = {
    case: name,
    country,
    seconds,
    next,
    gain,
    ...(within === undefined || !asBuilt ? {} : { within: Math.max(0, within - asBuilt.npv) }),
    ...(region ? { region: movesOf(region, country) } : {}),
    day: today(),
  };
  countryRuns.keep(run);
  process.stdout.write(`${JSON.stringify(run)}\n`);
}
process.exit(0);

function movesOf(
  { together, alone, books, payments, adapted }: NonNullable<NonNullable<PlanDocument['country']>['region']>,
  country: string,
): NonNullable<CountryRun['region']> {
  if (alone === null) return { own: null, others: null, loss: null, payments: [] };
  const change = (isIts: (one: string) => boolean) =>
    books.reduce((sum, book) => (isIts(book.country) ? sum + book.alone - book.together : sum), 0);
  return {
    own: change((one) => one === country),
    others: change((one) => one !== country),
    loss: together - alone,
    payments: payments.map(({ from, amount }) => ({ from, amount })),
    ...(adapted ? { adapted: { low: together - adapted.bound, high: together - adapted.npv } } : {}),
  };
}
