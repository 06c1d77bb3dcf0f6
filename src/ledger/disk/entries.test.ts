import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listEntries } from './entries.ts';
import { createLedger, openLedger } from './ledger.ts';
import { openView } from './view.ts';

const root = mkdtempSync(join(tmpdir(), 'chorsu-entries-'));
afterAll(() => rmSync(root, { recursive: true }));

it('lists entries over the edge of a tile, in order, none beyond the last', async () => {
  const dir = join(root, 'ledger');
  await createLedger(dir, undefined, {});
  const ledger = await openLedger(dir);
  ledger.append(Array.from({ length: 300 }, (_, i) => createHash('sha256').update(String(i)).digest()));
  ledger.close();
  const view = openView(dir);
  expect(listEntries(view, 250, 10).map((one) => one.index)).toEqual([
    250, 251, 252, 253, 254, 255, 256, 257, 258, 259,
  ]);
  const last = listEntries(view, 298, 10);
  expect(last.map((one) => one.index)).toEqual([298, 299]);
  expect(last[0]!.time).toMatch(/^20\d\d-.*Z$/);
  expect(last[0]!.commitment.length).toBe(32);
  expect(listEntries(view, 300, 10)).toEqual([]);
});
