import { carries, shareBounds } from '../game/lattice.ts';
import { size } from '../game/sets.ts';
import { shapleyIntervals } from '../game/shapley.ts';
import type { Worth } from './worth.ts';

/** The worths of all sets as far as they are known: bounds by set, carried along the lattice, and the plans behind them. */
export interface Table {
  readonly n: number;
  /** NPV of the best plan known, and what no plan exceeds, by set. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Solved sets. */
  readonly worths: ReadonlyMap<number, Worth>;
  /** Players that only relax. */
  readonly relaxing: number;
  put(set: number, worth: Worth): void;
  /** The worth behind the lower bound of a set: its own, or that of a set whose plan it takes over. */
  behind(set: number): Worth | undefined;
  /** Plans to start a set from, best first: those that hold in it, then those of its nearest neighbours. */
  startsFor(set: number, most: number): Worth[];
}

export function table(n: number, relaxing: number): Table {
  const low = new Float64Array(2 ** n).fill(Number.NEGATIVE_INFINITY);
  const high = new Float64Array(2 ** n).fill(Number.POSITIVE_INFINITY);
  const worths = new Map<number, Worth>();
  const withPlan = () => [...worths].filter(([, worth]) => worth.start.length > 0);
  return {
    n,
    low,
    high,
    worths,
    relaxing,
    put(set, worth) {
      const before = worths.get(set);
      const best = before && before.npv >= worth.npv ? before : worth;
      const { asked, seconds } = worth;
      worths.set(set, { ...best, bound: Math.min(worth.bound, before?.bound ?? worth.bound), asked, seconds });
      low[set] = Math.max(low[set]!, worth.npv);
      high[set] = Math.max(low[set]!, Math.min(high[set]!, worth.bound));
      shareBounds(low, high, relaxing);
    },
    behind(set) {
      let best = worths.get(set);
      for (const [other, worth] of worths) {
        if (carries(other, set, relaxing) && worth.npv > (best?.npv ?? Number.NEGATIVE_INFINITY)) best = worth;
      }
      return best;
    },
    startsFor(set, most) {
      const near = withPlan()
        .map(([other, worth]) => ({ worth, distance: size(other ^ set), holds: carries(other, set, relaxing) }))
        .sort((a, b) => Number(b.holds) - Number(a.holds) || b.worth.npv - a.worth.npv || a.distance - b.distance);
      const best = near.filter((x) => x.holds).slice(0, most - 1);
      const closest = near.filter((x) => !best.includes(x)).sort((a, b) => a.distance - b.distance);
      return [...best, ...closest].slice(0, most).map((x) => x.worth);
    },
  };
}

/** Half-width of the widest interval of a Shapley value: how well the worths are known. */
export function widest({ low, high, n, relaxing }: Table): number {
  if (low.some((x) => !Number.isFinite(x)) || high.some((x) => !Number.isFinite(x))) return Number.POSITIVE_INFINITY;
  const intervals = shapleyIntervals(low, high, floorsOf(n, relaxing));
  return intervals.reduce((most, x) => Math.max(most, (x.high - x.low) / 2), 0);
}

/** A player that only relaxes adds no less than 0 to any set. */
export const floorsOf = (n: number, relaxing: number): (number | undefined)[] =>
  Array.from({ length: n }, (_, i) => ((relaxing >>> i) & 1 ? 0 : undefined));
