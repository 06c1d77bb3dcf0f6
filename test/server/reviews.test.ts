import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/case/index.ts';
import { files, plan, questionReport, readCase, toWorkbook } from '../../src/questions/index.ts';
import { type Ask, edit, type Grid, grid } from './asking.ts';
import { type Many, many } from './many.ts';

let m: Many;
let [ann, ben]: Ask[] = [];
beforeAll(async () => {
  m = await many();
  [ann, ben] = [await m.user('ann', 'Park'), await m.user('ben', 'Bank')];
  await ann('POST /cases', { id: 'mine', from: 'first-steps' });
  await ann('PUT /cases/mine/members/ben', { role: 'editor' });
});
afterAll(() => m.close());

interface Row {
  table: string;
  key: string;
  quality: string;
  by?: string;
  organisation?: string;
  signed?: string;
  holds?: boolean;
}
const rows = (ask: Ask) => ask.json<Row[]>('/cases/mine/reviews');
const put = (ask: Ask, { table, key }: Row, quality: string | null, grounds = 'Price list of the maker, p. 3') =>
  ask('PUT /cases/mine/reviews', { table, key, quality, grounds });
const read = () => readCase(join(m.root, 'mine'));

describe('a figure that was recalled or assumed', () => {
  it('is signed off by a named person with a source, which every report says, and which can be taken back', async () => {
    const before = await read();
    const weak = (await rows(ann!)).find(({ table }) => table === 'supplies')!;
    expect(['recalled', 'assumed']).toContain(weak.quality);
    expect((await put(ann!, weak, 'official', ' ')).status).toBe(422);
    expect((await put(ann!, weak, 'official')).status).toBe(200);
    expect(readFileSync(join(m.root, 'mine', 'reviews.csv'), 'utf8')).toContain('ann');
    expect((await rows(ben!))[0]).toMatchObject({
      ...weak,
      quality: 'official',
      by: 'ann',
      organisation: 'Park',
      holds: true,
    });

    const c = await read();
    const document = await plan(c, { gap: 0.05, explain: 'none' });
    const share = (planDocument: typeof document) =>
      (planDocument.restsOn.recalled ?? 0) + (planDocument.restsOn.assumed ?? 0);
    const was = await plan(before, { gap: 0.05, explain: 'none' });
    expect(share(document)).toBeLessThan(share(was));
    const report = String((await files(document, c))['report.html']);
    expect(report).toContain('ann (Park) signed off the figures');
    expect(report).toContain('Price list of the maker, p. 3');
    expect(questionReport({ case: c, plan: document })).toContain('ann (Park) signed off the figures');

    expect((await put(ben!, weak, null)).status).toBe(200);
    expect((await read()).tables).toEqual(before.tables);
    const acts = await ann!.json<{ act: string; login: string }[]>('/cases/mine/audit');
    expect(acts.slice(0, 2).map(({ act, login }) => `${act} ${login}`)).toEqual(['take-back ben', 'sign-off ann']);
  });

  it('is no longer signed off when it changes', async () => {
    const weak = (await rows(ann!)).find(({ table }) => table === 'supplies')!;
    await put(ann!, weak, 'measured');
    await edit(ann!, 'mine', 'supplies', ({ rows }: Grid) => {
      const row = rows.findIndex((cells) => weak.key.startsWith(`${cells[0]}/${cells[1]}`));
      return { cells: [{ row, column: 'price', value: '987.5' }] };
    });
    expect((await rows(ann!))[0]).toMatchObject({ key: weak.key, holds: false });
    const changed = (await read()).tables.supplies.find((supply) => supply.price === 987.5)!;
    expect(changed.quality).not.toBe('measured');
    expect(figuresOf(changed)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is signed off by login and organisation, not by a name that anyone may choose; the same name twice is told', async () => {
    const eve = await m.user('eve', undefined, false, ' Ann ');
    await ann!('PUT /cases/mine/members/eve', { role: 'editor' });
    const weak = (await rows(ann!)).find(({ table, by }) => table === 'demands' && by === undefined)!;
    expect((await put(eve, weak, 'official')).status).toBe(200);
    const [signed] = (await rows(ben!)).filter(({ table, key }) => table === weak.table && key === weak.key);
    expect(signed).toMatchObject({ by: 'eve', signed: '2026-12-01' });
    expect(signed).not.toHaveProperty('organisation');
    const members = await ann!.json<{ login: string; sameName: boolean }[]>('/cases/mine/members');
    expect(members.flatMap(({ login, sameName }) => (sameName ? [login] : []))).toEqual(['ann', 'eve']);
    await put(eve, weak, null);
  });

  it('of a workbook stands under the login of who sent it, whatever name it has', async () => {
    const c = await read();
    const figure = { table: 'demands', key: 'x', quality_now: 'official', grounds: 'g' };
    const review = { ...figure, by: 'ann', organisation: 'Park', signed: '2026-01-01' };
    const body = Buffer.from(await toWorkbook({ ...c, tables: { ...c.tables, reviews: [review] } }));
    expect(await ben!.status('POST /cases/sent/workbook', body)).toBe(200);
    const seen = await grid(ben!, 'sent', 'reviews');
    const at = (name: string) => seen.rows[0]![seen.header.indexOf(name)];
    expect([at('by'), at('organisation')]).toEqual(['ben: ann', 'Bank']);
  });

  it('is signed off by nobody in the name of another, and not by those from whom it is kept', async () => {
    const forged = await edit(ben!, 'mine', 'reviews', { cells: [{ row: 0, column: 'by', value: 'BEN' }] });
    expect(forged.status).toBe(403);
    await ann!('PUT /cases/mine/marks', { table: 'supplies', private: true });
    expect((await rows(ben!)).some(({ table }) => table === 'supplies')).toBe(false);
    const weak = (await rows(ann!)).find(({ table }) => table === 'supplies')!;
    expect((await put(ben!, weak, 'official')).status).toBe(403);
    expect((await grid(ben!, 'mine', 'reviews')).rows).toEqual([]);
  });
});
