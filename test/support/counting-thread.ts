import { setTimeout as sleep } from 'node:timers/promises';
import { isCancelled, serveThread } from '../../src/jobs/thread.ts';

let count = 0;

/** A thread that waits for so many milliseconds, tells how many jobs it has had, and whether it was cancelled. */
await serveThread<number, number, { count: number; cancelled: boolean }>(async (ms, tell, signal) => {
  tell(++count);
  await sleep(ms, undefined, { signal }).catch(() => {});
  return { count, cancelled: isCancelled(signal) };
});
