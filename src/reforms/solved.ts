import { defined } from '../case/index.ts';
import type { Interval } from '../figures/index.ts';
import { nearestVertex } from './coalitions/tasks.ts';
import { inTurns } from './coalitions/turns.ts';
import type { Keep, SolveSet } from './coalitions/types.ts';
import type { Worth, WorthRequest } from './coalitions/worth.ts';
import { carries } from './game/lattice.ts';
import { size } from './game/sets.ts';

/** How sets are solved. Each is solved once. */
interface Solving {
  readonly solve: SolveSet;
  readonly keep?: Keep | undefined;
  /** Mask of the players that only relax. */
  readonly relaxing: number;
  /** Sets solved at the same time. */
  readonly together: number;
  readonly signal?: AbortSignal | undefined;
  readonly over: () => boolean;
  /** Gap and limits of a solve. */
  readonly limits: () => Pick<WorthRequest, 'gap' | 'absoluteGap' | 'nodes' | 'seconds'>;
  readonly onSolved: () => void;
}

export interface SolvedSets {
  readonly worths: ReadonlyMap<number, Worth>;
  /** The worth of a set: known, read from an earlier run, or solved now. */
  of(set: number): Promise<Worth>;
  /**
   * The interval of a set that follows from solved sets: the best of the plans that are feasible in it, and the least
   * of the bounds that apply to it.
   */
  between(set: number): Interval;
  /** Solves sets, several at a time. From which plan each starts does not depend on the clock (`inTurns`). */
  all(sets: readonly number[]): Promise<void>;
}

/** Most plans that a solve starts from. */
const STARTS = 3;
/** The choice of starting plans ignores at least this many of the latest results, so that threads seldom wait. */
const LAG = 3;

/** Worths of sets, solved on demand. A solve starts from the best plans of known sets that are feasible in the set. */
export function solvedSets(solving: Solving): SolvedSets {
  const { solve, keep, relaxing, together, signal } = solving;
  const worths = new Map<number, Worth>();

  const between = (set: number): Interval => {
    let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [other, { npv, bound }] of worths) {
      if (carries(other, set, relaxing)) low = Math.max(low, npv);
      if (carries(set, other, relaxing)) high = Math.min(high, bound);
    }
    return { low, high };
  };

  /** The request for solving a set, given the worths so far. */
  const requestOf = (set: number): WorthRequest => {
    const from = [...worths]
      .filter(([other, { start }]) => carries(other, set, relaxing) && start.length > 0)
      .sort(([a, x], [b, y]) => y.npv - x.npv || a - b)
      .slice(0, STARTS);
    const ceiling = between(set).high;
    const vertex = nearestVertex(worths, set, worths.keys());
    return {
      ...solving.limits(),
      payers: size(set) <= 1,
      starts: from.map(([, { start }]) => start),
      ...defined({ vertex }),
      ...(Number.isFinite(ceiling) ? { ceiling } : {}),
    };
  };
  const solved = async (set: number, request: WorthRequest): Promise<Worth> => {
    const worth = await solve(set, request, signal);
    if (!signal?.aborted) await keep?.put(set, worth);
    return worth;
  };
  const put = (set: number, worth: Worth) => {
    worths.set(set, worth);
    solving.onSolved();
  };

  return {
    worths: worths,
    async of(set) {
      const worth = worths.get(set) ?? (await keep?.get(set));
      if (worth) worths.set(set, worth);
      else put(set, await solved(set, requestOf(set)));
      return worths.get(set)!;
    },
    between,
    async all(sets) {
      const open: number[] = [];
      for (const set of sets) {
        if (worths.has(set)) continue;
        const earlier = await keep?.get(set);
        if (earlier) worths.set(set, earlier);
        else open.push(set);
      }
      await inTurns<{ set: number; request: WorthRequest }, Worth>({
        next: () => {
          const set = open.shift();
          return set === undefined ? undefined : { set, request: requestOf(set) };
        },
        work: ({ set, request }) => solved(set, request),
        put: ({ set }, worth) => put(set, worth),
        together,
        lag: Math.max(LAG, together + 1),
        over: solving.over,
      });
    },
  };
}
