import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase, toWorkbook } from '../../src/index.ts';
import { type Ask, edit as editOf, grid } from './asking.ts';
import { json, type Many, many } from './many.ts';

let m: Many;
let ann: Ask;
beforeAll(async () => {
  m = await many();
  ann = await m.user('ann');
});
afterAll(() => m.close());

const table = () => grid(ann, 'mine', 'goods');
const edit = (etag: string, change: object) => editOf(ann, 'mine', 'goods', change, etag);

/** Whether somebody else, who asks after a request began, is answered before it is. */
async function leavesRoom(request: Promise<unknown>): Promise<boolean> {
  const other = ann.status('/cases').then(() => true);
  return Promise.race([other, request.then(() => false)]);
}

describe('a table of 5000 rows with one key', () => {
  it('is edited, checked and downloaded while others are answered', async () => {
    const c = await readCase('first-steps');
    const same = Array.from({ length: 5000 }, (_, i) => ({ ...c.tables.goods[0]!, note: `n${i}` }));
    const body = await toWorkbook({ ...c, tables: { ...c.tables, goods: [...c.tables.goods, ...same] } });
    const made = await ann('POST /cases/mine/workbook', Buffer.from(body));
    expect(made.status).toBe(200);
    const { etag, rows } = await table();
    expect(rows).toHaveLength(c.tables.goods.length + same.length);
    const change = { cells: [{ row: 7, column: 'note', value: 'changed' }] };
    const answer = edit(etag, change);
    expect(await leavesRoom(answer)).toBe(true);
    expect((await answer).status).toBe(200);
    for (const path of ['/cases/mine/checks', '/cases/mine/workbook']) {
      const request = ann.status(path);
      expect(await leavesRoom(request), path).toBe(true);
      expect(await request).toBe(200);
    }
    const acts = await ann.json<{ act: string; column: string; after: string }[]>('/cases/mine/audit');
    expect(acts[0]).toMatchObject({ act: 'edit', column: 'note', after: 'changed' });
  });

  it('refuses what is too much for one request, and what could not be read again, and stays as it is', async () => {
    const { etag, rows } = await table();
    const insert = rows.map((values) => ({ at: 0, values }));
    const large = await edit(etag, { insert });
    expect([large.status, (await json(large)).code]).toEqual([413, 'edit-large']);
    const cells = Array.from({ length: 1100 }, (_, i) => ({ row: 0, column: `x_${i}`, value: '1' }));
    const wide = await edit(etag, { cells });
    expect([wide.status, (await json(wide)).code]).toEqual([422, 'columns-many']);
    expect((await table()).etag).toBe(etag);
  });
});
