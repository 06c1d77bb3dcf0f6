import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, edit, grid } from './asking.ts';
import { type Many, many } from './many.ts';

let m: Many;
let [ann, ben]: Ask[] = [];
beforeAll(async () => {
  m = await many();
  [ann, ben] = [await m.user('ann'), await m.user('ben')];
  await ann('POST /cases', { id: 'mine', from: 'first-steps' });
  await ann('PUT /cases/mine/members/ben', { role: 'editor' });
});
afterAll(() => m.close());

const table = (ask: Ask) => grid(ask, 'mine', 'goods');
const change = (ask: Ask, what: object, etag?: string) => edit(ask, 'mine', 'goods', what, etag);
const note = (row: number, value: string) => ({ cells: [{ row, column: 'note', value }] });
const trail = async () =>
  (await ann!.json<Record<string, unknown>[]>('/cases/mine/audit')).filter((one) => one.act === 'edit');

describe('the trail of changes', () => {
  it('says who changed which cell, when, from what to what', async () => {
    const [[key]] = (await table(ben!)).rows as [string[]];
    await change(ben!, note(0, 'first'));
    m.clock = new Date('2026-12-01T10:05:00Z');
    await change(ann!, note(0, 'second'));
    const cell = { table: 'goods', key, column: 'note', done: true };
    expect(await trail()).toMatchObject([
      { ...cell, login: 'ann', at: '2026-12-01T10:05:00.000Z', before: 'first', after: 'second' },
      { ...cell, login: 'ben', before: '', after: 'first' },
    ]);
  });

  it('has each cell of a row that is put in or taken out, and nothing of an edit that was refused', async () => {
    const { etag, rows } = await table(ann!);
    const values = rows[0]!;
    const length = (await trail()).length;
    await change(ann!, { remove: [0] });
    const lost = (await trail()).slice(0, -length);
    expect(lost.length).toBe(values.filter((cell) => cell !== '').length);
    expect(lost.every((one) => one.after === '' && one.key === values[0])).toBe(true);
    expect((await change(ann!, { remove: [0] }, etag)).status).toBe(412);
    expect((await change(ann!, { remove: [999] })).status).toBe(422);
    expect((await trail()).length).toBe(length + lost.length);
    await change(ann!, { insert: [{ at: 0, values }] });
    expect((await table(ann!)).etag).toBe(etag);
  });
});

describe('two editors on one table', () => {
  it('lose no update: of edits of one state one is taken, the others are told that it has changed', async () => {
    const { etag, rows } = await table(ann!);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => change([ann!, ben!][i % 2]!, note(i % rows.length, `edit ${i}`), etag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)]);
    const taken = answers.findIndex(({ status }) => status === 200);
    const text = readFileSync(join(m.root, 'mine', 'goods.csv'), 'utf8');
    expect(text.match(/edit \d/g)).toEqual([`edit ${taken}`]);
  });

  it('who read again after each refusal end with all of their changes in the file and in the trail', async () => {
    const persist = async (ask: Ask, name: string) => {
      for (let n = 0; n < 5; n++)
        for (;;) {
          const { etag, header, rows } = await table(ask);
          const values = header.map((_, i) => (i === 0 ? `${name}-${n}` : ''));
          const { status } = await change(ask, { insert: [{ at: rows.length, values }] }, etag);
          if (status === 200) break;
          expect(status).toBe(412);
        }
    };
    await Promise.all([persist(ann!, 'a'), persist(ben!, 'b')]);
    const keys = (await table(ann!)).rows.map(([key]) => key);
    const wanted = ['a', 'b'].flatMap((name) => Array.from({ length: 5 }, (_, n) => `${name}-${n}`));
    expect(keys).toEqual(expect.arrayContaining(wanted));
    const done = (await trail()).flatMap(({ key, after, done }) => (done && key === after ? [key] : []));
    expect(done).toEqual(expect.arrayContaining(wanted));
  });
});
