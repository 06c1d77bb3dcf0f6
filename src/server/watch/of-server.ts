import { accessSync, constants } from 'node:fs';
import { sql } from 'kysely';
import type { Queue, SharedLine } from '../../jobs/index.ts';
import type { Database } from '../../store/index.ts';
import type { JobTask, Progress, Run } from '../ask.ts';
import type { Gauge } from './metrics.ts';
import type { Ready, Watch } from './watch.ts';

/** Counts and logs finished runs, and reports how many are open. */
export function observeRuns({ log, metrics }: Watch, queue: Queue<JobTask, Progress, Run>): void {
  queue.watch(({ ask, state, began, ended, fault }) => {
    if (ended === undefined) return;
    const seconds = (ended - (began ?? ended)) / 1000;
    metrics.count('chorsu_jobs', { kind: ask.kind, outcome: state });
    metrics.time('chorsu_job_seconds', { kind: ask.kind }, seconds);
    log({ event: 'run', run: ask.run, kind: ask.kind, state, seconds, ...(fault === undefined ? {} : { fault }) });
  });
  metrics.add({
    name: 'chorsu_runs_open',
    help: 'Runs that wait or are worked on',
    read: () =>
      (['queued', 'running'] as const).map((state) => [
        { state },
        queue.list().filter((job) => job.state === state).length,
      ]),
  });
}

/** Jobs in the shared queue; none while the database is unreachable (see `chorsu_database_up`). */
export const waitingJobs = (line: SharedLine): Gauge => ({
  name: 'chorsu_queue_jobs',
  help: 'Jobs of the shared queue',
  async read() {
    const found = await line.standing().catch(() => undefined);
    return found ? Object.entries(found).map(([state, count]) => [{ state }, count] as const) : [];
  },
});

/** Checks whether the folder is writable and the database answers. */
export const readiness =
  (root: string, database: Database | undefined): Ready =>
  async () => {
    try {
      accessSync(root, constants.R_OK | constants.W_OK);
    } catch {
      return 'folder';
    }
    if (!database) return undefined;
    return sql`select 1`.execute(database).then(
      () => undefined,
      () => 'database',
    );
  };
