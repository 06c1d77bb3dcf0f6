/** The workbench in the browser: pages and API over a folder; and what is told of a program that runs for long. */
export type { Api } from './app.ts';
export { type Limits, limitsIn } from './limits.ts';
export { inviteTo, type Served, serve } from './serve.ts';
export { faultLog, jsonLog, type Log } from './watch/log.ts';
export { watch, watchServer } from './watch/watch.ts';
