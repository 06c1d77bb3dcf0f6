import { Piscina } from 'piscina';
import { threadFile } from '../linear/index.ts';
import type { Game, SolveSet, Value, ValueFree, ValueSet, Worth } from '../reforms/index.ts';
import type { DoubtTask, FreeTask, GameData, HoldData, HoldTask, SetTask } from './task.ts';

export interface Pool {
  readonly solve: SolveSet;
  /** Values draws with the whole numbers of each set's plan held; `scale` as in `hold`. */
  doubt(scale: number, signal?: AbortSignal): ValueSet;
  close(): Promise<void>;
}

/** Threads that solve the sets of a game. An aborted solve ends its thread; the next one gets a new one. */
export function threads(game: Game, count: number): Pool {
  const data: GameData = { case: game.case, players: game.players, common: game.common };
  const pool = poolOf<SetTask | DoubtTask, Worth>('set-worker', 'solveSet', data, count);
  return {
    solve: (set, request, signal) => pool.run({ set, request }, signal ? { signal } : {}),
    doubt(scale, signal) {
      endAt(pool, signal);
      return async (set, start, draws) => {
        const found: unknown = await pool.run({ set, start, draws, scale }, { name: 'doubtSet' });
        return found as (number | undefined)[];
      };
    },
    close: () => pool.destroy(),
  };
}

/** Draws given to a thread at a time: as many as share a state of the network (`design` in reforms). */
const BATCH = 20;

/** Threads that value draws with builds held. A draw's outcome does not depend on how many there are. */
export function holders(
  data: HoldData,
  count: number,
  options: { readonly signal?: AbortSignal; readonly onDraws?: (done: number, all: number) => void } = {},
): {
  readonly value: Value;
  /** Plans draws with builds free, each to a gap in so many seconds. */
  free(limits: { readonly gap: number; readonly seconds: number }): ValueFree;
  close(): Promise<void>;
} {
  const pool = poolOf<HoldTask | FreeTask, unknown>('hold-worker', 'valueDraws', data, count);
  endAt(pool, options.signal);
  const each = async <T>(
    changes: readonly HoldTask['draws'][number][],
    size: number,
    work: (d: typeof changes) => Promise<T[]>,
  ) => {
    let done = 0;
    const batches = Array.from({ length: Math.ceil(changes.length / size) }, (_, i) =>
      changes.slice(i * size, (i + 1) * size),
    );
    const parts = await Promise.all(
      batches.map(async (draws) => {
        const outcomes = await work(draws);
        done += draws.length;
        options.onDraws?.(done, changes.length);
        return outcomes;
      }),
    );
    return parts.flat();
  };
  return {
    value: (changes) =>
      each(changes, BATCH, async (draws) => (await pool.run({ draws })) as Awaited<ReturnType<Value>>),
    free: (limits) => (changes) =>
      each(changes, 1, async (draws) => {
        const found: unknown = await pool.run({ draws, ...limits }, { name: 'freeDraws' });
        return found as Awaited<ReturnType<ValueFree>>;
      }),
    close: () => pool.destroy(),
  };
}

/** Ends all threads where a signal says so: tasks that wait or run are refused. */
function endAt(pool: { destroy(): Promise<void> }, signal: AbortSignal | undefined): void {
  signal?.addEventListener('abort', () => void pool.destroy(), { once: true });
}

/** MB for young objects: a programme put together takes tens of them, and lives no longer than its solve. */
const YOUNG = 192;

function poolOf<Task, Result>(file: string, name: string, workerData: unknown, count: number): Piscina<Task, Result> {
  const { url, execArgv } = threadFile(file, import.meta.url);
  return new Piscina<Task, Result>({
    filename: url.href,
    name,
    minThreads: 1,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    workerData,
    ...(execArgv.length > 0 ? { execArgv } : {}),
  });
}
