import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeJobs } from '../../src/questions/index.ts';
import { openDatabase, openRuns } from '../../src/store/index.ts';
import type { RunEntry } from '../../web/api.ts';
import { root } from '../support/needs.ts';
import { hasPostgres, newDatabase } from '../support/postgres.ts';
import { type Workspace, workspace } from './workspace.ts';

const SOON = { timeout: 100_000 };
const asked = { case: 'tiny', gap: 0.05, explain: 'none' };
const withTiny = async (db: string) => {
  const w = await workspace(db);
  cpSync(join(root, 'test/cases/tiny-reforms-complements'), join(w.root, 'tiny'), { recursive: true });
  return w;
};
const ask = (w: Workspace, more = {}) => w.ask.json<RunEntry>('POST /plans', { ...asked, ...more });
const runs = async (w: Workspace) => await w.ask.json<RunEntry[]>('/runs');
const isDone = (w: Workspace, run: string) =>
  expect.poll(async () => (await runs(w)).find((one) => one.run === run)?.state, { timeout: 100_000 }).toBe('done');

const server = hasPostgres();
describe.skipIf(!server)('a server with a PostgreSQL', () => {
  let w: Workspace;
  let db: string;
  beforeAll(async () => {
    db = await newDatabase();
    w = await withTiny(db);
  });
  afterAll(async () => {
    await w.close();
  });

  it('goes on after a restart with what it was asked, and lets a worker answer it', async () => {
    const { run } = await ask(w);
    await w.restart();
    expect(await runs(w)).toMatchObject([{ run, state: 'running' }]);
    const { close } = await takeJobs({ db, together: 1 });
    await isDone(w, run);
    await close();
    const store = await openDatabase(db);
    const kinds = await store.selectFrom('answers').select('kind').execute();
    expect(kinds).toEqual([{ kind: 'plan' }]);
    await expect.poll(async () => openRuns(store, w.root), SOON).toEqual([]);
    // Another folder: no worker is there, and the answer is in the database.
    const other = await withTiny(db);
    await isDone(other, (await ask(other)).run);
    await other.close();
    await store.destroy();
  });

  it('takes a job out where the page cancels it', async () => {
    const { run } = await ask(w, { gap: 0.04 });
    const store = await openDatabase(db);
    const jobs = () =>
      store
        .withSchema('chorsu_jobs')
        .selectFrom('job' as never)
        .select('state' as never)
        .execute();
    await expect.poll(jobs, SOON).toContainEqual({ state: 'created' });
    await w.ask(`DELETE /runs/${run}`);
    await expect.poll(jobs, SOON).toContainEqual({ state: 'cancelled' });
    await store.destroy();
  });
});

describe('a server with a database in a folder', () => {
  it('solves here, and keeps its database in a copy that outlives a broken one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chorsu-database-'));
    const w = await withTiny(folder);
    const { run } = await ask(w);
    await expect(openDatabase(`pglite:${folder}`)).rejects.toMatchObject({ code: 'held', said: String(process.pid) });
    await isDone(w, run);
    // The files of an answer stand a moment before the queue hears that it ended.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await w.close();
    expect(readdirSync(folder).sort()).toEqual(['copy.tar', 'data']);
    writeFileSync(join(folder, 'data', 'global', 'pg_control'), 'broken');
    writeFileSync(join(folder, 'process'), '999999999');
    const store = await openDatabase(`pglite:${folder}`);
    expect(await store.selectFrom('open_runs').selectAll().execute()).toEqual([]);
    await store.destroy();
    rmSync(folder, { recursive: true });
  });
});
