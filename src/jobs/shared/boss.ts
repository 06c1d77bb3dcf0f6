import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database } from '../../store/index.ts';
import { URGENT } from './shares.ts';

/** The key of an answer that a limit cut short: of one job, for those who wait for it. */
export const passing = (key: string, job: string): string => `${key} ${job}`;

/** Seconds after which a worker that tells nothing counts as dead, and its job is given to another. The least that pg-boss takes. */
const SILENT = 10;

/** Seconds between looks for dead workers. */
const LOOK = 5;

/** Times that a job is given out again: workers are switched off, and a job that ends its worker each time may not go on for ever. */
const RETRIES = 10;

/** Seconds after which a job is given out again: a fault of a moment is over then. */
const AGAIN = 1;

/** Seconds that a job may take: a day, the most that pg-boss takes. */
const LONGEST = 24 * 3600 - 1;

/** Seconds for which the queue remembers jobs that ended; their answers are kept for good. */
const REMEMBERED = 3600;

/** The schema of its tables. */
const SCHEMA = 'chorsu_jobs';

/** Connections of the queue itself, beside those of `store`. */
const CONNECTIONS = 3;

/**
 * The queue in PostgreSQL (pg-boss). Only programs of one version share a queue, for their answers differ. One job is
 * there for each key, queued or running (`exclusive`).
 */
export async function startBoss(address: string, version: string, onError: (error: Error) => void) {
  const boss = new PgBoss({
    connectionString: address,
    schema: SCHEMA,
    max: CONNECTIONS,
    useListenNotify: true,
    superviseIntervalSeconds: LOOK,
    monitorIntervalSeconds: LOOK,
  });
  boss.on('error', onError);
  await boss.start();
  const queue = `chorsu-${version.replace(/[^\w.-]/g, '-')}`;
  await boss.createQueue(queue, {
    policy: 'exclusive',
    notify: true,
    heartbeatSeconds: SILENT,
    expireInSeconds: LONGEST,
    retryLimit: RETRIES,
    retryDelay: AGAIN,
    deleteAfterSeconds: REMEMBERED,
  });
  return { boss, queue };
}

/** The highest priority of a job that waits, else of one that is worked on, in the class of priorities that begins at `from`. */
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

/** How many jobs wait, and how many are worked on. */
export async function standingOf(db: Database, queue: string): Promise<{ waiting: number; running: number }> {
  const { rows } = await sql<{ waiting: number; running: number }>`
    select count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as running
    from ${sql.id(SCHEMA, 'job')} where name = ${queue} and state <= 'active'`.execute(db);
  return rows[0]!;
}
