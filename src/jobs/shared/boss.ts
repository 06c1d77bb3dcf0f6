import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database } from '../../store/index.ts';
import { URGENT } from './shares.ts';

/** The key of an answer that a limit cut short. It belongs to one job and its waiting clients. */
export const partialKey = (key: string, job: string): string => `${key} ${job}`;

/** Seconds without a heartbeat after which a worker counts as dead, and its job goes to another. The minimum of pg-boss. */
const HEARTBEAT = 10;

/** Seconds between checks for dead workers. */
const SUPERVISE = 5;

/** Retries of a job, at most: workers may be switched off, but a job that crashes every worker must end. */
const RETRIES = 10;

/** Seconds before a retry, so that a short fault is over. */
const RETRY_DELAY = 1;

/** Seconds that a job may take: a day, the maximum of pg-boss. */
const LONGEST = 24 * 3600 - 1;

/** Seconds after which the queue deletes ended jobs. Their answers are stored for good. */
const RETENTION = 3600;

/** The schema of its tables. */
const SCHEMA = 'chorsu_jobs';

/** Number of connections of the queue itself, in addition to those of `store`. */
const CONNECTIONS = 3;

/**
 * Starts the queue in PostgreSQL (pg-boss). Only programs of the same version share a queue, because answers differ between versions. For each key there is
 * at most one job, queued or running (`exclusive`).
 */
export async function startBoss(address: string, version: string, onError: (error: Error) => void) {
  const boss = new PgBoss({
    connectionString: address,
    schema: SCHEMA,
    max: CONNECTIONS,
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE,
    monitorIntervalSeconds: SUPERVISE,
  });
  boss.on('error', onError);
  await boss.start();
  const queue = `chorsu-${version.replace(/[^\w.-]/g, '-')}`;
  await boss.createQueue(queue, {
    policy: 'exclusive',
    notify: true,
    heartbeatSeconds: HEARTBEAT,
    expireInSeconds: LONGEST,
    retryLimit: RETRIES,
    retryDelay: RETRY_DELAY,
    deleteAfterSeconds: RETENTION,
  });
  return { boss, queue };
}

/** The highest priority of a waiting job, or else of a running one, in the class of priorities that starts at `from`. */
export async function placeOf(db: Database, queue: string, from: number): Promise<number | undefined> {
  const highest = (state: 'waits' | 'runs') => sql`(
    select priority from ${sql.id(SCHEMA, 'job')}
    where name = ${queue} and ${state === 'waits' ? sql`state < 'active' and not blocked` : sql`state = 'active'`}
      and priority <= ${from} and priority > ${from - URGENT / 2}
    order by priority desc limit 1)`;
  const { rows } = await sql<{
    place: number | null;
  }>`select coalesce(${highest('waits')}, ${highest('runs')}) as place`.execute(db);
  return rows[0]?.place ?? undefined;
}

/** Number of waiting and of running jobs. */
export async function standingOf(db: Database, queue: string): Promise<{ waiting: number; running: number }> {
  const { rows } = await sql<{ waiting: number; running: number }>`
    select count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as running
    from ${sql.id(SCHEMA, 'job')} where name = ${queue} and state <= 'active'`.execute(db);
  return rows[0]!;
}
