import { at, type Case, getOrInsert, groupBy, keyOf, type Rows } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { borderTable } from '../network/index.ts';

/** Rows of a year that goods use from a place over legs: places, legs and border rows, as table and key. */
export function roadsOf(
  rows: Rows,
  year: number,
): (from: string, legs: readonly string[]) => [table: string, key: string][] {
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const legOf = new Map(rows.legs.map((row) => [keyOf('legs', row), row]));
  const borderOf = borderTable(rows.borders, year);
  return (from, legs) => {
    const all: [string, string][] = [['places', from]];
    let here = from;
    for (const key of legs) {
      const leg = legOf.get(key);
      if (!leg) break;
      const next = leg.from === here ? leg.to : leg.from;
      const [start, end] = [countryOf.get(here)!, countryOf.get(next)!];
      const border = start === end ? undefined : borderOf(start, end, leg.mode, here, next);
      if (border) all.push(['borders', border.key]);
      all.push(['legs', key], ['places', next]);
      here = next;
    }
    return all;
  };
}

/** Rows that goods of a plan use, flow by flow: places, legs and borders, as table, key and year. */
export function* passed(
  { flows }: Pick<PlanDocument, 'flows'>,
  c: Case,
): Generator<[table: string, key: string, year: number]> {
  for (const [year, own] of groupBy(flows, (flow) => flow.year)) {
    const roads = roadsOf(at(c, year), year);
    for (const { from, legs } of own) for (const [table, key] of roads(from, legs)) yield [table, key, year];
  }
}

/**
 * Keys of the rows that a plan uses in any year, by table: those that its goods pass, transfers at places that they
 * pass, the duties on its lanes, and the supplies that it buys from.
 */
export function passedRows(plan: PlanDocument, c: Case): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map<string, Set<string>>();
  const use = (table: string, key: string) => getOrInsert(rows, table, () => new Set()).add(key);
  for (const [table, key] of passed(plan, c)) use(table, key);
  for (const { row } of plan.duties ?? []) if (row !== undefined) use('tariffs', row);
  const places = rows.get('places');
  for (const row of c.tables.transfers) {
    const { place } = row;
    if (place === undefined || places?.has(String(place))) use('transfers', keyOf('transfers', row));
  }
  const bought = new Set(plan.purchases.map(({ good, place }) => JSON.stringify([good, place])));
  for (const row of c.tables.supplies)
    if (bought.has(JSON.stringify([row.good, row.place]))) use('supplies', keyOf('supplies', row));
  return rows;
}
