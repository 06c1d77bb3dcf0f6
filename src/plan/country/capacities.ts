import { fill, keyOf, type RawRow } from '../../case/index.ts';
import { legByYear } from './legs-by-year.ts';
import { type Loads, type OthersUsage, ROUNDING } from './others.ts';

const nameOf = { legs: 'leg', borders: 'border', transfers: 'transfer', places: 'place' } as const;

/** Tables with capacities that goods of several countries share. */
export const shared = ['legs', 'borders', 'transfers', 'places'] as const;

/**
 * Reduces capacities by what others use: in each year if rows may differ by year (borders have a year; legs open and
 * close), otherwise by their fullest year. A leg with enough room keeps one row, because networks that differ by year
 * take longer to plan.
 */
export function withCapacityLeft(
  table: (typeof shared)[number],
  rows: readonly RawRow[],
  years: readonly number[],
  { others, own }: Loads,
  usage: OthersUsage,
): readonly RawRow[] {
  if (others.size === 0) return rows;
  return rows.flatMap((row): RawRow[] => {
    const { capacity } = row;
    if (typeof capacity !== 'number') return [row];
    const key = keyOf(table, row);
    const name = `${nameOf[table]} ${key}`;
    const belongs = (load: string) => load === name || load.startsWith(`${name} on `) || load.startsWith(`${name} at `);
    const most = (loads: Loads['own'], inYears: readonly number[]) =>
      [...loads].reduce(
        (sum, [load, tonnes]) => (belongs(load) ? Math.max(sum, ...inYears.map((year) => tonnes.get(year) ?? 0)) : sum),
        0,
      );
    const used = most(others, years);
    if (used === 0) return [row];
    usage.note(table, key, used);
    // The countries keep what they use today: their fullest year need not be that of the others.
    const left = (inYears: readonly number[]) =>
      Math.max(capacity - most(others, inYears), most(own, inYears) * (1 + ROUNDING), 0);
    const whole = [{ ...row, capacity: left(years) }];
    if (table === 'legs' && row.capex === undefined) {
      const scarce = used > capacity / 2 || left(years) < 2 * most(own, years);
      return scarce ? legByYear(row, fill('legs', row), years, (year) => left([year])) : whole;
    }
    if (table !== 'borders' || row.year !== undefined) return whole;
    const stated = (year: number) => rows.some((other) => keyOf(table, other) === keyOf(table, { ...row, year }));
    const taken = years.filter((year) => !stated(year) && most(others, [year]) > 0);
    return [row, ...taken.map((year) => ({ ...row, year, capacity: left([year]) }))];
  });
}
