import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { SCHEMA } from '../tables.ts';

/** Accounts, sessions, invitations, roles, links, private marks, and the trail of changes. */
export const access: Migration = {
  async up(db: Kysely<never>) {
    const tables = db.withSchema(SCHEMA).schema;
    const account = `${SCHEMA}.accounts.id`;
    const organisation = `${SCHEMA}.organisations.id`;
    await tables
      .createTable('organisations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull().unique())
      .execute();
    await tables
      .createTable('accounts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('login', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('password', 'text')
      .addColumn('organisation', 'text', (column) => column.references(organisation))
      .addColumn('administrator', 'boolean', (column) => column.notNull())
      .addColumn('made', 'timestamptz', (column) => column.notNull())
      .addColumn('closed', 'timestamptz')
      .execute();
    await tables
      .createTable('identities')
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull().references(account))
      .addPrimaryKeyConstraint('identities_key', ['issuer', 'subject'])
      .execute();
    await tables
      .createTable('sessions')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull().references(account))
      .addColumn('made', 'timestamptz', (column) => column.notNull())
      .addColumn('seen', 'timestamptz', (column) => column.notNull())
      .execute();
    await tables
      .createTable('invitations')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('login', 'text', (column) => column.notNull())
      .addColumn('organisation', 'text', (column) => column.references(organisation))
      .addColumn('administrator', 'boolean', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.references(account))
      .addColumn('ends', 'timestamptz', (column) => column.notNull())
      .execute();
    await tables
      .createTable('members')
      .addColumn('case', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull().references(account))
      .addColumn('role', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('members_key', ['case', 'account'])
      .execute();
    await tables
      .createTable('links')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('case', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull().references(account))
      .addColumn('ends', 'timestamptz', (column) => column.notNull())
      .execute();
    await tables
      .createTable('marks')
      .addColumn('case', 'text', (column) => column.notNull())
      .addColumn('table', 'text', (column) => column.notNull())
      .addColumn('column', 'text', (column) => column.notNull())
      .addColumn('organisation', 'text', (column) => column.notNull().references(organisation))
      .addPrimaryKeyConstraint('marks_key', ['case', 'table', 'column'])
      .execute();
    await tables
      .createTable('audit')
      .addColumn('id', 'bigserial', (column) => column.primaryKey())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.references(account))
      .addColumn('login', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('case', 'text')
      .addColumn('table', 'text')
      .addColumn('key', 'text')
      .addColumn('column', 'text')
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addColumn('done', 'boolean', (column) => column.notNull())
      .execute();
    await sql`create index audit_case on ${sql.id(SCHEMA, 'audit')} ("case", id)`.execute(db);
    await tables
      .createTable('keys')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await tables
      .createTable('attempts')
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
    await sql`create index attempts_who on ${sql.id(SCHEMA, 'attempts')} (who, at)`.execute(db);
  },
};
