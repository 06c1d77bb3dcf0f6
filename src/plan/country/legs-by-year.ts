import { type Case, keyOf, putInto, type RawRow, type Row } from '../../case/index.ts';

/** The key of a leg in the years from one on in which others leave a different capacity. */
const keyFrom = (key: string, year: number): string => `${key} ${year}`;

/** Relative difference below which capacities are the same. */
const SMALL = 1e-6;

/**
 * A leg with a capacity for each year: successive rows, the first with the key of the leg. `row` has defaults; `years`
 * are those of the plan. Successive years with the same capacity share a row.
 */
export function legByYear(
  raw: RawRow,
  row: Pick<Row<'legs'>, 'opens' | 'closes'>,
  years: readonly number[],
  capacityIn: (year: number) => number,
): RawRow[] {
  const open = years.filter((year) => (row.opens ?? year) <= year && year <= (row.closes ?? year));
  const runs: { readonly from: number; readonly capacity: number }[] = [];
  for (const from of open) {
    const capacity = capacityIn(from);
    const last = runs.at(-1);
    if (last === undefined || Math.abs(last.capacity - capacity) > SMALL * capacity) runs.push({ from, capacity });
  }
  const key = keyOf('legs', raw);
  return runs.map(({ from, capacity }, i) => {
    const next = runs[i + 1];
    const first = i === 0 ? {} : { leg: keyFrom(key, from), opens: from };
    return { ...raw, ...first, ...(next ? { closes: next.from - 1 } : {}), capacity };
  });
}

/** Further rows of legs by the key of the leg, in the order of their first years. */
type FurtherLegs = ReadonlyMap<string, readonly { readonly key: string; readonly from: number }[]>;

/** Finds the further rows of legs in the case of some countries. */
export function furtherLegs(own: Case): FurtherLegs {
  const found = new Map<string, { key: string; from: number }[]>();
  for (const { leg, opens } of own.tables.legs) {
    const key = String(leg ?? '');
    const base = key.slice(0, key.lastIndexOf(' '));
    if (typeof opens === 'number' && base !== '' && key === keyFrom(base, opens))
      putInto(found, base, { key, from: opens });
  }
  return found;
}

/** The key of a leg in a year. */
export const legIn = (further: FurtherLegs, leg: string, year: number): string =>
  further.get(leg)?.findLast(({ from }) => from <= year)?.key ?? leg;

/**
 * A row that refers to another row by table and key, repeated for each further row of a leg; ranges of one figure vary
 * together.
 */
export function ofFurtherLegs(row: RawRow, further: FurtherLegs): RawRow[] {
  const more = row.table === 'legs' ? (further.get(String(row.key)) ?? []) : [];
  if (more.length === 0) return [row];
  const all = row.low === undefined ? row : { ...row, group: row.group ?? String(row.key) };
  const named = (from: number) => (row.caution === undefined ? {} : { caution: `${row.caution} ${from}` });
  return [all, ...more.map(({ key, from }) => ({ ...all, ...named(from), key }))];
}
