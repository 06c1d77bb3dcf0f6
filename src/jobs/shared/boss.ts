import { PgBoss } from 'pg-boss';

/** The key of an answer that a limit cut short: of one job, for those who wait for it. */
export const passing = (key: string, job: string): string => `${key} ${job}`;

/** Seconds after which a worker that tells nothing counts as dead, and its job is given to another. The least that pg-boss takes. */
const SILENT = 10;

/** Seconds between looks for dead workers. */
const LOOK = 5;

/** Times that a job is given out again: workers are switched off, and a job that ends its worker each time may not go on for ever. */
const RETRIES = 10;

/** Seconds that a job may take: a day, the most that pg-boss takes. */
const LONGEST = 24 * 3600 - 1;

/** Seconds for which the queue remembers jobs that ended; their answers are kept for good. */
const REMEMBERED = 3600;

/** Connections of the queue itself, beside those of `store`. */
const CONNECTIONS = 3;

/**
 * The queue in PostgreSQL (pg-boss). Only programs of one version share a queue, for their answers differ. One job is
 * there for each key, queued or running (`exclusive`).
 */
export async function startBoss(address: string, version: string, onError: (error: Error) => void) {
  const boss = new PgBoss({
    connectionString: address,
    schema: 'chorsu_jobs',
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
    deleteAfterSeconds: REMEMBERED,
  });
  return { boss, queue };
}
