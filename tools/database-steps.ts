import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { databaseAt, stepNames } from '../src/store/testing/steps.ts';
import { addDump, dumped } from '../test/support/dumps.ts';
import { cluster } from '../test/support/postgres.ts';

/**
 * Writes the dump by `pg_dump` of a database with a few rows for each migration step that has none yet. The
 * tests bring each of them to the newest step. `npx tsx tools/database-steps.ts`
 */
const rows: Readonly<Record<string, string>> = {
  '001': `insert into chorsu.contents (hash, bytes) values ('h', 'one');
    insert into chorsu.answers (key, kind, bytes, seconds) values ('k', 'set', 'first', 1.5);`,
  '002': `insert into chorsu.open_runs (root, run, asked) values ('/cases', 'run.1', '{"kind":"plan"}');`,
  '010': `insert into chorsu.organisations (id, name) values ('o1', 'Ministry');
    insert into chorsu.accounts (id, login, name, organisation, administrator, made)
      values ('a1', 'anna', 'Anna', 'o1', true, '2026-11-28T00:00:00Z');
    insert into chorsu.members ("case", account, role) values ('solar', 'a1', 'owner');
    insert into chorsu.audit (at, account, login, act, done) values ('2026-11-28T00:00:00Z', 'a1', 'anna', 'sign-in', true);`,
  '012': `insert into chorsu.edits (id, root, "case", account, asked, files, state) values ('e1', '/cases', 'solar', 'a1', 'h', '[]', 'done');`,
};

const server = cluster();
try {
  for (const step of stepNames()) {
    if (dumped().has(step.slice(0, 3))) continue;
    const address = await server.database();
    await databaseAt(address, step);
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    for (const [from, sql] of Object.entries(rows)) if (from <= step) await client.query(sql);
    await client.end();
    const text = execFileSync('pg_dump', ['--schema=chorsu', '--inserts', '--no-owner', address], { encoding: 'utf8' });
    // Commands of psql and comments are not for the server.
    addDump(step, text.replace(/^(\\|--).*\n/gm, '').replace(/\n{2,}/g, '\n'));
    process.stdout.write(`${step}\n`);
  }
} finally {
  server.close();
}
