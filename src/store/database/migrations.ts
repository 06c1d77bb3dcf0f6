import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { access } from './migrations/010-access.ts';
import { signInElsewhere } from './migrations/011-sign-in-elsewhere.ts';
import { edits } from './migrations/012-edits.ts';
import { attempts } from './migrations/013-attempts.ts';
import { SCHEMA, type Tables } from './tables.ts';

/** Steps from an empty database to today's, in the order of their names. A step that was released is never changed. */
const steps: Readonly<Record<string, Migration>> = {
  '001-contents-and-answers': {
    async up(db) {
      const tables = db.withSchema(SCHEMA).schema;
      await tables
        .createTable('contents')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addColumn('made', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      await tables
        .createTable('answers')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addColumn('seconds', 'double precision', (column) => column.notNull())
        .addColumn('made', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
    },
  },
  '002-progress-and-open-runs': {
    async up(db) {
      const tables = db.withSchema(SCHEMA).schema;
      await tables
        .createTable('progress')
        .addColumn('job', 'text', (column) => column.primaryKey())
        .addColumn('told', 'bytea')
        .addColumn('stop', 'boolean', (column) => column.notNull().defaultTo(false))
        .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      await tables
        .createTable('open_runs')
        .addColumn('root', 'text', (column) => column.notNull())
        .addColumn('run', 'text', (column) => column.notNull())
        .addColumn('asked', 'text', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addPrimaryKeyConstraint('open_runs_key', ['root', 'run'])
        .execute();
    },
  },
  '010-access': access,
  '011-sign-in-elsewhere': signInElsewhere,
  '012-edits': edits,
  '013-attempts': attempts,
};

const migrator = (db: Kysely<Tables>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) }, migrationTableSchema: SCHEMA });

/** Brings a database to a step, the newest unless one is named. A lock in the database lets one program migrate at a time. */
export async function migrateTo(db: Kysely<Tables>, step?: string): Promise<void> {
  const { error } = await (step === undefined ? migrator(db).migrateToLatest() : migrator(db).migrateTo(step));
  if (error) throw error;
}

/** The names of all steps, in their order. */
export const stepNames = (): string[] => Object.keys(steps).sort();

/** The newest step that a database has. */
export async function stepOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.id(SCHEMA, 'kysely_migration')} order by name desc limit 1`.execute(db);
  return rows[0]!.name;
}

/** A step that a database has and this version of the program does not know; undefined where there is none. */
export async function newest(db: Kysely<Tables>): Promise<string | undefined> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ schema, name }) => schema === SCHEMA && name === 'kysely_migration')) return undefined;
  const { rows } = await sql<{ name: string }>`select name from ${sql.id(SCHEMA, 'kysely_migration')}`.execute(db);
  return rows.map(({ name }) => name).find((name) => !Object.hasOwn(steps, name));
}
