import { has, playersOf } from './sets.ts';

/**
 * Carries bounds along the lattice of sets, in place: with one more player of `relaxing`, a set is worth no less. Lower
 * bounds go up and upper bounds come down; one sweep of each reaches every set. Players outside `relaxing` can reduce
 * the worth, and carry nothing.
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

/** Whether a plan of `from` is feasible in `to`: only players that relax join. */
export const carries = (from: number, to: number, relaxing: number): boolean =>
  (from & ~to) === 0 && (to & ~from & ~relaxing) === 0;
