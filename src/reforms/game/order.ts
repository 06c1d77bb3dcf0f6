import { members, playersOf } from './sets.ts';

/**
 * The order of joining that gains most soonest: of all n! orders, the one whose sum of worths after each step is greatest
 * (the area under the staircase). Exact, by dynamic programming over sets (Held and Karp 1962):
 * best(S) = worth(S) + max over i in S of best(S - i). Ties go to the player named first.
 */
export function bestOrder(worth: ArrayLike<number>): number[] {
  const n = playersOf(worth);
  const best = new Float64Array(worth.length);
  const last = new Int8Array(worth.length).fill(-1);
  for (let set = 1; set < worth.length; set++) {
    let most = Number.NEGATIVE_INFINITY;
    for (const player of members(set)) {
      const before = best[set & ~(1 << player)]!;
      if (before >= most) {
        most = before;
        last[set] = player;
      }
    }
    best[set] = most + worth[set]!;
  }
  const order: number[] = [];
  for (let set = 2 ** n - 1; set > 0; set &= ~(1 << last[set]!)) order.unshift(last[set]!);
  return order;
}
