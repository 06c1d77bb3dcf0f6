import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** A file that an edit replaces: its path in the folder, and its etags before and after. */
export interface EditedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** An edit whose transaction has committed. Its files are put in place after that, if need be by the next server. */
export interface DecidedEdit {
  readonly id: string;
  readonly root: string;
  readonly case: string;
  readonly account: string | null;
  /** The idempotency key; null where the request had none. */
  readonly key: string | null;
  /** A hash of the request. */
  readonly asked: string;
  readonly files: readonly EditedFile[];
}

/** How long the key of an edit is remembered, hours. */
const REMEMBERED = 24;

/** Inserts the row that decides an edit, within a transaction. Throws where its account has another edit with the key. */
export async function putEditRow(within: Db, { files, ...edit }: DecidedEdit): Promise<void> {
  await within
    .insertInto('edits')
    .values({ ...edit, files: JSON.stringify(files), state: 'decided' })
    .execute();
}

/**
 * Whether an edit was decided. If it was not, it never will be: a row of its id is inserted, so that its transaction, should it still
 * be open, cannot commit. This waits for the end of such a transaction.
 */
export async function wasDecided(db: Db, { id, root }: Pick<DecidedEdit, 'id' | 'root'>): Promise<boolean> {
  const made = await db
    .insertInto('edits')
    .values({ id, root, case: '', account: null, key: null, asked: '', files: '[]', state: 'refused' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made === undefined;
}

/** The decided edits of a folder whose files may not be in place yet, in order. */
export async function decidedEdits(db: Db, root: string): Promise<DecidedEdit[]> {
  const rows = await db
    .selectFrom('edits')
    .select(['id', 'root', 'case', 'account', 'key', 'asked', 'files'])
    .where('root', '=', root)
    .where('state', '=', 'decided')
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ ...row, files: JSON.parse(row.files) as EditedFile[] }));
}

/** Notes that the files of an edit are in place, and deletes edits whose keys have expired. */
export async function endEdit(db: Db, id: string): Promise<void> {
  await db.updateTable('edits').set({ state: 'done' }).where('id', '=', id).execute();
  await db
    .deleteFrom('edits')
    .where('state', '!=', 'decided')
    .where('at', '<', sql<Date>`now() - make_interval(hours => ${REMEMBERED})`)
    .execute();
}

/** Reverts an edit whose file another program changed before it was in place: its lines leave the trail. */
export function takeBack(db: Db, id: string): Promise<void> {
  return db.transaction().execute(async (within) => {
    await within.deleteFrom('audit').where('edit', '=', id).execute();
    await within.deleteFrom('edits').where('id', '=', id).execute();
  });
}

/** The hash of the request that an account made with a key; undefined where there is none, or where it has expired. */
export async function askedByKey(db: Db, account: string | null, key: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('edits')
    .select('asked')
    .where('account', '=', account)
    .where('key', '=', key)
    .where('state', '!=', 'refused')
    .executeTakeFirst();
  return found?.asked;
}
