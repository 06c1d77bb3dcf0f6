import { Piscina } from 'piscina';
import type { ThreadFile } from '../linear/index.ts';
import { turns } from '../store/index.ts';
import { ofThreads } from './thread.ts';

/** Threads for work that takes seconds and would block the event loop. Each thread runs one call at a time. */
interface Helpers {
  /**
   * Calls the function `name` of the threads' file, with plain data in and out. The calls of one client (`who`) run one after the other, so that other
   * clients find a free thread.
   *
   * @throws the error of the function, with its message only; `TooManyError` if the client has too many calls waiting
   */
  run<Task, Result>(name: string, task: Task, who?: string): Promise<Result>;
  close(): Promise<void>;
}

/** A client has the largest allowed number of waiting calls. */
export class TooManyError extends Error {}

/** Number of waiting calls of one client, at most. */
const WAITING = 20;

/** Niceness of the threads, between the pages of a server (0) and a solver (10). */
const NICE = 5;

/** Milliseconds after which an idle thread ends. */
const IDLE = 300_000;

/** Starts at most `count` threads, when there is work. */
export function helpers(file: ThreadFile, count: number): Helpers {
  const pool = new Piscina({ ...ofThreads(file, count), minThreads: 0, idleTimeout: IDLE, niceIncrement: NICE });
  const calls = turns(1);
  return {
    async run<Task, Result>(name: string, task: Task, who = ''): Promise<Result> {
      if (calls.count(who) >= WAITING) throw new TooManyError();
      return calls.run(who, () => pool.run(task, { name }) as Promise<Result>);
    },
    close: () => pool.destroy(),
  };
}
