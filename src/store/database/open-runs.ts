import type { Db } from './tables.ts';

/** The open questions of the server of a folder: the name of the run, and the question as JSON. */
export interface OpenRun {
  readonly run: string;
  readonly asked: string;
}

export async function putOpenRun(db: Db, root: string, { run, asked }: OpenRun): Promise<void> {
  await db
    .insertInto('open_runs')
    .values({ root, run, asked })
    .onConflict((conflict) => conflict.columns(['root', 'run']).doUpdateSet({ asked }))
    .execute();
}

export async function endOpenRun(db: Db, root: string, run: string): Promise<void> {
  await db.deleteFrom('open_runs').where('root', '=', root).where('run', '=', run).execute();
}

/** The open questions of a folder, the oldest first. */
export const openRuns = (db: Db, root: string): Promise<OpenRun[]> =>
  db.selectFrom('open_runs').select(['run', 'asked']).where('root', '=', root).orderBy('at').execute();
