/** The workbench in the browser: pages and API over a folder, on this machine alone. */
export type { Api } from './app.ts';
export { inviteTo, type Served, serve } from './serve.ts';
