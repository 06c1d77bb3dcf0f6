import { at, type Case, getOrInsert, keyOf, type Rows } from '../case/index.ts';
import { borderTable } from '../network/index.ts';
import type { PlanDocument } from '../pillars/index.ts';

/** The rows of a year that goods pass from a place over legs: places, legs and the border rows that count, as table and key. */
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

/** The keys of the rows that goods of a plan pass in any year, by table: places, legs and borders; and the duties that count on its lanes. */
export function passedRows({ flows, duties = [] }: PlanDocument, c: Case): ReadonlyMap<string, ReadonlySet<string>> {
  const passed = new Map<string, Set<string>>();
  const use = (table: string, key: string) => getOrInsert(passed, table, () => new Set()).add(key);
  const years = new Set(flows.map(({ year }) => year));
  for (const year of years) {
    const roads = roadsOf(at(c, year), year);
    for (const { from, legs } of flows.filter((flow) => flow.year === year))
      for (const [table, key] of roads(from, legs)) use(table, key);
  }
  for (const { row } of duties) if (row !== undefined) use('tariffs', row);
  return passed;
}
