import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlanDocument, plan, readCase } from '../../src/index.ts';
import { files } from '../../src/questions/index.ts';
import { access, putRun } from '../../src/store/index.ts';
import { type Ask, idOf, json, type Many, many } from './many.ts';

/** A number that stands nowhere else: the private figure of the partner. */
const SECRET = '91.734625';
let m: Many;
/** The partner who keeps the prices of supplies, another editor, a reader of the partner's. */
let [park, bank, parkReader]: Ask[] = [];
let document: PlanDocument;
const RUN = 'joint-plan.1';

const grid = (ask: Ask, table: string) =>
  json<{ etag: string; header: string[]; rows: string[][] }>(ask(`/api/cases/joint/tables/${table}`));
const edit = (ask: Ask, table: string, etag: string, change: object) =>
  ask(`/api/cases/joint/tables/${table}/rows`, { method: 'PATCH', headers: { 'if-match': etag }, json: change });
const mark = (ask: Ask, table: string, column = '', on = true) =>
  ask('/api/cases/joint/marks', { method: 'PUT', json: { table, column, private: on } });

beforeAll(async () => {
  m = await many();
  park = await m.user('park', 'Park');
  bank = await m.user('bank', 'Bank');
  parkReader = await m.user('park-reader', 'Park');
  await park('/api/cases', { method: 'POST', json: { id: 'joint', from: 'first-steps' } });
  for (const [login, role] of [
    ['bank', 'editor'],
    ['park-reader', 'reader'],
  ])
    await park(`/api/cases/joint/members/${login}`, { method: 'PUT', json: { role } });
  const supplies = await grid(park, 'supplies');
  await edit(park, 'supplies', supplies.etag, { cells: [{ row: 0, column: 'price', value: SECRET }] });
  const c = await readCase(join(m.root, 'joint'));
  document = await plan(c, { gap: 0.05, explain: 'none' });
  putRun(m.root, RUN, { ...(await files(document, c)), 'ask.json': '{}' });
});
afterAll(() => m.close());

/** All that the API tells somebody of the case and its runs, whatever the status. */
async function allTold(ask: Ask): Promise<string> {
  const paths = [
    '/cases',
    '/cases/joint',
    '/cases/joint/tables',
    '/cases/joint/map',
    '/cases/joint/checks',
    '/cases/joint/workbook',
    '/cases/joint/marks',
    '/cases/joint/audit',
    '/cases/joint/members',
    '/runs',
    `/runs/${RUN}`,
    `/runs/${RUN}/files`,
    `/plans/${RUN}`,
    `/plans/${RUN}/view`,
    `/compare?first=${RUN}&second=${RUN}`,
    ...Object.keys((await readCase('first-steps')).tables).map((table) => `/cases/joint/tables/${table}`),
    ...['plan.json', 'report.html', 'plan.xlsx', 'tables%2Fpurchases.csv'].map((path) => `/files/${RUN}/${path}`),
  ];
  const answers = await Promise.all(paths.map((path) => ask(`/api${path}`)));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  return [...texts, ...answers.map((answer) => JSON.stringify([...answer.headers]))].join('\n');
}

describe('what an organisation keeps to itself', () => {
  it('is told to everyone in the case before it is marked, and to its own people after', async () => {
    expect(await allTold(bank!)).toContain(SECRET);
    expect((await mark(park!, 'supplies')).status).toBe(200);
    expect(await allTold(park!)).toContain(SECRET);
    expect(await allTold(parkReader!)).toContain(SECRET);
  });

  it('is told to others by no route: not its rows, its files, its hash or its trail', async () => {
    const told = await allTold(bank!);
    expect(told).not.toContain(SECRET);
    expect(told).not.toContain(document.caseHash);
    expect(told).not.toContain(document.caseHash.slice(0, 12));
    expect(told).not.toContain(String(document.npv));
    for (const field of ['restsOn', '"prices"', '"whyNot"', '"costs"', '"purchases":', '"flows"', '"activity"'])
      expect(told).not.toContain(field);
    expect((await bank!('/api/cases/joint/tables/supplies')).status).toBe(403);
    expect((await bank!('/api/cases/joint/workbook')).status).toBe(403);
    expect((await bank!('/api/cases', { method: 'POST', json: { id: 'copy', from: 'joint' } })).status).toBe(403);
  });

  it('leaves others the plan: what is built where and when', async () => {
    const seen = await json<Record<string, unknown>>(bank!(`/api/plans/${RUN}`));
    expect(Object.keys(seen).sort()).toEqual(
      ['chorsu', 'case', 'years', 'currency', 'status', 'builds', 'closings', 'legs', 'private'].sort(),
    );
    expect((seen.builds as unknown[]).length).toBe(document.builds.length);
    expect(document.builds.length).toBeGreaterThan(0);
  });

  it('is not told by rows elsewhere that name it', async () => {
    const ranges = await grid(park!, 'uncertainty');
    const cell = (name: string) =>
      ({ table: 'supplies', key: 'x', column: 'price', low: SECRET, high: SECRET })[name] ?? '';
    const insert = [{ at: ranges.rows.length, values: ranges.header.map(cell) }];
    expect((await edit(park!, 'uncertainty', ranges.etag, { insert })).status).toBe(200);
    expect(await allTold(park!)).toContain(SECRET);
    expect(await allTold(bank!)).not.toContain(SECRET);
    const { etag } = await grid(park!, 'uncertainty');
    await edit(park!, 'uncertainty', etag, { remove: [ranges.rows.length] });
  });

  it('can be neither edited, nor measured, by others', async () => {
    expect((await edit(bank!, 'supplies', 'x', { remove: [0] })).status).toBe(403);
    const changes = await grid(bank!, 'changes');
    const values = (table: string) => changes.header.map((name) => ({ table, op: 'set', value: '0' })[name] ?? 'x');
    const insert = (table: string) => ({ insert: [{ at: changes.rows.length, values: values(table) }] });
    expect((await edit(bank!, 'changes', changes.etag, insert('supplies'))).status).toBe(403);
    expect((await edit(bank!, 'changes', changes.etag, insert('demands'))).status).toBe(200);
    const asks = [
      { changes: [{ table: 'demands', key: 'x', column: 'price', value: '1', op: 'multiply' }] },
      { require: ['a/b'] },
      { forbid: ['a/b'] },
      { withoutTargets: ['x'] },
      { pin: RUN },
      { barriers: true },
    ];
    for (const ask of asks)
      expect((await bank!('/api/plans', { method: 'POST', json: { case: 'joint', ...ask } })).status).toBe(403);
    expect((await bank!('/api/reforms', { method: 'POST', json: { case: 'joint' } })).status).toBe(403);
    for (const question of ['finance', 'standards', 'rights', 'stress', 'options', 'frontiers'])
      expect((await bank!(`/api/runs/${RUN}/questions/${question}`, { method: 'POST' })).status).toBe(403);
  });

  it('is not told by faults of the tables: what others see is the same whatever stands there', async () => {
    const path = join(m.root, 'joint', 'supplies.csv');
    const text = readFileSync(path, 'utf8');
    const checks = async () => (await bank!('/api/cases/joint/checks')).text();
    const before = await checks();
    writeFileSync(path, text.replace(SECRET, 'no number'));
    expect(await checks()).toBe(before);
    expect(await (await park!('/api/cases/joint/checks')).text()).toContain('no number');
    writeFileSync(path, text);
  });

  it('is one column where one column is marked, and its state cannot be guessed', async () => {
    await mark(park!, 'supplies', '', false);
    await mark(park!, 'supplies', 'price');
    const [seen, whole] = [await grid(bank!, 'supplies'), await grid(park!, 'supplies')];
    expect(seen.header).toEqual(whole.header.filter((name) => name !== 'price'));
    expect(seen.etag).not.toBe(whole.etag);
    expect(await allTold(bank!)).not.toContain(SECRET);
    expect((await edit(bank!, 'supplies', whole.etag, { remove: [0] })).status).toBe(403);
    // A change that takes a whole row out, or puts one in, reaches the column too.
    const changes = await grid(bank!, 'changes');
    for (const column of ['price', '-', '+', '']) {
      const row: Record<string, string> = { reform: 'r', table: 'supplies', key: '*', column, value: '0' };
      const insert = [{ at: changes.rows.length, values: changes.header.map((name) => row[name] ?? '') }];
      expect((await edit(bank!, 'changes', changes.etag, { insert })).status, column).toBe(403);
    }
    await mark(park!, 'supplies', 'price', false);
    await mark(park!, 'supplies');
  });

  it('is marked by its organisation alone, and unmarked by it alone', async () => {
    expect((await mark(bank!, 'supplies', '', false)).status).toBe(409);
    expect((await mark(bank!, 'supplies', 'price')).status).toBe(409);
    expect((await mark(parkReader!, 'demands')).status).toBe(403);
    expect((await mark(park!, 'nothing')).status).toBe(404);
    expect((await mark(park!, 'demands', 'nothing')).status).toBe(422);
  });

  it('is not marked by who did not fill it in, even after touching some of it', async () => {
    expect((await mark(bank!, 'demands')).status).toBe(403);
    const { etag, header, rows } = await grid(bank!, 'demands');
    const column = header.indexOf('price') >= 0 ? 'price' : header.at(-1)!;
    const touched = await edit(bank!, 'demands', etag, { cells: [{ row: 0, column, value: '1.5' }] });
    expect(touched.status).toBe(200);
    expect((await mark(bank!, 'demands')).status).toBe(403);
    if (rows.length > 1) expect((await mark(bank!, 'demands', column)).status).toBe(403);
    // What it fills in itself is its own: another organisation cannot mark it.
    const own = await grid(bank!, 'facilities');
    expect(own.rows).toEqual([]);
    const values = own.header.map((name) => (name === 'facility' ? 'bank-loan' : ''));
    expect((await edit(bank!, 'facilities', own.etag, { insert: [{ at: 0, values }] })).status).toBe(200);
    const rail = await m.user('rail', 'Rail');
    await park!('/api/cases/joint/members/rail', { method: 'PUT', json: { role: 'editor' } });
    expect((await mark(rail, 'facilities')).status).toBe(403);
    expect((await mark(bank!, 'facilities')).status).toBe(200);
    expect((await rail('/api/cases/joint/tables/facilities')).status).toBe(403);
    await mark(bank!, 'facilities', '', false);
  });

  it('does not end the trail for others where a whole page of it is hidden', async () => {
    const by = { id: null, login: 'park' };
    const acts = Array.from({ length: 250 }, (_, n) => ({
      ...{
        act: 'edit',
        case: idOf(m.root, 'joint'),
        table: 'supplies',
        key: `k${n}`,
        column: 'price',
        before: '',
        after: SECRET,
      },
    }));
    await access.wrote(m.db, by, acts, m.clock);
    const seen = await json<{ act: string; table: string | null }[]>(bank!('/api/cases/joint/audit'));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.some(({ act, table }) => act === 'edit' && table === 'supplies')).toBe(false);
  });

  it('lets a total be told where three organisations stand behind it, of the case as it stands', async () => {
    const total = async () => (await json<{ npv?: number }>(bank!(`/api/plans/${RUN}`))).npv;
    const add = async (name: string, table: string) => {
      const organisation = await access.organisationNamed(m.db, name);
      await access.setMark(m.db, idOf(m.root, 'joint'), { table, column: '', organisation }, true);
    };
    await add('Rail', 'legs');
    expect(await total()).toBeUndefined();
    await add('Ministry', 'tariffs');
    expect(await total()).toBe(document.npv);
    // The same plan, under a reform or beside the case, would tell what one change is worth.
    const kept = readFileSync(join(m.root, RUN, 'plan.json'), 'utf8');
    const as = (request: object) =>
      putRun(m.root, `joint-plan.${Object.keys(request)[0]}`, {
        'plan.json': JSON.stringify({ ...document, request: { ...document.request, ...request } }),
      });
    as({ reforms: ['r'] });
    as({ forbid: ['a/b'] });
    expect((await json<{ npv?: number }>(bank!('/api/plans/joint-plan.reforms'))).npv).toBeUndefined();
    expect((await bank!('/api/plans/joint-plan.forbid')).status).toBe(403);
    writeFileSync(join(m.root, RUN, 'plan.json'), kept);
    await m.db.deleteFrom('marks').where('table', 'in', ['legs', 'tariffs']).execute();
  });

  it('is not behind a link: one made before is closed while there is a mark', async () => {
    await mark(park!, 'supplies', '', false);
    const { token } = await json<{ token: string }>(
      park!(`/api/runs/${RUN}/links`, { method: 'POST', json: { days: 7 } }),
    );
    const open = () => m.ask('/api/shared', { method: 'POST', json: { token } });
    expect((await open()).status).toBe(200);
    await mark(park!, 'supplies');
    expect((await open()).status).toBe(404);
    expect((await bank!(`/api/runs/${RUN}/links`, { method: 'POST', json: { days: 7 } })).status).toBe(403);
  });
});
