import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/case/index.ts';
import { files, plan, questionReport, readCase, toWorkbook } from '../../src/questions/index.ts';
import { access } from '../../src/store/index.ts';
import { type Ask, cookieOf, json, type Many, many, PASSWORD } from './many.ts';

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
  organisation?: string;
  signed?: string;
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
    const share = (found: typeof document) => (found.restsOn.recalled ?? 0) + (found.restsOn.assumed ?? 0);
    const was = await plan(before, { gap: 0.05, explain: 'none' });
    expect(share(document)).toBeLessThan(share(was));
    const report = String((await files(document, c))['report.html']);
    expect(report).toContain('ann (Park) signed off the figures');
    expect(report).toContain('Price list of the maker, p. 3');
    expect(questionReport({ case: c, plan: document })).toContain('ann (Park) signed off the figures');

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

  it('is signed off by login and organisation, not by a name that anyone may choose; the same name twice is told', async () => {
    const invite = await access.invite(
      m.db,
      { login: 'eve', organisation: null, administrator: false, by: null },
      m.clock,
    );
    const given = { token: invite, name: ' Ann ', password: PASSWORD };
    const cookie = cookieOf(await m.ask('/api/invitations/accept', { method: 'POST', json: given }));
    const eve: Ask = (path, init) => m.ask(path, { ...init, cookie });
    await ann!('/api/cases/mine/members/eve', { method: 'PUT', json: { role: 'editor' } });
    const weak = (await rows(ann!)).find(({ table, by }) => table === 'demands' && by === undefined)!;
    expect((await put(eve, weak, 'official')).status).toBe(200);
    const [signed] = (await rows(ben!)).filter(({ table, key }) => table === weak.table && key === weak.key);
    expect(signed).toMatchObject({ by: 'eve', signed: '2026-12-01' });
    expect(signed).not.toHaveProperty('organisation');
    const members = await json<{ login: string; sameName: boolean }[]>(ann!('/api/cases/mine/members'));
    expect(members.flatMap(({ login, sameName }) => (sameName ? [login] : []))).toEqual(['ann', 'eve']);
    await put(eve, weak, null);
  });

  it('of a workbook stands under the login of who sent it, whatever name it has', async () => {
    const c = await read();
    const review = {
      table: 'demands',
      key: 'x',
      quality_now: 'official',
      by: 'ann',
      organisation: 'Park',
      signed: '2026-01-01',
      grounds: 'g',
    };
    const body = Buffer.from(await toWorkbook({ ...c, tables: { ...c.tables, reviews: [review] } }));
    const headers = { 'content-type': 'application/octet-stream' };
    expect((await ben!('/api/cases/sent/workbook', { method: 'POST', headers, body })).status).toBe(200);
    const seen = await json<{ header: string[]; rows: string[][] }>(ben!('/api/cases/sent/tables/reviews'));
    const at = (name: string) => seen.rows[0]![seen.header.indexOf(name)];
    expect([at('by'), at('organisation')]).toEqual(['ben: ann', 'Bank']);
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
