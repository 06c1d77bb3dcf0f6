import { type FullSettings, power, sumOf } from '../../case/index.ts';

/** A period: `step` calendar years that use the rows of the first. */
export interface Period {
  readonly index: number;
  /** First calendar year. */
  readonly year: number;
  readonly years: readonly number[];
  /** Sum of the discount factors of its years. */
  readonly weight: number;
}

export interface Horizon {
  readonly start: number;
  /** The year after the last one. */
  readonly end: number;
  readonly periods: readonly Period[];
  /** Years in which new builds may be commissioned. */
  readonly commissions: readonly number[];
  /** Discount factor of a calendar year: (1+r)^-(year-start). */
  factor(year: number): number;
}

export function horizon(settings: FullSettings): Horizon {
  const { start, years, step, buildEvery, buildUntil, discountRate } = settings;
  const end = start + years;
  const factor = (year: number) => power(1 + discountRate, start - year);
  const periods: Period[] = [];
  for (let year = start; year < end; year += step) {
    const inside = Array.from({ length: Math.min(step, end - year) }, (_, i) => year + i);
    periods.push({ index: periods.length, year, years: inside, weight: sumOf(inside, (y) => factor(y)) });
  }
  const commissions: number[] = [];
  for (let year = start; year < end && year <= (buildUntil ?? year); year += buildEvery) commissions.push(year);
  return { start, end, periods, commissions, factor };
}

/** Whether a row is in force in a year: from its first to its last year, inclusive; open if none is given. */
export const inForce = (row: { from?: number | undefined; until?: number | undefined }, year: number): boolean =>
  year >= (row.from ?? year) && year <= (row.until ?? year);

/** First and last of consecutive calendar years, as cost terms take them. */
export const span = (years: readonly number[]) => ({ first: years[0]!, last: years.at(-1)! });

/** Years over which the capex of a build commissioned in `year` is spent evenly. */
export function spending(year: number, lead: number): number[] {
  return lead === 0 ? [year] : Array.from({ length: lead }, (_, i) => year - lead + i);
}

/** Whether a build commissioned in a year is in service in another. */
export function serves(commissioned: number, life: number, year: number): boolean {
  return commissioned <= year && year < commissioned + life;
}

/** Share of the capex credited at the end of the horizon: years of life left over life. */
export function leftAtEnd(commissioned: number, life: number, end: number): number {
  return Math.max(0, commissioned + life - end) / life;
}
