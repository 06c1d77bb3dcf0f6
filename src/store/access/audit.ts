import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

type Db = Kysely<Tables>;

/** What is written of an act; of a change of a cell, from what to what. */
export interface Act {
  readonly act: string;
  readonly case?: string;
  readonly table?: string;
  readonly key?: string;
  readonly column?: string;
  readonly before?: string;
  readonly after?: string;
}

export interface Doer {
  readonly id: string | null;
  readonly login: string;
}

/** Lines written at once: PostgreSQL takes at most 65 535 values in a statement. */
const TOGETHER = 4000;

/** Writes acts into the trail before they are done; gives their numbers, for `acted` and `notActed`. */
export async function willAct(db: Db, by: Doer, acts: readonly Act[], now: Date, done = false): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < acts.length; i += TOGETHER) {
    const lines = acts
      .slice(i, i + TOGETHER)
      .map((one) => ({ ...one, at: now, account: by.id, login: by.login, done }));
    const made = await db.insertInto('audit').values(lines).returning('id').execute();
    ids.push(...made.map(({ id }) => id));
  }
  return ids;
}

/** Writes down acts that are done. */
export const wrote = async (db: Db, by: Doer, acts: readonly Act[], now: Date): Promise<void> =>
  void (await willAct(db, by, acts, now, true));

const pieces = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, i) => ids.slice(i * TOGETHER, (i + 1) * TOGETHER));

/** The acts of these numbers are done. */
export async function acted(db: Db, ids: readonly string[]): Promise<void> {
  for (const some of pieces(ids)) await db.updateTable('audit').set({ done: true }).where('id', 'in', some).execute();
}

/** The acts of these numbers were refused: nothing was changed. */
export async function notActed(db: Db, ids: readonly string[]): Promise<void> {
  for (const some of pieces(ids))
    await db.deleteFrom('audit').where('id', 'in', some).where('done', '=', false).execute();
}

/** Acts of a case before a number, the last first. */
export function listActs(db: Db, id: string, before: string | undefined, most: number) {
  const all = db
    .selectFrom('audit')
    .select(['id', 'at', 'login', 'act', 'table', 'key', 'column', 'before', 'after', 'done'])
    .where('case', '=', id)
    .orderBy('id', 'desc')
    .limit(most);
  return (before === undefined ? all : all.where('id', '<', before)).execute();
}
