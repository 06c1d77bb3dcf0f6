import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTrade } from '../src/questions/atlas/load.ts';
import {
  finance,
  NoGainError,
  options,
  plan,
  planFor,
  readCase,
  stress,
  takeJobs,
  verify,
} from '../src/questions/index.ts';
import { chorsu } from './support/chorsu.ts';
import { root } from './support/needs.ts';
import { hasPostgres, newDatabase } from './support/postgres.ts';

const server = hasPostgres();
const run = promisify(execFile);

let folder: string;
const workers: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shared-'));
});
afterAll(() => {
  for (const one of workers) one.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

let asks = 0;
/** What `chorsu reforms` prints on a small case; every set of its two reforms is solved. */
const reforms = async (...args: string[]): Promise<string> => {
  const asked = ['reforms', join(root, 'test/cases/tiny-reforms-complements'), '--workers', '2', '--quiet', '--json'];
  const out = ['--out', join(folder, `out${asks++}`)];
  return (await run(process.execPath, [...chorsu, ...asked, ...out, ...args])).stdout;
};

describe.skipIf(!server)('workers that share a database', () => {
  it('give the same document as one machine, byte for byte, and ask nothing twice', async () => {
    const db = await newDatabase();
    workers.push(spawn(process.execPath, [...chorsu, 'worker', '--db', db, '--workers', '2', '--quiet']));
    const [alone, shared] = [await reforms(), await reforms('--db', db)];
    expect(JSON.parse(shared).reforms).toHaveLength(2);
    expect(shared).toBe(alone);
    workers[0]!.kill('SIGTERM');
    // No worker is running: the answers come from the database.
    expect(await reforms('--db', db)).toBe(alone);
  });

  it('make plans and value draws as this machine does', async () => {
    const db = await newDatabase();
    const { close } = await takeJobs({ db, together: 1 });
    const c = await readCase('first-steps');
    try {
      const made = await plan(c, { gap: 0.01, explain: 'none', db });
      expect(made).toMatchObject({ status: 'optimal', opinion: { ok: true } });
      expect(verify(made, c).ok).toBe(true);
      const [here, there] = [await stress(made, c, { draws: 4 }), await stress(made, c, { draws: 4, db })];
      expect(there).toEqual(here);
      expect(here.draws).toBeDefined();
      expect(await plan(c, { gap: 0.01, explain: 'none', db })).toEqual(made);
      expect(await finance(made, c, { paths: 3, db })).toEqual(await finance(made, c, { paths: 3 }));
    } finally {
      await close();
    }
  });

  it('look for plans near the best and for each frontier as this machine does', async () => {
    const db = await newDatabase();
    const { close } = await takeJobs({ db, together: 1 });
    const c = await readCase(join(root, 'test/cases/tiny-reforms-complements'));
    try {
      const asked = { count: 1, frontiers: ['jobs'], steps: 2 } as const;
      const [here, there] = [await options(c, asked), await options(c, { ...asked, db })];
      expect(here!.options.length).toBeGreaterThan(0);
      expect(there).toEqual(here);
      const base = await planFor(c, { gap: 0.01, minDscr: 1.1, db });
      const alone = await planFor(c, { gap: 0.01, minDscr: 1.1 });
      expect([base.plan.npv, base.plan.builds, base.cuts]).toEqual([alone.plan.npv, alone.plan.builds, alone.cuts]);
      expect(base.case).toEqual(alone.case);
      const slack = { ...asked, slackOf: 'gain', db } as const;
      const empty = { ...c, tables: { ...c.tables, candidates: [] } };
      await expect(options(empty, slack)).rejects.toThrow(NoGainError);
    } finally {
      await close();
    }
  });

  it('load files of trade from their folder, and none without one', async () => {
    const db = await newDatabase();
    const load = () => loadTrade({ file: 'none.zip', folder: 'store', db, tell: () => {} });
    const first = await takeJobs({ db, together: 1 });
    await expect(load()).rejects.toThrow('--folder');
    await first.close();
    const second = await takeJobs({ db, together: 1, folder });
    await expect(load()).rejects.toThrow('none.zip');
    await second.close();
  });

  it('say where the database is wrong, without its password', async () => {
    const fault = (address: string) => reforms('--db', address).catch((error) => error);
    expect(await fault('mysql://u:secret@h/n')).toMatchObject({
      code: 2,
      stderr: 'chorsu: mysql://u@h/n is not the address of a database. Write it as postgres://user@host:5432/name.\n',
    });
    const away = await fault('postgres://u:secret@127.0.0.1:1/n');
    expect(away.code).toBe(1);
    expect(away.stderr).toContain('postgres://u@127.0.0.1:1/n');
    expect(away.stderr).not.toContain('secret');
  });
});
