import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Game, SolveSet, Worth } from '../reforms/index.ts';
import type { GameData, SetTask } from './task.ts';

export interface Pool {
  readonly solve: SolveSet;
  close(): Promise<void>;
}

/** Threads that solve the sets of a game. An aborted solve ends its thread; the next one gets a new one. */
export function threads(game: Game, count: number): Pool {
  const source = import.meta.url.endsWith('.ts');
  const data: GameData = { case: game.case, players: game.players, common: game.common };
  const pool = new Piscina<SetTask, Worth>({
    filename: new URL(source ? './set-worker.ts' : './set-worker.js', import.meta.url).href,
    name: 'solveSet',
    minThreads: 1,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    idleTimeout: 60_000,
    workerData: data,
    ...(source ? { execArgv: ['--import', typescript()] } : {}),
  });
  return {
    solve: (set, request, signal) => pool.run({ set, request }, signal ? { signal } : {}),
    close: () => pool.destroy(),
  };
}

/** A module that lets a thread read TypeScript, for runs from source (Node starts threads without the main thread's hooks). */
function typescript(): string {
  const api = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href;
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(api)}; register();`)}`;
}
