import { at, type Case, keyOf, type Row, type Rows } from '../case/index.ts';
import type { PlanDocument } from '../pillars/index.ts';

/** The cautions of a case about rows that a plan uses: its places, legs, borders, supplies, facilities, in years when they hold. */
export function cautionsOf(plan: PlanDocument, c: Case): NonNullable<PlanDocument['cautions']> {
  const rows = at(c, Number(c.settings.start));
  if (rows.cautions.length === 0) return [];
  const used = usedBy(plan, c);
  return rows.cautions.flatMap(({ caution, table, key, from, until }) => {
    const years = used.get(`${table} ${key}`) ?? [];
    const holds = years.some((year) => year >= (from ?? year) && year <= (until ?? year));
    return holds ? [{ caution, table, key }] : [];
  });
}

/** Years in which a plan uses a row, by `table key`. */
function usedBy(plan: PlanDocument, c: Case): Map<string, number[]> {
  const used = new Map<string, number[]>();
  const use = (table: string, key: string, year: number) => {
    const years = used.get(`${table} ${key}`) ?? [];
    if (years.length === 0) used.set(`${table} ${key}`, years);
    years.push(year);
  };
  const place = (key: string, year: number) => use('places', key, year);
  for (const { place: key, year } of [...plan.builds, ...plan.activity, ...plan.deliveries]) place(key, year);
  for (const { facility, year } of plan.draws) use('facilities', facility, year);
  for (const bought of plan.purchases) {
    place(bought.place, bought.year);
    for (const row of at(c, bought.year).supplies)
      if (row.good === bought.good && row.place === bought.place && row.step === bought.step)
        if (row.year === undefined || row.year === bought.year) use('supplies', keyOf('supplies', row), bought.year);
  }
  for (const flow of plan.flows)
    for (const [table, key] of passed(at(c, flow.year), flow.from, flow.legs)) use(table, key, flow.year);
  return used;
}

/** The rows that goods pass from `start` over `legs`: places, legs and borders, as table and key. */
function passed(rows: Rows, start: string, legs: readonly string[]): [table: string, key: string][] {
  const countryOf = new Map(rows.places.map((row) => [row.place, row.country]));
  const all: [string, string][] = [['places', start]];
  let here = start;
  for (const key of legs) {
    const leg = rows.legs.find((row) => row.leg === key);
    if (!leg) continue;
    const next = leg.from === here ? leg.to : leg.from;
    const ends = { from: countryOf.get(here), to: countryOf.get(next), places: [here, next] };
    all.push(['legs', key]);
    for (const row of rows.borders) if (crosses(row, ends, leg.mode)) all.push(['borders', keyOf('borders', row)]);
    here = next;
    all.push(['places', here]);
  }
  return all;
}

/** A caution about what routes pass. */
export interface RouteCaution {
  readonly caution: string;
  readonly table: string;
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  /** Numbers of the routes that pass the row, from 0. */
  readonly routes: readonly number[];
}

/** The cautions of a year about what some routes from a place pass. */
export function routeCautions(
  rows: Rows,
  year: number,
  from: string,
  routes: readonly { readonly legs: readonly string[] }[],
): RouteCaution[] {
  const ways = routes.map(({ legs }) => new Set(passed(rows, from, legs).map(([table, key]) => `${table} ${key}`)));
  return rows.cautions.flatMap(({ caution, table, key, kind, text, from: first = year, until: last = year }) => {
    const passing = ways.flatMap((way, i) => (way.has(`${table} ${key}`) ? [i] : []));
    const holds = year >= first && year <= last && passing.length > 0;
    return holds ? [{ caution, table, key, kind, text, routes: passing }] : [];
  });
}

const crosses = (
  row: Row<'borders'>,
  ends: { from: string | undefined; to: string | undefined; places: readonly string[] },
  mode: string,
): boolean =>
  ends.from !== ends.to &&
  row.from_country === ends.from &&
  row.to_country === ends.to &&
  (row.mode === '' || row.mode === mode) &&
  (row.place === '' || ends.places.includes(row.place));
