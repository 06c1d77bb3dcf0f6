import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { SCHEMA } from '../tables.ts';

/** Sign-ins at a provider of OpenID Connect that have begun and not ended. */
export const signInElsewhere: Migration = {
  async up(db: Kysely<never>) {
    await db
      .withSchema(SCHEMA)
      .schema.createTable('begun')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('nonce', 'text', (column) => column.notNull())
      .addColumn('verifier', 'text', (column) => column.notNull())
      .addColumn('ends', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};
