import { sumOf } from '../case/index.ts';
import type { Measured } from '../model/index.ts';

/** Means over the years of what a plan means for a country; money undiscounted, a year. */
export type Account = Readonly<Partial<Record<Measured['measure'], number>>>;

/** What measures mean for each country, the mean over the years of the plan; `end` is the year after the last. */
export function accountsOf(
  measures: readonly Measured[],
  years: readonly number[],
  end: number,
): ReadonlyMap<string, Account> {
  const lengths = new Map(years.map((year, i) => [year, (years[i + 1] ?? end) - year]));
  const all = sumOf(lengths.values());
  const accounts = new Map<string, Record<string, number>>();
  for (const { measure, country, year, value } of measures) {
    const account = accounts.get(country) ?? {};
    account[measure] = (account[measure] ?? 0) + (value * (lengths.get(year) ?? 0)) / all;
    accounts.set(country, account);
  }
  return accounts;
}
