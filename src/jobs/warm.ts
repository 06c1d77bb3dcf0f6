import type { Worker } from 'node:worker_threads';
import type { ThreadFile } from '../linear/index.ts';
import type { Work } from './queue.ts';
import { answerOf, startThread } from './thread.ts';

/** Threads that stay between the jobs of one who asks, with what they have found: the next job begins where the last one ended. */
export interface Warm<Ask, Progress, Result> {
  /** Does a job in the thread of who asks; undefined where that is busy, or as many as may be are. */
  run(who: string, ask: Ask, tell: (progress: Progress) => void): Work<Result> | undefined;
  /** How many threads there are. */
  count(): number;
  close(): void;
}

/** Threads that are kept at a time, and milliseconds for which one without a job is. */
const MOST = 2;
const IDLE = 300_000;

/** Milliseconds in which a thread that is cancelled may end by itself, so that it stays. */
const PATIENCE = 3000;

interface One {
  readonly worker: Worker;
  busy: boolean;
  last: number;
}

/** Threads for one file, which `serveThread` serves; `most` of them at a time, each for `idle` ms after its last job. */
export function warmThreads<Ask, Progress, Result>(
  file: ThreadFile,
  { most = MOST, idle = IDLE }: { readonly most?: number; readonly idle?: number } = {},
): Warm<Ask, Progress, Result> {
  const threads = new Map<string, One>();
  const end = (who: string) => {
    void threads.get(who)?.worker.terminate();
    threads.delete(who);
  };
  const sweep = () => {
    for (const [who, { busy, last }] of threads) if (!busy && Date.now() - last >= idle) end(who);
  };
  const timer = setInterval(sweep, idle / 5);
  timer.unref();
  const threadOf = (who: string): One | undefined => {
    const known = threads.get(who);
    if (known) return known.busy ? undefined : known;
    const resting = [...threads].filter(([, { busy }]) => !busy).sort(([, a], [, b]) => a.last - b.last);
    if (threads.size >= most) {
      if (!resting[0]) return undefined;
      end(resting[0][0]);
    }
    const worker = startThread(file, {});
    const one: One = { worker, busy: false, last: Date.now() };
    worker.once('exit', () => threads.get(who) === one && threads.delete(who));
    threads.set(who, one);
    return one;
  };
  return {
    run(who, ask, tell) {
      const one = threadOf(who);
      if (!one) return undefined;
      const { worker } = one;
      one.busy = true;
      let late: NodeJS.Timeout | undefined;
      const { done, leave } = answerOf<Progress, Result>(worker, tell);
      const rest = () => {
        clearTimeout(late);
        leave();
        one.busy = false;
        one.last = Date.now();
      };
      // A thread whose memory is out, or that failed, says so to no later job.
      worker.on('error', () => {});
      done.then(rest, rest);
      worker.postMessage({ ask });
      return {
        done,
        stop: () => worker.postMessage('stop'),
        cancel() {
          worker.postMessage('cancel');
          late ??= setTimeout(() => threads.get(who) === one && end(who), PATIENCE);
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
