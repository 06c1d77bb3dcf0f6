import { size } from '../game/sets.ts';
import { weights } from '../game/shapley.ts';
import { firstOrder, type Table, table, widest } from './table.ts';
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
  /** Gap in money; default: the share `precision` of worth(all) - worth(none). */
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
 * Finds the worth of every set of n players: first each once, smallest first, leaving out those whose bounds (carried
 * along the lattice) are near enough already; then again, with more time, those that widen the Shapley values most, until
 * these are as narrow as asked or time is up.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const { n, signal } = options;
  const t = table(n, options.relaxing);
  const all = 2 ** n - 1;
  const ends = performance.now() + options.budget * 1000;
  const count = { solves: 0, kept: 0 };
  let money = options.absoluteGap;
  const over = () => (signal?.aborted ?? false) || performance.now() > ends;
  const enough = (set: number) => money !== undefined && near(t, set, money);
  const noPlan = () => [...t.worths].find(([, worth]) => worth.bound === Number.NEGATIVE_INFINITY)?.[0];
  const tell = () => {
    if (!options.onProgress) return;
    const known = t.low.reduce((sum, x, set) => sum + (Number.isFinite(x) && Number.isFinite(t.high[set]!) ? 1 : 0), 0);
    options.onProgress({ sets: 2 ** n, known, solves: count.solves, halfWidth: widest(t) });
  };

  const one = async (set: number, seconds: number): Promise<void> => {
    const found = await options.keep?.get(set);
    if (found && (money === undefined || found.bound - found.npv <= money || found.asked.seconds >= seconds)) {
      count.kept++;
      t.put(set, found);
      return;
    }
    if (found) t.put(set, found);
    const worth = await options.solve(set, requestOf(t, set, options, money, seconds), signal);
    count.solves++;
    t.put(set, worth);
    if (!signal?.aborted) await options.keep?.put(set, t.worths.get(set)!);
    tell();
  };
  const each = async (sets: readonly number[], seconds: number): Promise<void> => {
    const queue = [...sets];
    const worker = async () => {
      for (let set = queue.shift(); set !== undefined; set = queue.shift()) {
        if (over() || noPlan() !== undefined) return;
        if (!enough(set)) await one(set, seconds);
      }
    };
    await Promise.all(Array.from({ length: options.together }, worker));
  };

  await each([0, all], options.seconds);
  if (noPlan() === undefined) {
    money ??= gapOf(t, options.precision);
    await each(firstOrder(n), options.seconds);
    const wanted = () => options.precision * Math.abs(t.low[all]! - t.low[0]!);
    for (let seconds = 2 * options.seconds; seconds <= 8 * options.seconds; seconds *= 2) {
      while (!over() && widest(t) > wanted()) {
        const next = widening(t, money, seconds).slice(0, 4 * options.together);
        if (next.length === 0) break;
        await each(next, seconds);
      }
    }
  }
  const halfWidth = widest(t);
  const infeasible = noPlan();
  return {
    table: t,
    ...count,
    absoluteGap: money ?? 0,
    precise: halfWidth <= options.precision * Math.abs(t.low[all]! - t.low[0]!) + 1e-6 * Math.abs(t.low[all]!),
    stopped: signal?.aborted ?? false,
    ...(infeasible === undefined ? {} : { infeasible }),
  };
}

/** Whether the bounds of a set are as near as a gap asks. */
const near = (t: Table, set: number, money: number): boolean => t.high[set]! - t.low[set]! <= money * (1 + 1e-9);

/** The gap in money at which differences are known as well as asked; never below a millionth of what is planned. */
function gapOf(t: Table, precision: number): number {
  const all = t.worths.get(t.low.length - 1)!;
  const none = t.worths.get(0)!;
  const least = 1e-6 * Math.max(all.gross, none.gross, 1);
  return Math.max(least, precision * Math.abs(all.npv - none.npv));
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

/** Sets whose distance between bounds widens the Shapley values, most first, that have not had so much time. */
function widening(t: Table, money: number, seconds: number): number[] {
  const weight = weights(t.n);
  const part = (set: number) => {
    const s = size(set);
    const share = (s > 0 ? weight[s - 1]! * s : 0) + (s < t.n ? weight[s]! * (t.n - s) : 0);
    return share * Math.min(t.high[set]! - t.low[set]!, Number.MAX_VALUE);
  };
  return Array.from({ length: t.low.length }, (_, set) => set)
    .filter((set) => !near(t, set, money) && (t.worths.get(set)?.asked.seconds ?? 0) < seconds)
    .map((set) => ({ set, part: part(set) }))
    .sort((a, b) => b.part - a.part || a.set - b.set)
    .map((x) => x.set);
}
