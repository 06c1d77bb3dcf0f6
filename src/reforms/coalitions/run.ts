import { leadOf, pick } from './pick.ts';
import { type Table, table, widest } from './table.ts';
import type { Worth, WorthRequest } from './worth.ts';

/** Solves one set; handed in, so that threads here or a queue elsewhere can do it. */
export type SolveSet = (set: number, request: WorthRequest, signal?: AbortSignal) => Promise<Worth>;

/** Keeps worths between runs. */
export interface Keep {
  get(set: number): Promise<Worth | undefined>;
  put(set: number, worth: Worth): Promise<void>;
}

export interface RunProgress {
  readonly sets: number;
  readonly known: number;
  readonly solves: number;
  /** Half-width of the widest Shapley value so far; Infinity until every set has a bound. */
  readonly halfWidth: number;
}

export interface RunOptions {
  readonly n: number;
  readonly relaxing: number;
  readonly solve: SolveSet;
  /** Sets solved at the same time. */
  readonly together: number;
  /** Gap of each set as a share of its cost, until `absoluteGap` is known. */
  readonly gap: number;
  /** Gap in money; default: 0.4 of the half-width wanted. */
  readonly absoluteGap?: number;
  /** Half-width wanted of every Shapley value, as a share of worth(all) - worth(none). */
  readonly precision: number;
  /** Time for one set at first; sets that matter get up to 8 times as much. */
  readonly seconds: number;
  /** Time for all. */
  readonly budget: number;
  readonly keep?: Keep;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

export interface RunResult {
  readonly table: Table;
  readonly solves: number;
  /** Worths taken from an earlier run. */
  readonly kept: number;
  readonly absoluteGap: number;
  /** Whether every half-width is as narrow as asked. */
  readonly precise: boolean;
  readonly stopped: boolean;
  /** A set that has no plan. */
  readonly infeasible?: number;
}

/**
 * Finds the worths of all sets of n players, as far as the Shapley values need them: first none, all, each alone and all
 * but each; then always the set that narrows the values most (`pick`), until these are as narrow as asked or time is up.
 * Bounds are carried along the lattice, so that many sets need no solve. Games of up to 6 players are solved whole. A set
 * that is not settled in its time gets twice as much later, up to 8 times.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const { n, signal } = options;
  const t = table(n, options.relaxing);
  const all = 2 ** n - 1;
  const ends = performance.now() + options.budget * 1000;
  const count = { solves: 0, kept: 0 };
  const busy = new Set<number>();
  let money = options.absoluteGap;
  const over = () => (signal?.aborted ?? false) || performance.now() > ends;
  const noPlan = () => [...t.worths].find(([, worth]) => worth.bound === Number.NEGATIVE_INFINITY)?.[0];
  const wanted = () => options.precision * Math.abs(t.low[all]! - t.low[0]!);
  const tell = () => {
    if (!options.onProgress) return;
    const known = t.low.reduce((sum, x, set) => sum + (Number.isFinite(x) && Number.isFinite(t.high[set]!) ? 1 : 0), 0);
    options.onProgress({ sets: 2 ** n, known, solves: count.solves, halfWidth: widest(t) });
  };

  const one = async (set: number, seconds: number): Promise<void> => {
    const found = await options.keep?.get(set);
    if (found) t.put(set, found);
    if (found && ((money !== undefined && near(t, set, money)) || settled(found, money, seconds))) {
      count.kept++;
      return;
    }
    let worth: Worth;
    try {
      worth = await options.solve(set, requestOf(t, set, options, money, seconds), signal);
    } catch (error) {
      if (signal?.aborted) return;
      throw error;
    }
    count.solves++;
    t.put(set, worth);
    if (!signal?.aborted) await options.keep?.put(set, t.worths.get(set)!);
    tell();
  };
  const together = async (next: () => number | undefined, seconds: number): Promise<void> => {
    const worker = async () => {
      for (;;) {
        if (over() || noPlan() !== undefined) return;
        const set = next();
        if (set === undefined) return;
        busy.add(set);
        try {
          await one(set, seconds);
        } finally {
          busy.delete(set);
        }
      }
    };
    await Promise.all(Array.from({ length: options.together }, worker));
  };
  const open = (seconds: number) => (set: number) =>
    !near(t, set, money!) && !settled(t.worths.get(set), money, seconds);
  const inTurn = (sets: readonly number[], fits: (set: number) => boolean) => {
    const queue = [...sets];
    return () => {
      for (let set = queue.shift(); set !== undefined; set = queue.shift()) if (fits(set)) return set;
      return undefined;
    };
  };

  await together(
    inTurn([0, all], () => true),
    options.seconds,
  );
  if (noPlan() === undefined && t.worths.has(0) && t.worths.has(all)) {
    money ??= gapOf(t, options.precision);
    const done = () => widest(t) <= wanted() && (n > SMALL || t.low.every((_, set) => near(t, set, money!)));
    for (let seconds = options.seconds; seconds <= 8 * options.seconds && !over() && !done(); seconds *= 2) {
      await together(inTurn(leadOf(n), open(seconds)), seconds);
      await together(() => (done() ? undefined : pick(t, open(seconds), busy)), seconds);
    }
  }
  const halfWidth = widest(t);
  const infeasible = noPlan();
  return {
    table: t,
    ...count,
    absoluteGap: money ?? 0,
    precise: halfWidth <= wanted() + 1e-6 * Math.abs(t.low[all]!),
    stopped: signal?.aborted ?? false,
    ...(infeasible === undefined ? {} : { infeasible }),
  };
}

/** Games of so many players are solved whole, set by set. */
const SMALL = 6;

/** Gap of a set as a share of the half-width wanted: bounds between solved sets take up the rest. */
const PART = 0.4;

/** Whether the bounds of a set are as near as a gap asks. */
const near = (t: Table, set: number, money: number): boolean => t.high[set]! - t.low[set]! <= money * (1 + 1e-9);

/** Whether solving again would give no more: it had as much time, and as small a gap was asked for. */
const settled = (worth: Worth | undefined, money: number | undefined, seconds: number): boolean =>
  worth !== undefined &&
  worth.asked.seconds >= seconds &&
  (money === undefined || worth.bound - worth.npv <= money || worth.asked.gap <= money * (1 + 1e-9));

/** The gap in money at which differences are known as well as asked; never below a millionth of what is planned. */
function gapOf(t: Table, precision: number): number {
  const all = t.worths.get(t.low.length - 1)!;
  const none = t.worths.get(0)!;
  const least = 1e-6 * Math.max(all.gross, none.gross, 1);
  return Math.max(least, PART * precision * Math.abs(all.npv - none.npv));
}

function requestOf(
  t: Table,
  set: number,
  options: RunOptions,
  money: number | undefined,
  seconds: number,
): WorthRequest {
  const starts = t.startsFor(set, 3).map((worth) => worth.start);
  const ceiling = t.high[set]!;
  return {
    gap: options.gap,
    seconds,
    ...(money === undefined ? {} : { absoluteGap: money }),
    ...(starts.length > 0 ? { starts } : {}),
    ...(Number.isFinite(ceiling) ? { ceiling } : {}),
  };
}
