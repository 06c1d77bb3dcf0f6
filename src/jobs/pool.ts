import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Game, SolveSet, Value, ValueSet, Worth } from '../reforms/index.ts';
import type { DoubtTask, GameData, HoldData, HoldTask, SetTask } from './task.ts';

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
): { readonly value: Value; close(): Promise<void> } {
  const pool = poolOf<HoldTask, Awaited<ReturnType<Value>>>('hold-worker', 'valueDraws', data, count);
  endAt(pool, options.signal);
  return {
    async value(changes) {
      let done = 0;
      const batches = Array.from({ length: Math.ceil(changes.length / BATCH) }, (_, i) =>
        changes.slice(i * BATCH, (i + 1) * BATCH),
      );
      const parts = await Promise.all(
        batches.map(async (draws) => {
          const outcomes = await pool.run({ draws });
          done += draws.length;
          options.onDraws?.(done, changes.length);
          return outcomes;
        }),
      );
      return parts.flat();
    },
    close: () => pool.destroy(),
  };
}

/** Ends all threads where a signal says so: tasks that wait or run are refused. */
function endAt(pool: { destroy(): Promise<void> }, signal: AbortSignal | undefined): void {
  signal?.addEventListener('abort', () => void pool.destroy(), { once: true });
}

function poolOf<Task, Result>(file: string, name: string, workerData: unknown, count: number): Piscina<Task, Result> {
  const source = import.meta.url.endsWith('.ts');
  return new Piscina<Task, Result>({
    filename: new URL(`./${file}.${source ? 'ts' : 'js'}`, import.meta.url).href,
    name,
    minThreads: 1,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    idleTimeout: 60_000,
    workerData,
    ...(source ? { execArgv: ['--import', typescript()] } : {}),
  });
}

/** A module that lets a thread read TypeScript, for runs from source (Node starts threads without the main thread's hooks). */
function typescript(): string {
  const found = createRequire(import.meta.url).resolve('tsx/esm/api');
  const api = pathToFileURL(found.replace(/\.cjs$/, '.mjs')).href;
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(api)}; register();`)}`;
}
