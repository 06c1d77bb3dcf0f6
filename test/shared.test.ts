import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTrade } from '../src/questions/atlas/load.ts';
import { finance, NoGainError, options, plan, planFor, readCase, stress, takeJobs } from '../src/questions/index.ts';
import { chorsu } from './support/chorsu.ts';
import { ran } from './support/command.ts';
import { root } from './support/needs.ts';
import { hasPostgres, newDatabase } from './support/postgres.ts';

const server = hasPostgres();
const SMALL = join(root, 'test/cases/tiny-reforms-complements');

let folder: string;
let count = 0;
/** What `chorsu reforms` prints of a small case, whose two reforms make four sets. */
const reforms = (...options: string[]) =>
  ran('reforms', SMALL, '--workers', '2', '--quiet', '--json', '--out', join(folder, `out${count++}`), ...options);

describe.skipIf(!server)('workers that share a database', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shared-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('give the same document as one machine, byte for byte, and ask nothing twice', async () => {
    const own = await newDatabase();
    const worker = spawn(process.execPath, [...chorsu, 'worker', '--db', own, '--workers', '2', '--quiet']);
    try {
      const [alone, shared] = [await reforms(), await reforms('--db', own)];
      expect(JSON.parse(shared.out).reforms).toHaveLength(2);
      expect(shared.out).toBe(alone.out);
      worker.kill('SIGTERM');
      // No worker is running: the answers come from the database.
      expect((await reforms('--db', own)).out).toBe(alone.out);
    } finally {
      worker.kill('SIGKILL');
    }
  });

  it('say where the database is wrong, without its password', async () => {
    expect((await reforms('--db', 'mysql://u:secret@h/n')).failure).toMatchObject({
      exit: 2,
      message: 'mysql://u@h/n is not the address of a database. Write it as postgres://user@host:5432/name.',
    });
    const { failure } = await reforms('--db', 'postgres://u:secret@127.0.0.1:1/n');
    expect(failure).toMatchObject({ exit: 1, message: expect.stringContaining('postgres://u@127.0.0.1:1/n') });
    expect(failure!.message).not.toContain('secret');
  });

  describe('in this process', () => {
    let db: string;
    let close: () => Promise<void>;
    beforeAll(async () => {
      db = await newDatabase();
      ({ close } = await takeJobs({ db, together: 1 }));
    });
    afterAll(() => close());

    it('make plans and value draws as this machine does', async () => {
      const own = await readCase(join(root, 'test/cases/tiny-loan-annuity-with-grace'));
      const uncertainty = [{ table: 'case', key: '', column: 'discountRate', low: 0.05, high: 0.15 }];
      const c = { ...own, tables: { ...own.tables, uncertainty } };
      const made = await plan(c, { gap: 0.01, explain: 'none', db });
      expect(made).toMatchObject({ status: 'optimal', opinion: { ok: true } });
      const [here, there] = [await stress(made, c, { draws: 4 }), await stress(made, c, { draws: 4, db })];
      expect(there).toEqual(here);
      expect(here.draws).toBeDefined();
      expect(await plan(c, { gap: 0.01, explain: 'none', db })).toEqual(made);
      expect(await finance(made, c, { paths: 3, db })).toEqual(await finance(made, c, { paths: 3 }));
    });

    it('look for plans near the best and for each frontier as this machine does', async () => {
      const c = await readCase(SMALL);
      const request = { count: 1, frontiers: ['jobs'], steps: 2 } as const;
      const [here, there] = [await options(c, request), await options(c, { ...request, db })];
      expect(here!.options.length).toBeGreaterThan(0);
      expect(there).toEqual(here);
      const base = await planFor(c, { gap: 0.01, minDscr: 1.1, db });
      const alone = await planFor(c, { gap: 0.01, minDscr: 1.1 });
      expect([base.plan.npv, base.plan.builds, base.cuts]).toEqual([alone.plan.npv, alone.plan.builds, alone.cuts]);
      expect(base.case).toEqual(alone.case);
      const empty = { ...c, tables: { ...c.tables, candidates: [] } };
      await expect(options(empty, { ...request, slackOf: 'gain', db })).rejects.toThrow(NoGainError);
    });

    it('load files of trade from their folder, and none without one', async () => {
      const load = () => loadTrade({ file: 'none.zip', folder: 'store', db, tell: () => {} });
      await expect(load()).rejects.toThrow('--folder');
      await close();
      ({ close } = await takeJobs({ db, together: 1, folder }));
      await expect(load()).rejects.toThrow('none.zip');
    });
  });
});
