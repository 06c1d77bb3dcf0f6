import { atStart, type Case, keyOf, type Rows } from '../../case/index.ts';
import type { Otherwise, PlanDocument } from '../../model/index.ts';
import { meetsShipment, movesOf } from '../../opinion/index.ts';

type Decisions = Pick<PlanDocument, 'builds' | 'activity' | 'certificates' | 'licences' | 'kept' | 'flows'>;

/**
 * Decisions that some countries take otherwise than in their part of the regional plan, as a whole, while the plants
 * concerned stay the same: which certificates and licences they have and from when, and in which years they use
 * know-how (paid once in a country) and permits (paid once a year). Border prices are marginal, and none of these
 * decisions is. `c` is their case.
 */
export function otherwise(part: Decisions, own: Decisions, c: Case): Otherwise[] {
  const rows = atStart(c);
  const isSame = sameBuilds(part, own);
  const inCountry = ({ country }: { country: string }) =>
    rows.places.every((row) => row.country !== country || isSame(row.place));
  return [
    ...onlyInOne(certificates(part), certificates(own))
      .filter(({ place }) => isSame(place))
      .map(({ scheme, place, good }) => ({ kind: 'certificate' as const, scheme, place, good })),
    ...onlyInOne(part.licences, own.licences)
      .filter(({ place }) => isSame(place))
      .map(({ licence, place, process }) => ({ kind: 'licence' as const, licence, place, process })),
    ...onlyInOne(knowHow(part, rows), knowHow(own, rows))
      .filter(inCountry)
      .map(({ asset, country }) => ({ kind: 'know-how' as const, asset, country })),
    ...onlyInOne(permits(part, c, rows), permits(own, c, rows))
      .filter(() => rows.places.every(({ place }) => isSame(place)))
      .map(({ restriction }) => ({ kind: 'permit' as const, restriction })),
  ].filter(once());
}

/** Permits with a cost, by the years with a shipment. */
function permits(plan: Decisions, c: Case, { restrictions }: Rows): { restriction: string; year: number }[] {
  const permits = restrictions.filter((row) => row.kind === 'permit' && row.cost > 0 && row.technology === '');
  if (permits.length === 0) return [];
  const moves = movesOf(plan, c);
  return permits.flatMap((row) => {
    const years = moves.filter((move) => meetsShipment(row, move)).map(({ flow }) => flow.year);
    return [...new Set(years)]
      .filter((year) => (row.from ?? year) <= year && year <= (row.until ?? year))
      .map((year) => ({ restriction: keyOf('restrictions', row), year }));
  });
}

/** Certificates obtained and retained, with their years. */
const certificates = ({ certificates: obtained, kept = [] }: Decisions) => [
  ...obtained.map(({ scheme, place, good, year }) => ({ scheme, place, good, year })),
  ...kept.map(({ scheme, place, good, until }) => ({ scheme, place, good, until })),
];

/** Items that are in only one of two lists. */
function onlyInOne<T>(a: readonly T[], b: readonly T[]): T[] {
  const [inA, inB] = [a, b].map((list) => new Set(list.map((one) => JSON.stringify(one))));
  return [...a.filter((one) => !inB!.has(JSON.stringify(one))), ...b.filter((one) => !inA!.has(JSON.stringify(one)))];
}

/** A filter that passes each item once. */
function once(): (one: Otherwise) => boolean {
  const seen = new Set<string>();
  return (one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key).has(key);
  };
}

/** Whether two plans commission the same plants at a place. */
function sameBuilds(a: Decisions, b: Decisions): (place: string) => boolean {
  const at = (plan: Decisions, place: string) =>
    plan.builds
      .filter((build) => build.place === place)
      .map(({ process, tier, year, count }) => [process, tier, year, count].join('/'))
      .sort()
      .join();
  return (place) => at(a, place) === at(b, place);
}

/** Relative size below which an activity is rounding of the solver. */
const SMALL = 1e-6;

/** Know-how in use where it leaks, by country and year. */
function knowHow(plan: Decisions, rows: Rows): { asset: string; country: string; year: number }[] {
  const technologies = new Map(rows.processes.map(({ process, technology }) => [process, technology]));
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const leaks = new Set(rows.countries.filter((row) => row.leakage_rate > 0).map(({ country }) => country));
  const most = Math.max(0, ...plan.activity.map(({ amount }) => amount));
  return plan.activity.flatMap(({ place, process, year, amount }) => {
    const country = countryOf.get(place) ?? '';
    const technology = technologies.get(process) ?? '';
    if (technology === '' || !leaks.has(country) || amount <= SMALL * most) return [];
    return rows.assets
      .filter((asset) => asset.kind === 'know-how' && asset.technology === technology)
      .map(({ asset }) => ({ asset, country, year }));
  });
}
