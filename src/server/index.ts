/** The server of the workbench: pages and API over a folder, and the log and metrics of long-running programs. */
export type { Api } from './app.ts';
export { type Limits, limitsIn } from './limits.ts';
export { inviteTo, type Served, serve } from './serve.ts';
export { faultLog, jsonLog, type Log } from './watch/log.ts';
export { watch, watchServer } from './watch/watch.ts';
