import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Kit } from './kit.ts';
import { runEntry } from './runs.ts';

const root = mkdtempSync(join(tmpdir(), 'chorsu-runs-'));
afterAll(() => rmSync(root, { recursive: true }));

it('a question of countries that ended without an answer names them, as it did while it waited', async () => {
  const ask = { countries: ['UZ'], pin: 'all', shocks: ['drought'] };
  const record = { case: 'c1', name: 'mine', owner: null, kind: 'plan', ask, hash: null, touched: [], asked: 1 };
  mkdirSync(join(root, 'one'));
  writeFileSync(join(root, 'one', 'run.json'), JSON.stringify(record));
  const entry = await runEntry({ root, queue: { list: () => [] } } as unknown as Kit, 'one');
  // The builds of the plan `all` are not kept: its prices at the border are.
  expect(entry).toMatchObject({ state: 'failed', countries: ['UZ'], held: false, shocks: ['drought'], changes: 0 });
});
