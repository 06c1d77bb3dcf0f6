import type { Worker } from 'node:worker_threads';
import type { ThreadFile } from '../linear/index.ts';
import type { Work } from './queue.ts';
import { answerOf, startThread } from './thread.ts';

/** Threads that stay alive between the jobs of a client, with their caches, so that the next job starts faster. */
export interface Warm<Ask, Progress, Result> {
  /** Runs a job in the thread of a client. Undefined if that thread is busy, or if all threads are. */
  run(who: string, ask: Ask, tell: (progress: Progress) => void): Work<Result> | undefined;
  /** Number of threads. */
  count(): number;
  close(): void;
}

/** Number of threads, at most. */
const MOST = 2;

/** Milliseconds after which an idle thread ends. */
const IDLE = 300_000;

/** Milliseconds in which a cancelled job may end by itself, so that its thread survives; default of `patience`. */
const PATIENCE = 3000;

interface WarmThread {
  readonly worker: Worker;
  busy: boolean;
  /** Time of the end of its last job, in milliseconds since 1970. */
  last: number;
}

/**
 * Warm threads of a file that calls `serveThread`: at most `most`, each until `idle` milliseconds after its last job. A cancelled job that does
 * not end by itself within `patience` milliseconds takes its thread with it.
 */
export function warmThreads<Ask, Progress, Result>(
  file: ThreadFile,
  { most = MOST, idle = IDLE, patience = PATIENCE } = {},
): Warm<Ask, Progress, Result> {
  const threads = new Map<string, WarmThread>();
  const end = (who: string) => {
    void threads.get(who)?.worker.terminate();
    threads.delete(who);
  };
  const sweep = () => {
    for (const [who, { busy, last }] of threads) if (!busy && Date.now() - last >= idle) end(who);
  };
  const timer = setInterval(sweep, idle / 5);
  timer.unref();
  const threadOf = (who: string): WarmThread | undefined => {
    const own = threads.get(who);
    if (own) return own.busy ? undefined : own;
    const idleThreads = [...threads].filter(([, { busy }]) => !busy).sort(([, a], [, b]) => a.last - b.last);
    if (threads.size >= most) {
      if (!idleThreads[0]) return undefined;
      end(idleThreads[0][0]);
    }
    const worker = startThread(file, {});
    const thread: WarmThread = { worker, busy: false, last: Date.now() };
    worker.once('exit', () => threads.get(who) === thread && threads.delete(who));
    threads.set(who, thread);
    return thread;
  };
  return {
    run(who, ask, tell) {
      const thread = threadOf(who);
      if (!thread) return undefined;
      const { worker } = thread;
      thread.busy = true;
      let late: NodeJS.Timeout | undefined;
      const { done, leave } = answerOf<Progress, Result>(worker, tell);
      const rest = () => {
        clearTimeout(late);
        leave();
        thread.busy = false;
        thread.last = Date.now();
      };
      // Without a listener, an error after the end of the job would end the process.
      worker.on('error', () => {});
      done.then(rest, rest);
      worker.postMessage({ ask });
      return {
        done,
        stop: () => worker.postMessage('stop'),
        cancel() {
          worker.postMessage('cancel');
          late ??= setTimeout(() => threads.get(who) === thread && end(who), patience);
        },
      };
    },
    count: () => threads.size,
    close() {
      clearInterval(timer);
      for (const who of [...threads.keys()]) end(who);
    },
  };
}
