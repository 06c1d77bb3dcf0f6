import { sql } from 'kysely';
import { type Db, SCHEMA } from '../database/tables.ts';

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

export interface Actor {
  readonly id: string | null;
  readonly login: string;
}

/** Lines of an edit that are written in one statement. */
const TOGETHER = 4000;

/** Writes down acts that are done. */
export async function writeActs(db: Db, by: Actor, acts: readonly Act[], now: Date): Promise<void> {
  const lines = acts.map((one) => ({ ...one, at: now, account: by.id, login: by.login, done: true }));
  await db.insertInto('audit').values(lines).execute();
}

/** Writes down the acts of an edit as done, as a part of a transaction: as one text each some thousand, which a database reads fastest. */
export async function writeEditActs(
  within: Db,
  by: Actor,
  acts: readonly Act[],
  now: Date,
  edit: string,
): Promise<void> {
  for (let i = 0; i < acts.length; i += TOGETHER)
    await sql`
      insert into ${sql.id(SCHEMA, 'audit')} (at, account, login, act, "case", "table", key, "column", before, after, done, edit)
      select ${now}::timestamptz, ${by.id}, ${by.login}, line.*, true, ${edit} from json_to_recordset(${JSON.stringify(acts.slice(i, i + TOGETHER))}::json)
        as line (act text, "case" text, "table" text, key text, "column" text, before text, after text)`.execute(
      within,
    );
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
