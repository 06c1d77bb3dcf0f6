import { additions, expected, leadOf, pick, pickTakes } from './pick.ts';
import { type Table, table, widest } from './table.ts';
import { inTurns } from './turns.ts';
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
  /** Sets with a plan and a bound, their own or from the lattice. */
  readonly known: number;
  readonly solves: number;
  /** Plans taken over. */
  readonly taken: number;
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
  /** Nodes of the search for one set at first (400); sets that matter get up to 8 times as many. */
  readonly nodes?: number;
  /** A stop for one solve that runs away. */
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
  /** Plans taken over from other sets: lower bounds by a few linear solves. */
  readonly taken: number;
  /** Worths taken from an earlier run. */
  readonly kept: number;
  readonly absoluteGap: number;
  /** Whether every half-width is as narrow as asked. */
  readonly precise: boolean;
  readonly stopped: boolean;
  /** A set that has no plan. */
  readonly infeasible?: number;
}

/** A set to be solved, or to take over a plan: from which sets. */
interface Task {
  readonly set: number;
  readonly nodes: number;
  readonly from: readonly number[];
}

/**
 * Finds the worths of all sets of n players, as far as the Shapley values need them. None and all are solved; each alone
 * and all but each take over their plans. Then sets are solved, always the one whose bound narrows the values most
 * (`pick`), until these would be as narrow as asked if every set had its plan; then sets take plans over from the nearest
 * that are solved, where it tells most (`pickTakes`); and so on until the values are as narrow as asked, nothing narrows
 * them, or time is up. Bounds are carried along the lattice. Games of up to 6 players are solved whole. A set that is not
 * settled within its nodes gets twice as many later, up to 8 times. No clock but `budget` decides what is found.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const { n, signal, together } = options;
  const t = table(n, options.relaxing);
  const all = 2 ** n - 1;
  const lag = Math.max(LAG, together + 1);
  const ends = performance.now() + options.budget * 1000;
  const count = { solves: 0, taken: 0, kept: await loaded(t, options.keep) };
  const before = t.worths.get(all)?.asked.gap;
  /** Plans that each set has tried, by the sets they come from. */
  const tried = new Map<number, Set<number>>();
  let money = options.absoluteGap;
  let nodes = options.nodes ?? NODES;
  const most = 8 * nodes;
  const over = () => (signal?.aborted ?? false) || performance.now() > ends || noPlan() !== undefined;
  const noPlan = () => [...t.worths].find(([, worth]) => worth.bound === Number.NEGATIVE_INFINITY)?.[0];
  const wanted = () => options.precision * Math.abs(t.low[all]! - t.low[0]!);
  const done = () => widest(t) <= wanted() && (n > SMALL || t.low.every((_, set) => near(t, set, money!)));
  const tell = () => {
    if (!options.onProgress) return;
    const known = t.low.reduce((sum, x, set) => sum + (Number.isFinite(x) && Number.isFinite(t.high[set]!) ? 1 : 0), 0);
    const { solves, taken } = count;
    options.onProgress({ sets: 2 ** n, known, solves, taken, halfWidth: widest(t) });
  };

  const work = async ({ set, nodes, from }: Task): Promise<Worth | undefined> => {
    const starts = from.map((other) => t.worths.get(other)!.start);
    const request = nodes === 0 ? takeFrom(options, starts) : requestOf(t, set, options, money, nodes, starts);
    try {
      return await options.solve(set, request, signal);
    } catch (error) {
      if (signal?.aborted) return undefined;
      throw error;
    }
  };
  const put = ({ set, nodes, from }: Task, worth: Worth | undefined): void => {
    if (!worth || signal?.aborted) return;
    if (nodes === 0) {
      count.taken++;
      tried.set(set, new Set([...(tried.get(set) ?? []), ...from]));
    } else count.solves++;
    if (nodes > 0 || Number.isFinite(worth.npv)) t.put(set, worth);
    tell();
  };
  const keeping = async (task: Task): Promise<Worth | undefined> => {
    const worth = await work(task);
    const kept = t.worths.get(task.set);
    const better = worth && (!kept || task.nodes > 0 || worth.npv > kept.npv);
    if (better && !signal?.aborted && options.keep) {
      const merged = table(n, 0);
      if (kept) merged.put(task.set, kept);
      merged.put(task.set, worth);
      if (task.nodes > 0 || Number.isFinite(worth.npv)) await options.keep.put(task.set, merged.worths.get(task.set)!);
    }
    return worth;
  };
  const turns = (next: (busy: readonly Task[]) => Task | undefined, lag: number) =>
    inTurns<Task, Worth | undefined>({ next, work: keeping, put, together, lag, over });
  const solveAll = (sets: readonly number[], nodes: number) => {
    const queue = [...sets];
    const fits = (set: number) =>
      (money === undefined || !near(t, set, money)) && !settled(t.worths.get(set), money, nodes);
    return turns(() => {
      for (let set = queue.shift(); set !== undefined; set = queue.shift())
        if (fits(set)) return { set, nodes, from: t.startsFor(set, STARTS) };
      return undefined;
    }, lag);
  };

  /** Sets with plans that a set has not tried. */
  const fresh = (set: number, adds: readonly number[]): number[] =>
    t.startsFor(set, TRIES, adds).filter((other) => other !== set && !tried.get(set)?.has(other));
  const bounds = async (limit: number): Promise<number> => {
    const first = count.solves;
    const took = n > SMALL ? (set: number) => !t.worths.has(set) : () => false;
    const open = (set: number) => !near(t, set, money!) && !settled(t.worths.get(set), money, limit);
    await turns((tasks) => {
      const busy = tasks.map((x) => x.set);
      const asked = { open, busy, money: money! };
      if (done() || (n > SMALL && widest(expected(t, asked, took)) <= wanted())) return undefined;
      const set = pick(t, asked, took);
      return set === undefined ? undefined : { set, nodes: limit, from: t.startsFor(set, STARTS, additions(t)) };
    }, lag);
    return count.solves - first;
  };
  const takes = async (within: (set: number) => boolean): Promise<number> => {
    const first = count.taken;
    if (n <= SMALL) return 0;
    const open = (set: number) => within(set) && !near(t, set, 0.5 * money!);
    let queue: number[] = [];
    let left = 0;
    await turns((tasks) => {
      if (done()) return undefined;
      const busy = new Set(tasks.map((x) => x.set));
      const adds = additions(t);
      for (let round = 0; round < 2; round++) {
        for (let set = left > 0 ? queue.shift() : undefined; set !== undefined; set = queue.shift()) {
          const from = open(set) && !busy.has(set) ? fresh(set, adds) : [];
          if (from.length === 0) continue;
          left--;
          return { set, nodes: 0, from };
        }
        queue = pickTakes(t, { open, busy, money: money! }, (set) => tried.has(set));
        left = BATCH;
      }
      return undefined;
    }, 4 * lag);
    return count.taken - first;
  };

  await solveAll([0, all], nodes);
  if (noPlan() === undefined && t.worths.has(0) && t.worths.has(all)) {
    const wantedGap = () => gapOf(t, options.precision);
    const fixed = money !== undefined;
    if (!fixed) {
      money = wantedGap();
      if (before !== undefined && before <= money * 1.5 && before >= money / 1.5) money = before;
      else await solveAll([0, all], nodes);
      if (!(before !== undefined && before === money)) money = wantedGap();
    }
    if (n > SMALL) {
      const lead = new Set(leadOf(n));
      await takes((set) => lead.has(set));
    } else await solveAll(leadOf(n), nodes);
    while (!over() && !done()) {
      const moved = (await bounds(nodes)) + (await takes(() => true));
      if (moved > 0) continue;
      nodes *= 2;
      if (nodes > most) break;
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

/** Puts the worths of an earlier run into a table; gives how many there were. */
async function loaded(t: Table, keep: Keep | undefined): Promise<number> {
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

/** Games of so many players are solved whole, set by set. */
const SMALL = 6;

/** Gap of a set as a share of the half-width wanted: bounds between solved sets take up the rest. */
const PART = 0.4;

const NODES = 400;

/** Results that a choice of the next set does without at least, so that threads seldom wait. */
const LAG = 3;

/** Sets that take plans over before their order is thought of again. */
const BATCH = 16;

/** Plans that a solve starts from, and that a set tries to take over at a time. */
const STARTS = 3;
const TRIES = 4;

/** Whether the bounds of a set are as near as a gap asks. */
const near = (t: Table, set: number, money: number): boolean => t.high[set]! - t.low[set]! <= money * (1 + 1e-9);

/** Whether solving again would give no more: it had as many nodes, and as small a gap was asked for. */
const settled = (worth: Worth | undefined, money: number | undefined, nodes: number): boolean =>
  worth !== undefined &&
  worth.asked.nodes >= nodes &&
  (money === undefined || worth.bound - worth.npv <= money || worth.asked.gap <= money * (1 + 1e-9));

/** The gap in money at which differences are known as well as asked; never below a millionth of what is planned. */
function gapOf(t: Table, precision: number): number {
  const all = t.worths.get(t.low.length - 1)!;
  const none = t.worths.get(0)!;
  const least = 1e-6 * Math.max(all.gross, none.gross, 1);
  return Math.max(least, PART * precision * Math.abs(all.npv - none.npv));
}

type Starts = NonNullable<WorthRequest['starts']>;

const takeFrom = ({ gap, seconds }: RunOptions, starts: Starts): WorthRequest => {
  return { gap, seconds, takeOver: true, starts };
};

function requestOf(
  t: Table,
  set: number,
  { gap, seconds }: RunOptions,
  money: number | undefined,
  nodes: number,
  starts: Starts,
): WorthRequest {
  const ceiling = t.high[set]!;
  return {
    gap,
    seconds,
    nodes,
    ...(money === undefined ? {} : { absoluteGap: money }),
    ...(starts.length > 0 ? { starts } : {}),
    ...(Number.isFinite(ceiling) ? { ceiling } : {}),
  };
}
