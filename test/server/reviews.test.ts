import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/case/index.ts';
import { files, plan, questionReport, readCase, rightsWhole } from '../../src/face/index.ts';
import { type Ask, json, type Many, many } from './many.ts';

let m: Many;
let [ann, ben]: Ask[] = [];
beforeAll(async () => {
  m = await many();
  [ann, ben] = [await m.user('ann', 'Park'), await m.user('ben', 'Bank')];
  await ann('/api/cases', { method: 'POST', json: { id: 'mine', from: 'first-steps' } });
  await ann('/api/cases/mine/members/ben', { method: 'PUT', json: { role: 'editor' } });
});
afterAll(() => m.close());

interface Row {
  table: string;
  key: string;
  quality: string;
  by?: string;
  holds?: boolean;
}
const rows = (ask: Ask) => json<Row[]>(ask('/api/cases/mine/reviews'));
const put = (ask: Ask, { table, key }: Row, quality: string | null, grounds = 'Price list of the maker, p. 3') =>
  ask('/api/cases/mine/reviews', { method: 'PUT', json: { table, key, quality, grounds } });
const read = () => readCase(join(m.root, 'mine'));

describe('a figure that was recalled or assumed', () => {
  it('is signed off by a named person with a source, which every report says, and which can be taken back', async () => {
    const before = await read();
    const weak = (await rows(ann!)).find(({ table }) => table === 'supplies')!;
    expect(['recalled', 'assumed']).toContain(weak.quality);
    expect((await put(ann!, weak, 'official', ' ')).status).toBe(422);
    expect((await put(ann!, weak, 'official')).status).toBe(200);
    expect(readFileSync(join(m.root, 'mine', 'reviews.csv'), 'utf8')).toContain('ANN');
    expect((await rows(ben!))[0]).toMatchObject({ ...weak, quality: 'official', by: 'ANN', holds: true });

    const c = await read();
    const document = await plan(c, { gap: 0.05, explain: 'none' });
    const share = (found: typeof document) => (found.restsOn.recalled ?? 0) + (found.restsOn.assumed ?? 0);
    const was = await plan(before, { gap: 0.05, explain: 'none' });
    expect(share(document)).toBeLessThan(share(was));
    const report = String((await files(document, c))['report.html']);
    expect(report).toContain('ANN signed off the figures');
    expect(report).toContain('Price list of the maker, p. 3');
    expect(questionReport((await rightsWhole(c, { plan: document })).page)).toContain('ANN signed off the figures');

    expect((await put(ben!, weak, null)).status).toBe(200);
    expect((await read()).tables).toEqual(before.tables);
    const acts = await json<{ act: string; login: string }[]>(ann!('/api/cases/mine/audit'));
    expect(acts.slice(0, 2).map(({ act, login }) => `${act} ${login}`)).toEqual(['take-back ben', 'sign-off ann']);
  });

  it('is no longer signed off when it changes', async () => {
    const weak = (await rows(ann!)).find(({ table }) => table === 'supplies')!;
    await put(ann!, weak, 'measured');
    const grid = await json<{ etag: string; header: string[]; rows: string[][] }>(
      ann!('/api/cases/mine/tables/supplies'),
    );
    const row = grid.rows.findIndex((cells) => weak.key.startsWith(`${cells[0]}/${cells[1]}`));
    await ann!('/api/cases/mine/tables/supplies/rows', {
      method: 'PATCH',
      headers: { 'if-match': grid.etag },
      json: { cells: [{ row, column: 'price', value: '987.5' }] },
    });
    expect((await rows(ann!))[0]).toMatchObject({ key: weak.key, holds: false });
    const changed = (await read()).tables.supplies.find((one) => one.price === 987.5)!;
    expect(changed.quality).not.toBe('measured');
    expect(figuresOf(changed)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is signed off by nobody in the name of another, and not by those from whom it is kept', async () => {
    const grid = await json<{ etag: string; rows: string[][] }>(ben!('/api/cases/mine/tables/reviews'));
    const forged = await ben!('/api/cases/mine/tables/reviews/rows', {
      method: 'PATCH',
      headers: { 'if-match': grid.etag },
      json: { cells: [{ row: 0, column: 'by', value: 'BEN' }] },
    });
    expect(forged.status).toBe(403);
    await ann!('/api/cases/mine/marks', { method: 'PUT', json: { table: 'supplies', private: true } });
    expect((await rows(ben!)).some(({ table }) => table === 'supplies')).toBe(false);
    const weak = (await rows(ann!)).find(({ table }) => table === 'supplies')!;
    expect((await put(ben!, weak, 'official')).status).toBe(403);
    const seen = await json<{ rows: string[][] }>(ben!('/api/cases/mine/tables/reviews'));
    expect(seen.rows).toEqual([]);
  });
});
