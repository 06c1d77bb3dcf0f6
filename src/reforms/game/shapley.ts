import { sumOf } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import { joiningWeights, shapley as shapleyOf } from '../../finance/index.ts';
import { has, playersOf, size } from './sets.ts';

/** Shapley values of a game given as a table (the worth of each set, by bit mask). */
export const shapley = (worth: ArrayLike<number>): number[] => shapleyOf(playersOf(worth), (set) => worth[set]!);

/**
 * Intervals that contain each Shapley value of every game between two tables (low <= worth <= high, set by set). The
 * value increases in the worths of sets with the player and decreases in those of sets without, so the ends are reached
 * unless `floor` is given: `floor[player]` (0 for a reform that only relaxes) is the least that the player adds to any
 * set.
 */
export function shapleyIntervals(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  floor: readonly (number | undefined)[] = [],
): Interval[] {
  const n = playersOf(low);
  const weight = joiningWeights(n);
  const total = { low: low[low.length - 1]! - high[0]!, high: high[high.length - 1]! - low[0]! };
  const own = Array.from({ length: n }, (_, player) => {
    const least = floor[player] ?? Number.NEGATIVE_INFINITY;
    let from = 0;
    let to = 0;
    for (let set = 0; set < low.length; set++) {
      if (has(set, player)) continue;
      const other = set | (1 << player);
      from += weight[size(set)]! * Math.max(least, low[other]! - high[set]!);
      to += weight[size(set)]! * (high[other]! - low[set]!);
    }
    return { low: from, high: to };
  });
  return efficient(own, total);
}

/** Intervals tightened by efficiency: the values sum to the worth of all, of which an interval is known. */
function efficient(own: readonly Interval[], total: Interval): Interval[] {
  const sum = (side: 'low' | 'high') => sumOf(own, (x) => x[side]);
  const [lows, highs] = [sum('low'), sum('high')];
  // An unbounded end tightens nothing.
  const tightened = (end: number, other: number, pick: typeof Math.max) =>
    Number.isNaN(other) ? end : pick(end, other);
  return own.map((x) => ({
    low: tightened(x.low, total.low - (highs - x.high), Math.max),
    high: tightened(x.high, total.high - (lows - x.low), Math.min),
  }));
}

/** What each player adds to the empty set and to all others, as intervals. `floor` as in `shapleyIntervals`. */
export function aloneAndLast(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  floor: readonly (number | undefined)[] = [],
): { alone: Interval; last: Interval }[] {
  const n = playersOf(low);
  const all = low.length - 1;
  return Array.from({ length: n }, (_, player) => {
    const bit = 1 << player;
    const least = floor[player] ?? Number.NEGATIVE_INFINITY;
    const between = (before: number, after: number) => ({
      low: Math.max(least, low[after]! - high[before]!),
      high: high[after]! - low[before]!,
    });
    return { alone: between(0, bit), last: between(all & ~bit, all) };
  });
}
