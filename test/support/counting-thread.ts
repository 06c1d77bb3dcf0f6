import { setTimeout as sleep } from 'node:timers/promises';
import { isCancelled, serveThread } from '../../src/jobs/thread.ts';

let count = 0;

/** A thread that waits for some milliseconds and returns the number of its jobs so far and whether it was cancelled. */
await serveThread<number, number, { count: number; cancelled: boolean }>(async (ms, tell, signal) => {
  tell(++count);
  await sleep(ms, undefined, { signal }).catch(() => {});
  return { count, cancelled: isCancelled(signal) };
});
