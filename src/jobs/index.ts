import type { SharedLine, SharedQueue } from './shared/ask.ts';
import { asking } from './shared/asking.ts';
import { thisUser } from './shared/shares.ts';
import type { WorkerOptions, Working } from './shared/worker.ts';

/** Runs jobs in threads and on other machines, and caches their results. */
export { type DrawRunner, inBatches } from './draws.ts';
export { helpers, TooManyError } from './helpers.ts';
export { folderKeep } from './keep.ts';
export { cores, holders, type Pool, threads } from './pool.ts';
export { type Job, type Queue, queue, type Work } from './queue.ts';
export { JobError, type Line, type SharedLine, type SharedQueue, type Watch } from './shared/ask.ts';
export { sharedHolders, sharedPool } from './shared/pool.ts';
export type { Who } from './shared/shares.ts';
export { solvers } from './shared/solvers.ts';
export type { Answerer, WorkerOptions, Working } from './shared/worker.ts';
export { inThread, isCancelled, serveThread } from './thread.ts';
export { type Warm, warmThreads } from './warm.ts';

/** Opens a line to a shared queue. Its database drivers are loaded only here and in `worker`. */
export const openLine = async (address: string, version: string): Promise<SharedLine> =>
  (await import('./shared/asker.ts')).openLine(address, version);

/** Opens a shared queue for questions. */
export const sharedQueue = async (address: string, version: string): Promise<SharedQueue> =>
  asking(await openLine(address, version), version, thisUser());

/** Takes jobs from a shared queue until it is closed. */
export const worker = async (options: WorkerOptions): Promise<Working> =>
  (await import('./shared/worker.ts')).worker(options);
