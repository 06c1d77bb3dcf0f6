import { type Table, table, widest } from './table.ts';
import type { Keep, RunOptions } from './types.ts';
import type { Worth } from './worth.ts';

/** The state of a run: its table of worths, its counts and its limits. */
export interface RunState {
  readonly t: Table;
  readonly options: RunOptions;
  readonly count: { solves: number; taken: number; stored: number };
  /** Plans that each set has tried to take over, by the sets they come from. */
  readonly tried: Map<number, Set<number>>;
  /** Gap in money to which sets are solved; undefined until none and all are known. */
  money: number | undefined;
  /** Number of latest results that the choice of the next set does not use. */
  readonly lag: number;
  /** Seconds of the budget that are left. */
  left(): number;
  /** Whether it was stopped, is out of time, or has a set without a plan. */
  over(): boolean;
  /** A set that has no plan. */
  noPlan(): number | undefined;
  /** Half-width wanted, in money. */
  wanted(): number;
  /** Whether all is as narrow as asked; in a game that is solved whole also every set. */
  done(): boolean;
  tell(): void;
}

/** In a game of at most so many players every set is solved. */
export const SMALL = 6;

/**
 * Nodes of the search for one set at first. Of solar a set with one reform takes some 600 to USD 0.4 million, 57 s of processor time; within 400
 * it ends USD 12 million apart.
 */
export const NODES = 1500;

/** The choice of the next set does not use so many of the last results, so that threads seldom wait. */
const LAG = 3;

/** The state of a run before its first solve, with the stored worths of earlier runs. */
export async function runState(options: RunOptions): Promise<RunState> {
  const { n, signal } = options;
  const t = table(n, options.relaxing);
  const all = 2 ** n - 1;
  const ends = performance.now() + options.budget * 1000;
  const k: RunState = {
    t,
    options,
    count: { solves: 0, taken: 0, stored: await loadWorths(t, options.keep) },
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
      const known = t.low.reduce(
        (sum, x, set) => sum + (Number.isFinite(x) && Number.isFinite(t.high[set]!) ? 1 : 0),
        0,
      );
      const { solves, taken } = k.count;
      options.onProgress({ sets: 2 ** n, known, solves, taken, halfWidth: widest(t) });
    },
  };
  return k;
}

/** Puts the worths of an earlier run into a table; gives how many there were. */
async function loadWorths(t: Table, keep: Keep | undefined): Promise<number> {
  if (!keep) return 0;
  let count = 0;
  for (let set = 0; set < t.low.length; set++) {
    const found = await keep.get(set);
    if (!found) continue;
    t.put(set, found);
    count++;
  }
  return count;
}

/** Whether the bounds of a set are as near as a gap asks. */
export const near = (t: Table, set: number, money: number): boolean => t.high[set]! - t.low[set]! <= money * (1 + 1e-9);

/** Whether solving again would give no more: it had as many nodes, and as small a gap was asked for. */
export const decided = (worth: Worth | undefined, money: number | undefined, nodes: number): boolean =>
  worth !== undefined &&
  worth.asked.nodes >= nodes &&
  (money === undefined || worth.bound - worth.npv <= money || worth.asked.gap <= money * (1 + 1e-9));
