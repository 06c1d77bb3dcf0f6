import { sql } from 'kysely';
import { type Db, SCHEMA } from '../database/tables.ts';

/** A line of the trail; for a change of a cell, with the values before and after. */
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

/** Lines of an edit in one statement. */
const TOGETHER = 4000;

/** Adds completed acts to the trail. */
export async function writeActs(db: Db, by: Actor, acts: readonly Act[], now: Date): Promise<void> {
  const lines = acts.map((act) => ({ ...act, at: now, account: by.id, login: by.login, done: true }));
  await db.insertInto('audit').values(lines).execute();
}

/** Adds the acts of an edit to the trail as done, within a transaction: a few thousand as one JSON text, which is fastest. */
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

/** Acts of a case before an id, the newest first. */
export function listActs(db: Db, id: string, before: string | undefined, most: number) {
  const all = db
    .selectFrom('audit')
    .select(['id', 'at', 'login', 'act', 'table', 'key', 'column', 'before', 'after', 'done'])
    .where('case', '=', id)
    .orderBy('id', 'desc')
    .limit(most);
  return (before === undefined ? all : all.where('id', '<', before)).execute();
}
