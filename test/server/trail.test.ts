import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, json, type Many, many } from './many.ts';

interface Grid {
  etag: string;
  header: string[];
  rows: string[][];
}

let m: Many;
let [ann, ben]: Ask[] = [];
beforeAll(async () => {
  m = await many();
  [ann, ben] = [await m.user('ann'), await m.user('ben')];
  await ann('/api/cases', { method: 'POST', json: { id: 'mine', from: 'first-steps' } });
  await ann('/api/cases/mine/members/ben', { method: 'PUT', json: { role: 'editor' } });
});
afterAll(() => m.close());

const table = (ask: Ask) => json<Grid>(ask('/api/cases/mine/tables/goods'));
const edit = (ask: Ask, etag: string, change: object) =>
  ask('/api/cases/mine/tables/goods/rows', { method: 'PATCH', headers: { 'if-match': etag }, json: change });
const note = (row: number, value: string) => ({ cells: [{ row, column: 'note', value }] });
const trail = async () =>
  (await json<Record<string, unknown>[]>(ann!('/api/cases/mine/audit'))).filter((one) => one.act === 'edit');

describe('the trail of changes', () => {
  it('says who changed which cell, when, from what to what', async () => {
    const { etag, rows } = await table(ben!);
    await edit(ben!, etag, note(0, 'first'));
    m.clock = new Date('2026-12-01T10:05:00Z');
    await edit(ann!, (await table(ann!)).etag, note(0, 'second'));
    const key = rows[0]![0];
    const [last, before] = await trail();
    const cell = { table: 'goods', key, column: 'note', done: true };
    expect(last).toMatchObject({
      ...cell,
      login: 'ann',
      at: '2026-12-01T10:05:00.000Z',
      before: 'first',
      after: 'second',
    });
    expect(before).toMatchObject({ ...cell, login: 'ben', before: '', after: 'first' });
  });

  it('has each cell of a row that is put in or taken out, and nothing of an edit that was refused', async () => {
    const { etag, header, rows } = await table(ann!);
    const known = (await trail()).length;
    await edit(ann!, etag, { remove: [0] });
    const lost = (await trail()).slice(0, -known);
    expect(lost.length).toBe(rows[0]!.filter((cell) => cell !== '').length);
    expect(lost.every((one) => one.after === '' && one.key === rows[0]![0])).toBe(true);
    expect((await edit(ann!, etag, { remove: [0] })).status).toBe(412);
    expect((await edit(ann!, (await table(ann!)).etag, { remove: [999] })).status).toBe(422);
    expect((await trail()).length).toBe(known + lost.length);
    await edit(ann!, (await table(ann!)).etag, { insert: [{ at: 0, values: header.map((_, i) => rows[0]![i]!) }] });
    expect((await table(ann!)).etag).toBe(etag);
  });
});

describe('two editors on one table', () => {
  it('lose no update: of edits of one state one is taken, the others are told that it has changed', async () => {
    const { etag, rows } = await table(ann!);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => edit(i % 2 === 0 ? ann! : ben!, etag, note(i % rows.length, `edit ${i}`))),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
    const taken = answers.findIndex((answer) => answer.status === 200);
    const text = readFileSync(join(m.root, 'mine', 'goods.csv'), 'utf8');
    expect(text.match(/edit \d/g)).toEqual([`edit ${taken}`]);
  });

  it('who read again after each refusal end with all of their changes in the file and in the trail', async () => {
    const persist = async (ask: Ask, name: string) => {
      for (let n = 0; n < 5; n++)
        for (;;) {
          const { etag, header, rows } = await table(ask);
          const values = header.map((_, i) => (i === 0 ? `${name}-${n}` : ''));
          const { status } = await edit(ask, etag, { insert: [{ at: rows.length, values }] });
          if (status === 200) break;
          expect(status).toBe(412);
        }
    };
    await Promise.all([persist(ann!, 'a'), persist(ben!, 'b')]);
    const keys = (await table(ann!)).rows.map(([key]) => key);
    const wanted = ['a', 'b'].flatMap((name) => Array.from({ length: 5 }, (_, n) => `${name}-${n}`));
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
    const acts = await trail();
    expect(wanted.filter((key) => !acts.some((one) => one.key === key && one.after === key && one.done))).toEqual([]);
  });
});
