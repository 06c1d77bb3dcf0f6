import { sql } from 'kysely';
import { type Db, SCHEMA } from '../database/tables.ts';

/**
 * Tables that are not saved: inputs, answers and progress of jobs are computed again, and migrations belong to the program. Sessions,
 * unfinished sign-ins and invitations end with a restore, so that a closed one does not open again.
 */
const LEFT = [
  'contents',
  'answers',
  'progress',
  'edits',
  'sessions',
  'begun',
  'invitations',
  'attempts',
  'kysely_migration',
  'kysely_migration_lock',
];

/** Rows in one read. */
const PAGE = 500;

/** A row as JSON of the database, which reads it without loss. */
export interface Row {
  readonly table: string;
  readonly row: string;
}

/** Tables in the order of their creation: none refers to a later one. */
async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${SCHEMA} and c.relkind = 'r' order by c.oid`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !LEFT.includes(name));
}

/** Reads every row to save, as of the moment when `begun` is called, and passes it to `tell`. */
export async function readRows(db: Db, begun: () => void, tell: (row: Row) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (at) => {
      // The snapshot is taken at the first statement.
      await sql`select 1`.execute(at);
      begun();
      for (const table of await tablesOf(at))
        for (let start = 0; ; start += PAGE) {
          const { rows } = await sql<{ row: string }>`
            select row_to_json(t)::text as row from ${sql.id(SCHEMA, table)} t
            order by ctid limit ${PAGE} offset ${start}`.execute(at);
          for (const { row } of rows) await tell({ table, row });
          if (rows.length < PAGE) break;
        }
    });
}

/** Inserts rows into empty tables in one transaction, and sets sequences after the last key. */
export async function writeRows(db: Db, rows: readonly Row[]): Promise<void> {
  await db.transaction().execute(async (at) => {
    for (const { table, row } of rows) {
      if (LEFT.includes(table)) continue;
      const name = sql.id(SCHEMA, table);
      await sql`insert into ${name} overriding system value select * from json_populate_record(null::${name}, ${row}::json)`.execute(
        at,
      );
    }
    const { rows: counted } = await sql<{ table: string; column: string; sequence: string }>`
      select c.relname as table, a.attname as column, s.oid::regclass::text as sequence
      from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
      join pg_class c on c.oid = d.refobjid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${SCHEMA}`.execute(at);
    for (const { table, column, sequence } of counted)
      await sql`select setval(${sequence}::regclass, greatest((select max(${sql.id(column)}) from ${sql.id(SCHEMA, table)}), 1))`.execute(
        at,
      );
  });
}

/** Whether no table that a backup saves has a row. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.id(SCHEMA, table)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}
