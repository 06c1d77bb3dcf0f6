import { power } from '../value/present.ts';

/** Nominal rate of a real rate: (1 + real)(1 + inflation) - 1 (Fisher). */
export const fisher = (real: number, inflation: number): number => (1 + real) * (1 + inflation) - 1;

/** Real rate of a nominal rate. */
export const deflate = (nominal: number, inflation: number): number => (1 + nominal) / (1 + inflation) - 1;

/**
 * Price index of the periods from the year `start`, 1 in `priceYear`. Each later calendar year multiplies it by 1 + its inflation. A list has the inflation of the
 * years from priceYear + 1; its last value applies to all later years, its first to the years before.
 */
export function priceIndex(
  start: number,
  periods: number,
  priceYear: number,
  inflation: number | readonly number[],
): number[] {
  const rate = (k: number): number =>
    typeof inflation === 'number' ? inflation : (inflation[Math.min(Math.max(k, 0), inflation.length - 1)] ?? 0);
  return Array.from({ length: periods }, (_, p) => {
    const years = start + p - priceYear;
    let index = 1;
    for (let k = 0; k < years; k++) index *= 1 + rate(k);
    return years < 0 ? power(1 + rate(0), years) : index;
  });
}

/**
 * Relative purchasing power parity: home money per unit of foreign money, from `spot` at the start of the first period,
 * spot x ((1 + home inflation) / (1 + foreign inflation))^years.
 */
export const parity = (periods: number, spot: number, home: number, foreign: number): number[] =>
  Array.from({ length: periods }, (_, p) => spot * power((1 + home) / (1 + foreign), p + 1));

/**
 * Home money loses `loss` (0.3 = 30 %) of its worth from period `from` on: the price of foreign money rises by 1 / (1 - loss).
 * Throws RangeError for a loss of 1 or more.
 */
export function devalued(path: readonly number[], loss: number, from = 0): number[] {
  if (!(loss < 1)) throw new RangeError('a currency cannot lose all its worth');
  return path.map((value, p) => (p < from ? value : value / (1 - loss)));
}
