import { serveThread } from '../jobs/index.ts';
import type { ThreadJob } from './elsewhere.ts';
import { type Job, kinds } from './job-kinds.ts';

/** The program of a thread that answers one job. */
await serveThread<ThreadJob, unknown, unknown>(({ kind, content, ask, limits }, tell, signal) =>
  (kinds[kind] as (job: Job<unknown, unknown>) => Promise<unknown>)({ content, ask, limits, tell, signal }),
);
