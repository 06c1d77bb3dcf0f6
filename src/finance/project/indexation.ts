import { type Timeline, yearOf } from '../time/timeline.ts';
import { power } from '../value/power.ts';

/** Nominal rate of a real one: (1 + real)(1 + inflation) - 1 (Fisher). */
export const fisher = (real: number, inflation: number): number => (1 + real) * (1 + inflation) - 1;

/** Real rate of a nominal one. */
export const deflate = (nominal: number, inflation: number): number => (1 + nominal) / (1 + inflation) - 1;

/**
 * Price index by period, 1 in `priceYear`: each calendar year later multiplies by 1 + its inflation. A list gives the years from
 * priceYear + 1, its last value holds on; periods before `priceYear` take the first value backwards.
 */
export function priceIndex(line: Timeline, priceYear: number, inflation: number | readonly number[]): number[] {
  const rate = (k: number): number =>
    typeof inflation === 'number' ? inflation : (inflation[Math.min(Math.max(k, 0), inflation.length - 1)] ?? 0);
  return line.months.map((_, p) => {
    const years = yearOf(line, p) - priceYear;
    let index = 1;
    for (let k = 0; k < years; k++) index *= 1 + rate(k);
    return years < 0 ? power(1 + rate(0), years) : index;
  });
}
