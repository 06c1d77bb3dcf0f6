import { defined } from '../../case/index.ts';
import { size } from '../game/sets.ts';
import type { RunState } from './run-state.ts';
import { table } from './table.ts';
import { inTurns } from './turns.ts';
import type { Worth, WorthRequest } from './worth.ts';

/** A set to solve within some number of nodes; without nodes, one that takes over a plan of the given sets. */
interface Task {
  readonly set: number;
  readonly nodes: number;
  readonly from: readonly number[];
}

/**
 * Runs tasks side by side, each chosen from the same results whatever the load (`inTurns`), and stores what they find.
 */
export function turns(k: RunState, next: (busy: readonly number[]) => Task | undefined, lag = k.lag): Promise<void> {
  return inTurns<Task, Worth | undefined>({
    next: (tasks) => next(tasks.map((x) => x.set)),
    work: (task) => worthOfTask(k, task),
    put: (task, worth) => putWorth(k, task, worth),
    together: k.options.together,
    lag,
    over: k.over,
  });
}

/** Stored for a solve that the clock ended: a single node, so that a later run searches the set again from its plan. */
const cut: Worth['asked'] = { nodes: 1, gap: Number.NaN };

/** The worth that a task finds; undefined if it was cut off. */
async function worthOfTask(k: RunState, task: Task): Promise<Worth | undefined> {
  const { solve, signal, keep, n } = k.options;
  const { set } = task;
  const request = requestOf(k, task);
  let worth: Worth;
  try {
    worth = await solve(set, request, signal);
  } catch (error) {
    if (signal?.aborted) return undefined;
    throw error;
  }
  const before = k.t.worths.get(set);
  const tells = task.nodes > 0 || (Number.isFinite(worth.npv) && !(before && before.npv >= worth.npv));
  if (keep && tells && !signal?.aborted) {
    const merged = table(n, 0);
    // Another run may have stored a better plan or bound of the set meanwhile.
    for (const earlier of [before, await keep.get(set)]) if (earlier) merged.put(set, earlier);
    merged.put(set, worth.seconds >= request.seconds ? { ...worth, asked: cut } : worth);
    await keep.put(set, merged.worths.get(set)!);
  }
  return worth;
}

function putWorth(k: RunState, { set, nodes, from }: Task, worth: Worth | undefined): void {
  if (!worth || k.options.signal?.aborted) return;
  if (nodes > 0) k.count.solves++;
  else {
    k.count.taken++;
    k.tried.set(set, new Set([...(k.tried.get(set) ?? []), ...from]));
  }
  if (nodes > 0 || Number.isFinite(worth.npv)) k.t.put(set, worth);
  k.tell();
}

function requestOf({ t, options, money, left }: RunState, { set, nodes, from }: Task): WorthRequest {
  const { gap } = options;
  const seconds = Math.min(options.seconds, left());
  const starts = from.map((other) => t.worths.get(other)!.start);
  const near = {
    gap,
    seconds,
    payers: size(set) <= 1,
    ...(money === undefined ? {} : { absoluteGap: money }),
  };
  if (nodes === 0) return { ...near, takeOver: true, starts };
  const ceiling = t.high[set]!;
  const vertex = nearestVertex(t.worths, set, from);
  return {
    ...near,
    nodes,
    ...(starts.length > 0 ? { starts } : {}),
    ...defined({ vertex }),
    ...(Number.isFinite(ceiling) ? { ceiling } : {}),
  };
}

/** The vertex of the relaxation of the most similar set. */
export function nearestVertex(
  worths: ReadonlyMap<number, Worth>,
  set: number,
  from: Iterable<number>,
): string | undefined {
  const near = [...from].sort((a, b) => size(a ^ set) - size(b ^ set));
  return near.map((other) => worths.get(other)?.vertex).find((vertex) => vertex !== undefined);
}
