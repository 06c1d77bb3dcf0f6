import { addTo, defined } from '../../case/index.ts';
import { additions, expected, leadOf, pick, pickTakes } from './pick.ts';
import { decided, NODES, near, type RunState, runState, SMALL } from './run-state.ts';
import { type Table, widest } from './table.ts';
import { turns } from './tasks.ts';
import type { RunOptions, RunResult } from './types.ts';

/** Gap of a set as a share of the target half-width. The rest is left for sets whose bounds follow from solved sets. */
const PART = 0.4;

/** Most nodes for a set that matters, as a multiple of those at first. */
const TIMES = 8;

/** Most plans that a solve starts from, and that a set tries to take over at a time. */
const STARTS = 3;
const TRIES = 4;

/** Sets that take plans over before they are ranked again. */
const BATCH = 16;

/**
 * Finds the worths of all sets of n players as precisely as the Shapley values need them. None and all are solved; each
 * alone and all but each take over their plans. Then three steps repeat until the values are as narrow as requested, no
 * step narrows them further, or time is up. First, sets are solved, each time the one whose bound narrows the values
 * most (`pick`), until the values would be narrow enough if every set had a plan of its guessed worth. Second, sets
 * take over plans from the nearest solved sets, in the order of their effect (`pickTakes`). Third, undecided sets get
 * twice as many nodes, up to 8 times those at first. Bounds are carried along the lattice. Games of up to 6 players are
 * solved completely. The result depends on no clock but `budget`.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const k = await runState(options);
  const { t } = k;
  const { n } = options;
  const all = 2 ** n - 1;
  let nodes = options.nodes ?? NODES;
  const most = TIMES * nodes;
  const before = earlierGaps(t);
  await solveSets(k, [0, all], nodes);
  // Without plans of none and all, the gain of all is unknown, and so is the gap for each set.
  const begins = k.money !== undefined || [0, all].every((set) => Number.isFinite(t.low[set]));
  if (k.noPlan() === undefined && t.worths.has(0) && t.worths.has(all) && begins) {
    if (k.money === undefined) await findGap(k, before, nodes);
    const lead = new Set(leadOf(n));
    if (n > SMALL) await takeOverPlans(k, (set) => lead.has(set));
    else await solveSets(k, [...lead], nodes);
    while (!k.over() && !k.done() && nodes <= most) {
      const moved = (await solveForBounds(k, nodes)) + (await takeOverPlans(k, () => true));
      if (moved === 0) nodes *= 2;
    }
  }
  const infeasible = k.noPlan();
  return {
    table: t,
    ...k.count,
    absoluteGap: k.money ?? 0,
    ...defined({ infeasible }),
  };
}

/** Solves the undecided ones of some sets in turn. */
function solveSets(k: RunState, sets: readonly number[], nodes: number): Promise<void> {
  const queue = [...sets];
  const fits = (set: number) =>
    (k.money === undefined || !near(k.t, set, k.money)) && !decided(k.t.worths.get(set), k.money, nodes);
  return turns(k, () => {
    for (let set = queue.shift(); set !== undefined; set = queue.shift())
      if (fits(set)) return { set, nodes, from: k.t.startsFor(set, STARTS) };
    return undefined;
  });
}

/** The absolute gaps of earlier runs, that of most sets first. */
function earlierGaps(t: Table): number[] {
  const counts = new Map<number, number>();
  for (const { asked } of t.worths.values()) if (Number.isFinite(asked.gap)) addTo(counts, asked.gap, 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([gap]) => gap);
}

/** Sets the absolute gap from the worths of none and all. An earlier run (`before`) continues with its own gap. */
async function findGap(k: RunState, before: readonly number[], nodes: number): Promise<void> {
  const { precision, n } = k.options;
  k.money = gapOf(k.t, precision);
  const own = k.money;
  const same = before.find((gap) => gap <= own * 1.5 && gap >= own / 1.5);
  if (same !== undefined) {
    k.money = same;
    return;
  }
  await solveSets(k, [0, 2 ** n - 1], nodes);
  k.money = gapOf(k.t, precision);
}

/** The absolute gap at which differences are as precise as requested; at least a millionth of the planned amounts. */
function gapOf(t: Table, precision: number): number {
  const all = t.worths.get(t.low.length - 1)!;
  const none = t.worths.get(0)!;
  const least = 1e-6 * Math.max(all.gross, none.gross, 1);
  return Math.max(least, PART * precision * Math.abs(all.npv - none.npv));
}

/** Solves the sets whose bounds narrow the values, until these would be narrow enough with a plan for every set. */
async function solveForBounds(k: RunState, nodes: number): Promise<number> {
  const { t, count } = k;
  const money = k.money!;
  const first = count.solves;
  const large = t.n > SMALL;
  const takesOver = (set: number) => large && !t.worths.has(set);
  const open = (set: number) => !near(t, set, money) && !decided(t.worths.get(set), money, nodes);
  await turns(k, (busy) => {
    const request = { open, busy, money };
    if (k.done() || (large && widest(expected(t, request, takesOver)) <= k.wanted())) return undefined;
    const set = pick(t, request, takesOver);
    return set === undefined ? undefined : { set, nodes, from: t.startsFor(set, STARTS, additions(t)) };
  });
  return count.solves - first;
}

/** Lets sets take over plans of solved sets that they have not tried, where this narrows the values most. */
async function takeOverPlans(k: RunState, within: (set: number) => boolean): Promise<number> {
  const { t, count, tried } = k;
  const money = k.money!;
  const first = count.taken;
  if (t.n <= SMALL) return 0;
  const open = (set: number) => within(set) && !near(t, set, 0.5 * money);
  const fresh = (set: number, adds: readonly number[]) =>
    t.startsFor(set, TRIES, adds).filter((other) => other !== set && !tried.get(set)?.has(other));
  let queue: number[] = [];
  let left = 0;
  await turns(
    k,
    (busy) => {
      if (k.done()) return undefined;
      const adds = additions(t);
      for (let round = 0; round < 2; round++) {
        for (let set = left > 0 ? queue.shift() : undefined; set !== undefined; set = queue.shift()) {
          const from = open(set) && !busy.includes(set) ? fresh(set, adds) : [];
          if (from.length === 0) continue;
          left--;
          return { set, nodes: 0, from };
        }
        queue = pickTakes(t, { open, busy, money }, (set) => tried.has(set));
        left = BATCH;
      }
      return undefined;
    },
    4 * k.lag,
  );
  return count.taken - first;
}
