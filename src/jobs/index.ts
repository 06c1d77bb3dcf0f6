/** What solves many cases: threads here, and a folder that keeps what they found. */
export { cores } from './cores.ts';
export { folderKeep } from './keep.ts';
export { holders, type Pool, threads } from './pool.ts';
export { type Job, type JobState, type Queue, queue, type Work } from './queue.ts';
export { inThread, serveThread } from './thread.ts';
