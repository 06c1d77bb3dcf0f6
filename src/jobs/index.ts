/** What solves many cases: threads here, and a folder that keeps what they found. */
export { folderKeep } from './keep.ts';
export { holders, type Pool, threads } from './pool.ts';
