import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KyselyPlugin } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, openRuns, putOpenRun } from '../store/index.ts';
import type { JobTask } from './ask.ts';
import { jobs } from './jobs.ts';

let root: string;
let database: Database;
beforeAll(async () => {
  database = await openDatabase('pglite:');
}, 60_000);
afterAll(() => database.destroy());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chorsu-jobs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const asked = (run: string): JobTask => ({ kind: 'plan', run, root, case: 'mine', language: 'en', ask: {} });

describe('the jobs of a server with a database', () => {
  it('close when the end of what has ended is written there', async () => {
    let written = 0;
    const slow: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        await sleep(100);
        written++;
        return result;
      },
    };
    const open = await jobs(root, database.withPlugin(slow));
    await open.take(asked('one'));
    expect(await openRuns(database, root)).toMatchObject([{ run: 'one' }]);
    written = 0;
    open.queue.cancel(open.queue.list()[0]!.id);
    await open.close();
    expect(written).toBeGreaterThan(0);
    expect(await openRuns(database, root)).toEqual([]);
  });

  it('leave open what the end of the server cuts short', async () => {
    const open = await jobs(root, database);
    await open.take(asked('one'));
    await open.close();
    expect(await openRuns(database, root)).toMatchObject([{ run: 'one' }]);
  });

  it('do not do again what was answered before the server was killed', async () => {
    for (const run of ['answered', 'open']) {
      mkdirSync(join(root, run));
      await putOpenRun(database, root, { run, asked: JSON.stringify(asked(run)) });
    }
    writeFileSync(join(root, 'answered', 'plan.json'), '{}');
    const again = await jobs(root, database);
    expect(again.queue.list().map(({ ask }) => ask.run)).toEqual(['open']);
    await again.close();
    expect(await openRuns(database, root)).toMatchObject([{ run: 'open' }]);
  });
});
