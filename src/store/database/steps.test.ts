import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../../../test/support/dumps.ts';
import { hasPostgres, newDatabase } from '../../../test/support/postgres.ts';
import { openDatabase } from '../index.ts';
import { migrateTo, stepNames, stepOf } from './migrations.ts';
import { type Db, SCHEMA, type Tables } from './tables.ts';

const server = hasPostgres();

async function embedded(step: string): Promise<Db> {
  const pglite = new PGlite();
  await pglite.exec('drop schema if exists chorsu cascade');
  await pglite.exec(dumpOf(step));
  await pglite.exec('reset search_path');
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrateTo(db);
  return db.withSchema(SCHEMA);
}

async function shared(step: string): Promise<Db> {
  const address = await newDatabase();
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(dumpOf(step));
  await client.end();
  return openDatabase(address);
}

/** Databases that each step is tried over: PGlite, which begins slowly, takes all steps at once where PostgreSQL takes each. */
const kindsOf = (step: string) =>
  server ? ['PostgreSQL', ...(step === stepNames()[0] ? ['PGlite'] : [])] : ['PGlite'];

describe.each(stepNames())('a database at the step %s', (step) => {
  it.each(kindsOf(step))('comes to the newest with its rows, over %s', async (kind) => {
    const db = await (kind === 'PGlite' ? embedded(step) : shared(step));
    try {
      expect(await stepOf(db)).toBe(stepNames().at(-1));
      const answers = await db.selectFrom('answers').select(['key', 'seconds']).execute();
      expect(answers).toEqual([{ key: 'k', seconds: 1.5 }]);
      if (step >= '002') expect(await db.selectFrom('open_runs').select('run').execute()).toEqual([{ run: 'run.1' }]);
      if (step >= '010') {
        const { rows } = await sql`select login from ${sql.id(SCHEMA, 'accounts')}`.execute(db);
        expect(rows).toEqual([{ login: 'anna' }]);
      }
    } finally {
      await db.destroy();
    }
  });
});
