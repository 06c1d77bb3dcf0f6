import type { Interval } from '../../figures/index.ts';
import { has, playersOf, size } from './sets.ts';

/**
 * Shapley interaction index of a pair (Grabisch and Roubens 1999; Murofushi and Soneda 1993 for pairs):
 *
 *     I(a,b) = sum over S without a, b of |S|! (n-|S|-2)! / (n-1)! x [v(S+a+b) - v(S+a) - v(S+b) + v(S)]
 *
 * Above 0: worth more together (complements); below 0: they stand in for each other.
 */
export function interaction(worth: ArrayLike<number>, a: number, b: number): number {
  return interactionInterval(worth, worth, a, b).low;
}

/** The interval of the index over all games between two tables. */
export function interactionInterval(low: ArrayLike<number>, high: ArrayLike<number>, a: number, b: number): Interval {
  const n = playersOf(low);
  if (a === b || a >= n || b >= n) throw new RangeError('an interaction is of two players of the game');
  const weight = pairWeights(n);
  const [x, y] = [1 << a, 1 << b];
  let from = 0;
  let to = 0;
  for (let set = 0; set < low.length; set++) {
    if (has(set, a) || has(set, b)) continue;
    const w = weight[size(set)]!;
    from += w * (low[set | x | y]! + low[set]! - high[set | x]! - high[set | y]!);
    to += w * (high[set | x | y]! + high[set]! - low[set | x]! - low[set | y]!);
  }
  return { low: from, high: to };
}

/** s! (n-s-2)! / (n-1)!, for s = 0 .. n-2. */
function pairWeights(n: number): number[] {
  const list: number[] = [];
  let weight = 1 / Math.max(1, n - 1);
  for (let s = 0; s <= n - 2; s++) {
    list.push(weight);
    weight *= (s + 1) / Math.max(1, n - s - 2);
  }
  return list;
}
