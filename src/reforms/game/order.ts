import { sumOf } from '../../case/index.ts';
import { members, playersOf } from './sets.ts';

/**
 * The order of joining that gains most soonest: of all n! orders, the one whose sum of worths after each step is greatest
 * (the area under the staircase). Exact, by dynamic programming over sets (Held and Karp 1962):
 * best(S) = worth(S) + max over i in S of best(S - i). Ties go to the player named first.
 */
export function bestOrder(worth: ArrayLike<number>, tie: ArrayLike<number> = worth): number[] {
  return bestChain(worth, tie).order;
}

/** The best order with the sum of its worths; between orders of the same sum, the one with the greater sum of `tie`. */
function bestChain(worth: ArrayLike<number>, tie: ArrayLike<number>): { order: number[]; sum: number } {
  const n = playersOf(worth);
  const best = new Float64Array(worth.length);
  const second = new Float64Array(worth.length);
  const last = new Int8Array(worth.length).fill(-1);
  for (let set = 1; set < worth.length; set++) {
    for (const player of members(set)) {
      const before = set & ~(1 << player);
      const incumbent = last[set]! < 0 ? -1 : set & ~(1 << last[set]!);
      const better =
        incumbent < 0 ||
        best[before]! > best[incumbent]! ||
        (best[before]! === best[incumbent]! && second[before]! >= second[incumbent]!);
      if (better) last[set] = player;
    }
    const before = set & ~(1 << last[set]!);
    best[set] = best[before]! + worth[set]!;
    second[set] = second[before]! + tie[set]!;
  }
  const order: number[] = [];
  for (let set = 2 ** n - 1; set > 0; set &= ~(1 << last[set]!)) order.unshift(last[set]!);
  return { order, sum: best[2 ** n - 1]! };
}

/** The sets along an order, after each step. */
export function setsAlong(order: readonly number[]): number[] {
  let set = 0;
  return order.map((player) => {
    set |= 1 << player;
    return set;
  });
}

/**
 * The best order if the intervals of the worths decide it, else null. An order is proven best if no other has a greater
 * sum whatever the worths are within their intervals:
 *     sum of low over its own sets >= sum of high over the sets of another order, sets of both counted at low
 * One further dynamic programme decides this, since a set common to both orders adds the same to both sums.
 */
export function provenOrder(low: ArrayLike<number>, high: ArrayLike<number>): number[] | null {
  const order = bestOrder(low, high);
  const own = new Set(setsAlong(order));
  const rival = Float64Array.from(low, (x, set) => (own.has(set) ? x : high[set]!));
  const sum = sumOf(own, (set) => low[set]!);
  if (!Number.isFinite(sum)) return null;
  const scale = Math.max(1, ...Array.from(own, (set) => Math.abs(low[set]!)));
  return bestChain(rival, rival).sum <= sum + 1e-9 * scale ? order : null;
}
