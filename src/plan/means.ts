import { sumOf } from '../case/index.ts';
import type { Measured } from '../model/index.ts';

/** Number of calendar years of each period, by its first year; `end` is the year after the last. */
export const lengthsOf = (years: readonly number[], end: number): ReadonlyMap<number, number> =>
  new Map(years.map((year, i) => [year, (years[i + 1] ?? end) - year]));

/** Measures of a country, the mean over the years; money undiscounted, a year. */
export type Account = Readonly<Partial<Record<Measured['measure'], number>>>;

/** Measures by country, the mean over the years of the plan; `end` is the year after the last. */
export function accountsOf(
  measures: readonly Measured[],
  years: readonly number[],
  end: number,
): ReadonlyMap<string, Account> {
  const lengths = lengthsOf(years, end);
  const all = sumOf(lengths.values());
  const accounts = new Map<string, Record<string, number>>();
  for (const { measure, country, year, value } of measures) {
    const account = accounts.get(country) ?? {};
    account[measure] = (account[measure] ?? 0) + (value * (lengths.get(year) ?? 0)) / all;
    accounts.set(country, account);
  }
  return accounts;
}
