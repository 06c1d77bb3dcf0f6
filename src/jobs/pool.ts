import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { threadFile } from '../linear/index.ts';
import type { Game, SolveSet, Value, ValueFree, ValueSet, Worth } from '../reforms/index.ts';
import type { DrawRunner } from './draws.ts';
import type { DoubtTask, FreeTask, GameData, HoldData, HoldTask, SetTask } from './task.ts';
import { ofThreads, YOUNG } from './thread.ts';

/** Default number of threads: one for each core, at most 8. */
export const cores = (): number => Math.max(1, Math.min(8, availableParallelism()));

export interface Pool {
  readonly solve: SolveSet;
  /** Values draws with the integer variables of each set's plan fixed; `scale` as in `hold`. */
  doubt(scale: number, signal?: AbortSignal): ValueSet;
  close(): Promise<void>;
}

/** Threads that solve the sets of a game. An aborted solve ends its thread. `nice` is their niceness. */
export function threads(game: Game, count: number, nice = 0): Pool {
  const data: GameData = { case: game.case, players: game.players, common: game.common };
  const pool = poolOf<SetTask | DoubtTask, Worth>('set-worker', 'solveSet', data, count, nice);
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

/** Threads that value draws of one plan (`draws.ts`), or plan them with free builds. */
export function holders(data: HoldData, count: number, signal?: AbortSignal, nice = 0): DrawRunner {
  const pool = poolOf<HoldTask | FreeTask, unknown>('hold-worker', 'valueDraws', data, count, nice);
  endAt(pool, signal);
  return {
    value: async (task) => (await pool.run(task)) as Awaited<ReturnType<Value>>,
    free: async (task) => (await pool.run(task, { name: 'freeDraws' })) as Awaited<ReturnType<ValueFree>>,
    close: () => pool.destroy(),
  };
}

/** Ends all threads if a signal aborts. Waiting and running tasks reject. */
function endAt(pool: { destroy(): Promise<void> }, signal: AbortSignal | undefined): void {
  signal?.addEventListener('abort', () => void pool.destroy(), { once: true });
}

const poolOf = <Task, Result>(file: string, name: string, workerData: unknown, count: number, niceIncrement: number) =>
  new Piscina<Task, Result>({
    ...ofThreads(threadFile(file, import.meta.url), count),
    name,
    minThreads: 1,
    idleTimeout: 60_000,
    niceIncrement,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    workerData,
  });
