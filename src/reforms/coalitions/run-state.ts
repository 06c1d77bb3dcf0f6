import { type Table, table, widest } from './table.ts';
import type { Keep, RunOptions } from './types.ts';
import type { Worth } from './worth.ts';

/** The state of a run: its table of worths, its counts and its limits. */
export interface RunState {
  readonly t: Table;
  readonly options: RunOptions;
  readonly count: { solves: number; taken: number };
  /** For each set, the sets whose plans it has already tried to take over. */
  readonly tried: Map<number, Set<number>>;
  /** Absolute gap to which sets are solved; undefined until none and all are known. */
  money: number | undefined;
  /** The choice of the next set ignores this many of the latest results. */
  readonly lag: number;
  /** Seconds left of the budget. */
  left(): number;
  /** Whether the run was stopped, is out of time, or has met a set without a plan. */
  over(): boolean;
  /** A set without a plan, if one was met. */
  noPlan(): number | undefined;
  /** Target half-width of the Shapley values, in money. */
  wanted(): number;
  /** Whether the values are as narrow as requested; in a small game also whether every set is solved. */
  done(): boolean;
  tell(): void;
}

/** Most players of a game in which every set is solved. */
export const SMALL = 6;

/**
 * Nodes of the search for one set at first. Of solar a set with one reform takes some 600 to USD 0.4 million, 57 s of processor time; within 400
 * it ends USD 12 million apart.
 */
export const NODES = 1500;

/** The choice of the next set ignores this many of the latest results, so that threads seldom wait. */
const LAG = 3;

/** The initial state of a run, with the stored worths of earlier runs. */
export async function runState(options: RunOptions): Promise<RunState> {
  const { n, signal } = options;
  const t = table(n, options.relaxing);
  const all = 2 ** n - 1;
  const ends = performance.now() + options.budget * 1000;
  await loadWorths(t, options.keep);
  const k: RunState = {
    t,
    options,
    count: { solves: 0, taken: 0 },
    tried: new Map(),
    money: options.absoluteGap,
    lag: Math.max(LAG, options.together + 1),
    left: () => Math.max(0, (ends - performance.now()) / 1000),
    over: () => (signal?.aborted ?? false) || performance.now() > ends || k.noPlan() !== undefined,
    noPlan: () => [...t.worths].find(([, worth]) => worth.bound === Number.NEGATIVE_INFINITY)?.[0],
    wanted: () => options.precision * Math.abs(t.low[all]! - t.low[0]!),
    done: () => widest(t) <= k.wanted() && (n > SMALL || t.low.every((_, set) => near(t, set, k.money!))),
    tell() {
      if (!options.onProgress) return;
      const bounded = t.low.reduce(
        (sum, x, set) => sum + (Number.isFinite(x) && Number.isFinite(t.high[set]!) ? 1 : 0),
        0,
      );
      const { solves, taken } = k.count;
      options.onProgress({ sets: 2 ** n, known: bounded, solves, taken, halfWidth: widest(t) });
    },
  };
  return k;
}

/** Puts the worths of earlier runs into a table. */
async function loadWorths(t: Table, keep: Keep | undefined): Promise<void> {
  for (let set = 0; keep && set < t.low.length; set++) {
    const worth = await keep.get(set);
    if (worth) t.put(set, worth);
  }
}

/** Whether the bounds of a set are within a gap. */
export const near = (t: Table, set: number, money: number): boolean => t.high[set]! - t.low[set]! <= money * (1 + 1e-9);

/** Whether solving again would not improve a worth: it had as many nodes and as small a gap. */
export const decided = (worth: Worth | undefined, money: number | undefined, nodes: number): boolean =>
  worth !== undefined &&
  worth.asked.nodes >= nodes &&
  (money === undefined || worth.bound - worth.npv <= money || worth.asked.gap <= money * (1 + 1e-9));
