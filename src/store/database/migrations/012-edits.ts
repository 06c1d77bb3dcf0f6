import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { SCHEMA } from '../tables.ts';

/** Edits that are decided: with their lines of the trail, the files that they put in place, and the keys by which they are asked again. */
export const edits: Migration = {
  async up(db: Kysely<never>) {
    const tables = db.withSchema(SCHEMA).schema;
    await tables
      .createTable('edits')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('root', 'text', (column) => column.notNull())
      .addColumn('case', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.references(`${SCHEMA}.accounts.id`))
      .addColumn('key', 'text')
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('files', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addUniqueConstraint('edits_key', ['account', 'key'])
      .execute();
    await tables.alterTable('audit').addColumn('edit', 'text').execute();
    await sql`create index audit_edit on ${sql.id(SCHEMA, 'audit')} (edit) where edit is not null`.execute(db);
  },
};
