import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Stores the progress of a job. Returns true where the asker wants the best answer so far. */
export async function putProgress(db: Db, job: string, progress: Uint8Array): Promise<boolean> {
  const { stop } = await db
    .insertInto('progress')
    .values({ job, told: progress })
    .onConflict((conflict) => conflict.column('job').doUpdateSet({ told: progress, at: sql`now()` }))
    .returning('stop')
    .executeTakeFirstOrThrow();
  return stop;
}

/** The progress of these jobs, where they have reported it. */
export async function getProgress(db: Db, jobs: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (jobs.length === 0) return new Map();
  const rows = await db.selectFrom('progress').select(['job', 'told']).where('job', 'in', jobs).execute();
  return new Map(rows.flatMap(({ job, told }) => (told ? [[job, told] as const] : [])));
}

/** Asks the worker of a job for the best answer so far. */
export async function askToStop(db: Db, job: string): Promise<void> {
  await db
    .insertInto('progress')
    .values({ job, told: null, stop: true })
    .onConflict((conflict) => conflict.column('job').doUpdateSet({ stop: true }))
    .execute();
}

/** Deletes the progress of a finished job, and of jobs that have reported nothing for a day: their workers are gone. */
export async function endProgress(db: Db, job: string): Promise<void> {
  await db
    .deleteFrom('progress')
    .where((where) => where.or([where('job', '=', job), where('at', '<', sql<Date>`now() - interval '1 day'`)]))
    .execute();
}
