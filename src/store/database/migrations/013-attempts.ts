import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { SCHEMA } from '../tables.ts';

/** Which attempt to sign in a count is of, so that one that did not fail is taken out again. */
export const attempts: Migration = {
  async up(db: Kysely<never>) {
    await db.withSchema(SCHEMA).schema.alterTable('attempts').addColumn('attempt', 'text').execute();
  },
};
