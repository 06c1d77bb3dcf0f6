import { addTo, defined } from '../../case/index.ts';
import { additions, expected, leadOf, pick, pickTakes } from './pick.ts';
import { decided, NODES, near, type RunState, runState, SMALL } from './run-state.ts';
import { type Table, widest } from './table.ts';
import { turns } from './tasks.ts';
import type { RunOptions, RunResult } from './types.ts';

/** Gap of a set as a share of the half-width wanted: bounds between solved sets take up the rest. */
const PART = 0.4;

/** How many times as many nodes as at first a set that matters gets in the end. */
const TIMES = 8;

/** Plans that a solve starts from, and that a set tries to take over at a time. */
const STARTS = 3;
const TRIES = 4;

/** Sets that take plans over before their order is thought of again. */
const BATCH = 16;

/**
 * Finds the worths of all sets of n players, as far as the Shapley values need them. None and all are solved; each alone
 * and all but each take over their plans. Then sets are solved, always the one whose bound narrows the values most
 * (`pick`), until these would be as narrow as asked if every set had its plan; then sets take plans over from the nearest
 * that are solved, where it tells most (`pickTakes`); and so on until the values are as narrow as asked, nothing narrows
 * them, or time is up. Bounds are carried along the lattice. Games of up to 6 players are solved whole. A set that is not
 * decided within its nodes gets twice as many later, up to 8 times. No clock but `budget` decides what is found.
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
  // Without a plan of both, what all gain is not known, nor how near to the best each set must come.
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
    precise: widest(t) <= k.wanted() + 1e-6 * Math.abs(t.low[all]!),
    stopped: options.signal?.aborted ?? false,
    ...defined({ infeasible }),
  };
}

/** Solves sets in turn that are not decided. */
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

/** The gaps in money that an earlier run asked for, those of most sets first. */
function earlierGaps(t: Table): number[] {
  const counts = new Map<number, number>();
  for (const { asked } of t.worths.values()) if (Number.isFinite(asked.gap)) addTo(counts, asked.gap, 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([gap]) => gap);
}

/** The gap in money from what none and all are worth; `before` are those of an earlier run, which goes on with its own. */
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

/** The gap in money at which differences are known as well as asked; never below a millionth of what is planned. */
function gapOf(t: Table, precision: number): number {
  const all = t.worths.get(t.low.length - 1)!;
  const none = t.worths.get(0)!;
  const least = 1e-6 * Math.max(all.gross, none.gross, 1);
  return Math.max(least, PART * precision * Math.abs(all.npv - none.npv));
}

/** Solves sets whose bounds narrow the values, until these are as narrow as asked once every set has its plan. */
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

/** Lets sets take plans over from solved ones that they have not tried, where it narrows the values most. */
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
