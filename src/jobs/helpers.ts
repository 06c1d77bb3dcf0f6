import { Piscina } from 'piscina';
import type { ThreadFile } from '../linear/index.ts';

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
export function helpers({ url, execArgv }: ThreadFile, count: number): Helpers {
  const pool = new Piscina({
    filename: url.href,
    minThreads: 0,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    idleTimeout: IDLE,
    niceIncrement: NICE,
    ...(execArgv.length > 0 ? { execArgv: [...execArgv] } : {}),
  });
  const last = new Map<string, { readonly done: Promise<unknown>; readonly waiting: number }>();
  return {
    async run<Task, Result>(name: string, task: Task, who = ''): Promise<Result> {
      const before = last.get(who) ?? { done: Promise.resolve(), waiting: 0 };
      if (before.waiting >= WAITING) throw new TooManyError();
      const done = before.done.then(() => pool.run(task, { name }) as Promise<Result>);
      last.set(who, { done: done.catch(() => {}), waiting: before.waiting + 1 });
      try {
        return await done;
      } finally {
        const now = last.get(who)!;
        if (now.waiting === 1) last.delete(who);
        else last.set(who, { ...now, waiting: now.waiting - 1 });
      }
    },
    close: () => pool.destroy(),
  };
}
