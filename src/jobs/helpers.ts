import { Piscina } from 'piscina';
import type { ThreadFile } from '../linear/index.ts';

/** Threads for pieces of work that take seconds: done on the event loop, they would keep all others waiting. Each thread takes one piece at a time. */
export interface Helpers {
  /**
   * Calls the function `name` of the threads' file, with plain data in and out. The calls of one who asks (`who`) are done one after
   * the other, so that others find a free thread.
   *
   * @throws what the function throws, as an error of its message alone; `TooManyError` where who asks has too many waiting
   */
  run<Task, Result>(name: string, task: Task, who?: string): Promise<Result>;
  close(): Promise<void>;
}

/** Who asks has as many calls waiting as is allowed. */
export class TooManyError extends Error {}

/** Most calls of one who asks that wait. */
const WAITING = 20;

/** Niceness of the threads: that of a server's pages is 0, that of a solver 10. */
const NICE = 5;

/** Milliseconds for which a thread without work is kept. */
const IDLE = 300_000;

/** Threads that are started when there is work; `count` at most. */
export function helpers({ url, execArgv }: ThreadFile, count: number): Helpers {
  const pool = new Piscina({
    filename: url.href,
    minThreads: 0,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    idleTimeout: IDLE,
    // Who waits for a page goes first.
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
