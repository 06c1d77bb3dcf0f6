import { power } from '../value/present.ts';

/** Nominal rate of a real rate: (1 + real)(1 + inflation) - 1 (Fisher). */
export const fisher = (real: number, inflation: number): number => (1 + real) * (1 + inflation) - 1;

/** Real rate of a nominal rate. */
export const deflate = (nominal: number, inflation: number): number => (1 + nominal) / (1 + inflation) - 1;

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
