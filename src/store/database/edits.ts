import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** A file that an edit puts in place: its path in the folder, and what tells its states apart. */
export interface EditedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** An edit that is decided. Its files are put in place after that, also by the next server. */
export interface DecidedEdit {
  readonly id: string;
  readonly root: string;
  readonly case: string;
  readonly account: string;
  /** By which it may be asked again; null where none was given. */
  readonly key: string | null;
  /** A hash of what was asked. */
  readonly asked: string;
  readonly files: readonly EditedFile[];
}

/** Hours for which an edit is found again by its key. */
const REMEMBERED = 24;

/** Decides an edit, as a part of a transaction. Throws where its account has another of the key. */
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

/** The edits of a folder that are decided and perhaps not in place yet, in their order. */
export async function decidedEdits(db: Db, root: string): Promise<DecidedEdit[]> {
  const rows = await db
    .selectFrom('edits')
    .select(['id', 'root', 'case', 'account', 'key', 'asked', 'files'])
    .where('root', '=', root)
    .where('state', '=', 'decided')
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ ...row, account: row.account ?? '', files: JSON.parse(row.files) as EditedFile[] }));
}

/** Notes that an edit is in place, and forgets edits that are too old to be asked for again. */
export async function endEdit(db: Db, id: string): Promise<void> {
  await db.updateTable('edits').set({ state: 'done' }).where('id', '=', id).execute();
  await db
    .deleteFrom('edits')
    .where('state', '!=', 'decided')
    .where('at', '<', sql<Date>`now() - make_interval(hours => ${REMEMBERED})`)
    .execute();
}

/** Takes an edit back whose file was changed by other hands before it was in place: its lines leave the trail. */
export function takeBack(db: Db, id: string): Promise<void> {
  return db.transaction().execute(async (within) => {
    await within.deleteFrom('audit').where('edit', '=', id).execute();
    await within.deleteFrom('edits').where('id', '=', id).execute();
  });
}

/** What an account has asked by a key: the hash of the request. Undefined where it has asked nothing, or it is forgotten. */
export async function askedByKey(db: Db, account: string, key: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('edits')
    .select('asked')
    .where('account', '=', account)
    .where('key', '=', key)
    .where('state', '!=', 'refused')
    .executeTakeFirst();
  return found?.asked;
}
