import { defined, sumOf } from '../../case/index.ts';
import { carries, shareBounds } from '../game/lattice.ts';
import { members } from '../game/sets.ts';
import { shapleyIntervals } from '../game/shapley.ts';
import type { Worth } from './worth.ts';

/** What is known of the worths of all sets: bounds by set, carried along the lattice, and the plans behind them. */
export interface Table {
  readonly n: number;
  /** NPV of the best plan known, and an upper bound on the NPV of any plan, by set. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Sets with a plan or a bound of their own. */
  readonly worths: ReadonlyMap<number, Worth>;
  /** Mask of the players that only relax. */
  readonly relaxing: number;
  put(set: number, worth: Worth): void;
  /** The worth that gives a set its lower bound: its own, or that of a subset whose plan is feasible in it. */
  behind(set: number): Worth | undefined;
  /**
   * Searched sets whose plans are worth trying in a set, each plan once: first the best that is feasible in it, then
   * the nearest. The distance is what the players add by whom the sets differ (`adds`), or their number without `adds`.
   */
  startsFor(set: number, most: number, adds?: readonly number[]): number[];
}

export function table(n: number, relaxing: number): Table {
  const low = new Float64Array(2 ** n).fill(Number.NEGATIVE_INFINITY);
  const high = new Float64Array(2 ** n).fill(Number.POSITIVE_INFINITY);
  const worths = new Map<number, Worth>();
  /** What the plan of each searched set builds, as text. */
  const builds = new Map<number, string>();
  return {
    n,
    low,
    high,
    worths,
    relaxing,
    put(set, worth) {
      const before = worths.get(set);
      const best = before && before.npv >= worth.npv ? before : worth;
      const searched = before && before.asked.nodes > worth.asked.nodes ? before : worth;
      const bound = Math.min(worth.bound, before?.bound ?? worth.bound);
      const vertex = worth.vertex ?? before?.vertex;
      worths.set(set, {
        ...best,
        ...defined({ vertex }),
        bound,
        asked: searched.asked,
        seconds: searched.seconds,
      });
      if (searched.asked.nodes > 0 && best.start.length > 0) builds.set(set, buildsOf(best));
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
    startsFor(set, most, adds) {
      const far = (other: number) => sumOf(members(other ^ set), (i) => (adds ? Math.abs(adds[i]!) : 1));
      const near = [...builds.keys()]
        .map((other) => ({ other, distance: far(other), holds: carries(other, set, relaxing) }))
        .sort((a, b) => a.distance - b.distance || a.other - b.other);
      const holding = near.filter((x) => x.holds);
      const best = holding.reduce<(typeof near)[number] | undefined>(
        (a, b) => (a && worths.get(a.other)!.npv >= worths.get(b.other)!.npv ? a : b),
        undefined,
      );
      const chosen = new Map<string, number>();
      for (const { other } of [...(best ? [best] : []), ...near]) {
        const plan = builds.get(other)!;
        if (!chosen.has(plan) && chosen.size < most) chosen.set(plan, other);
      }
      return [...chosen.values()];
    },
  };
}

/**
 * Key of what a plan builds. Plans with the same builds are one start: certificates and licences follow from builds.
 */
function buildsOf({ start }: Worth): string {
  const built = start.filter(([name]) => /^(build|leg|close)/.test(name));
  return JSON.stringify(built.length > 0 ? built : start);
}

type Bounds = Pick<Table, 'n' | 'low' | 'high' | 'relaxing'>;

/** Half-width of the widest interval of a Shapley value. */
export function widest({ low, high, n, relaxing }: Bounds): number {
  if (low.some((x) => !Number.isFinite(x)) || high.some((x) => !Number.isFinite(x))) return Number.POSITIVE_INFINITY;
  const intervals = shapleyIntervals(low, high, floorsOf(n, relaxing));
  return intervals.reduce((most, x) => Math.max(most, (x.high - x.low) / 2), 0);
}

/** Least contribution of each player to any set: 0 for one that only relaxes. */
export const floorsOf = (n: number, relaxing: number): (number | undefined)[] =>
  Array.from({ length: n }, (_, i) => ((relaxing >>> i) & 1 ? 0 : undefined));
