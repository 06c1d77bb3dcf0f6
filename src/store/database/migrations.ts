import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { steps } from './steps.ts';
import { type Db, SCHEMA } from './tables.ts';

const migrationOf = (statements: readonly string[]): Migration => ({
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

const migrations = Object.fromEntries(
  Object.entries(steps).map(([name, statements]) => [name, migrationOf(statements)]),
);

const migrator = (db: Db): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations }, migrationTableSchema: SCHEMA });

/** Brings a database to a step, the newest unless one is named. A lock in the database lets one program migrate at a time. */
export async function migrateTo(db: Db, step?: string): Promise<void> {
  const { error } = await (step === undefined ? migrator(db).migrateToLatest() : migrator(db).migrateTo(step));
  if (error) throw error;
}

/** The names of all steps, in their order. */
export const stepNames = (): string[] => Object.keys(steps).sort();

/** The newest step that a database has. */
export async function stepOf(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.id(SCHEMA, 'kysely_migration')} order by name desc limit 1`.execute(db);
  return rows[0]!.name;
}

/** A step of the database that this version of the program does not know; undefined where there is none. */
export async function newest(db: Db): Promise<string | undefined> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ schema, name }) => schema === SCHEMA && name === 'kysely_migration')) return undefined;
  const { rows } = await sql<{ name: string }>`select name from ${sql.id(SCHEMA, 'kysely_migration')}`.execute(db);
  return rows.map(({ name }) => name).find((name) => !Object.hasOwn(steps, name));
}
