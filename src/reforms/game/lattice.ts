import { has, playersOf } from './sets.ts';

/**
 * Carries bounds along the lattice of sets, in place, for the players of `relaxing`: with one more of them a set is worth
 * no less. Lower bounds go up, upper bounds come down; both passes reach every set in one sweep. Players outside
 * `relaxing` can hurt, and carry nothing.
 */
export function shareBounds(low: Float64Array, high: Float64Array, relaxing: number): void {
  const n = playersOf(low);
  for (let player = 0; player < n; player++) {
    if (!has(relaxing, player)) continue;
    const bit = 1 << player;
    for (let set = 0; set < low.length; set++) {
      if (set & bit) continue;
      low[set | bit] = Math.max(low[set | bit]!, low[set]!);
      high[set] = Math.min(high[set]!, high[set | bit]!);
    }
  }
}

/** Whether a plan of `from` holds in `to`: nothing but players who only relax join. */
export const carries = (from: number, to: number, relaxing: number): boolean =>
  (from & ~to) === 0 && (to & ~from & ~relaxing) === 0;
