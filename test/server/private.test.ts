import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlanDocument, plan, readCase } from '../../src/index.ts';
import { files } from '../../src/questions/index.ts';
import { access, putRun } from '../../src/store/index.ts';
import { type Ask, edit as editOf, type Grid, grid as gridOf, row } from './asking.ts';
import { idOf, type Many, many } from './many.ts';

/** A number that stands nowhere else: the private figure of the partner. */
const SECRET = '91.734625';
let m: Many;
/** The partner who keeps the prices of supplies, another editor, a reader of the partner's. */
let [park, bank, parkReader]: Ask[] = [];
let document: PlanDocument;
const RUN = 'joint-plan.1';
/** The list of files by which a command says of which case a plan is. */
const list = JSON.stringify({ chorsu: 1, of: '../joint', files: {} });

const grid = (ask: Ask, table: string) => gridOf(ask, 'joint', table);
const edit = async (ask: Ask, table: string, change: Parameters<typeof editOf>[3], etag?: string) =>
  (await editOf(ask, 'joint', table, change, etag)).status;
const mark = (ask: Ask, table: string, column = '', on = true) =>
  ask('PUT /cases/joint/marks', { table, column, private: on });

beforeAll(async () => {
  m = await many();
  park = await m.user('park', 'Park');
  bank = await m.user('bank', 'Bank');
  parkReader = await m.user('park-reader', 'Park');
  await park('POST /cases', { id: 'joint', from: 'first-steps' });
  await park('PUT /cases/joint/members/bank', { role: 'editor' });
  await park('PUT /cases/joint/members/park-reader', { role: 'reader' });
  await edit(park, 'supplies', { cells: [{ row: 0, column: 'price', value: SECRET }] });
  const c = await readCase(join(m.root, 'joint'));
  document = await plan(c, { gap: 0.05, explain: 'none' });
  putRun(m.root, RUN, { ...(await files(document, c)), 'chorsu.json': list });
});
afterAll(() => m.close());

/** All that the API tells somebody of the case and its runs, whatever the status. */
async function allTold(ask: Ask): Promise<string> {
  const parts = ['', '/tables', '/map', '/checks', '/workbook', '/marks', '/audit', '/members'];
  const paths = [
    '/cases',
    '/runs',
    `/runs/${RUN}`,
    `/runs/${RUN}/files`,
    `/plans/${RUN}`,
    `/plans/${RUN}/view`,
    `/compare?first=${RUN}&second=${RUN}`,
    ...parts.map((part) => `/cases/joint${part}`),
    ...Object.keys((await readCase('first-steps')).tables).map((table) => `/cases/joint/tables/${table}`),
    ...['plan.json', 'report.html', 'plan.xlsx', 'tables%2Fpurchases.csv'].map((path) => `/files/${RUN}/${path}`),
  ];
  const answers = await Promise.all(paths.map((path) => ask(path)));
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
    expect(await bank!.status('/cases/joint/tables/supplies')).toBe(403);
    expect(await bank!.status('/cases/joint/workbook')).toBe(403);
    expect(await bank!.status('POST /cases', { id: 'copy', from: 'joint' })).toBe(403);
  });

  it('leaves others the plan: what is built where and when', async () => {
    const seen = await bank!.json<Record<string, unknown>>(`/plans/${RUN}`);
    expect(Object.keys(seen).sort()).toEqual(
      ['chorsu', 'case', 'years', 'currency', 'status', 'builds', 'closings', 'legs', 'private'].sort(),
    );
    expect((seen.builds as unknown[]).length).toBe(document.builds.length);
    expect(document.builds.length).toBeGreaterThan(0);
  });

  it('is not told by rows elsewhere that name it', async () => {
    const range = row({ table: 'supplies', key: 'x', column: 'price', low: SECRET, high: SECRET });
    expect(await edit(park!, 'uncertainty', range)).toBe(200);
    expect(await allTold(park!)).toContain(SECRET);
    expect(await allTold(bank!)).not.toContain(SECRET);
    await edit(park!, 'uncertainty', ({ rows }: Grid) => ({ remove: [rows.length - 1] }));
  });

  it('can be neither edited, nor measured, by others', async () => {
    expect(await edit(bank!, 'supplies', { remove: [0] }, 'x')).toBe(403);
    for (const [table, status] of [
      ['supplies', 403],
      ['demands', 200],
    ] as const)
      expect(await edit(bank!, 'changes', row({ table, op: 'set', value: '0' }, 'x'))).toBe(status);
    const asks = [
      { changes: [{ table: 'demands', key: 'x', column: 'price', value: '1', op: 'multiply' }] },
      { require: ['a/b'] },
      { forbid: ['a/b'] },
      { withoutTargets: ['x'] },
      { pin: RUN },
      { barriers: true },
    ];
    for (const ask of asks) expect(await bank!.status('POST /plans', { case: 'joint', ...ask })).toBe(403);
    expect(await bank!.status('POST /reforms', { case: 'joint' })).toBe(403);
    for (const question of ['finance', 'standards', 'rights', 'stress', 'options', 'frontiers'])
      expect(await bank!.status(`POST /runs/${RUN}/questions/${question}`)).toBe(403);
  });

  it('is not told by faults of the tables: what others see is the same whatever stands there', async () => {
    const path = join(m.root, 'joint', 'supplies.csv');
    const text = readFileSync(path, 'utf8');
    const checks = async () => bank!.text('/cases/joint/checks');
    const before = await checks();
    writeFileSync(path, text.replace(SECRET, 'no number'));
    expect(await checks()).toBe(before);
    expect(await park!.text('/cases/joint/checks')).toContain('no number');
    writeFileSync(path, text);
  });

  it('is one column where one column is marked, and its state cannot be guessed', async () => {
    await mark(park!, 'supplies', '', false);
    await mark(park!, 'supplies', 'price');
    const [seen, whole] = [await grid(bank!, 'supplies'), await grid(park!, 'supplies')];
    expect(seen.header).toEqual(whole.header.filter((name) => name !== 'price'));
    expect(seen.etag).not.toBe(whole.etag);
    expect(await allTold(bank!)).not.toContain(SECRET);
    expect(await edit(bank!, 'supplies', { remove: [0] }, whole.etag)).toBe(403);
    // A change that takes a whole row out, or puts one in, reaches the column too.
    for (const column of ['price', '-', '+', '']) {
      const change = row({ reform: 'r', table: 'supplies', key: '*', column, value: '0' });
      expect(await edit(bank!, 'changes', change), column).toBe(403);
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
    expect(await edit(bank!, 'demands', { cells: [{ row: 0, column: 'price', value: '1.5' }] })).toBe(200);
    for (const column of ['', 'price']) expect((await mark(bank!, 'demands', column)).status).toBe(403);
    // What it fills in itself is its own: another organisation cannot mark it.
    expect((await grid(bank!, 'facilities')).rows).toEqual([]);
    expect(await edit(bank!, 'facilities', row({ facility: 'bank-loan' }))).toBe(200);
    const rail = await m.user('rail', 'Rail');
    await park!('PUT /cases/joint/members/rail', { role: 'editor' });
    expect((await mark(rail, 'facilities')).status).toBe(403);
    expect((await mark(bank!, 'facilities')).status).toBe(200);
    expect(await rail.status('/cases/joint/tables/facilities')).toBe(403);
    await mark(bank!, 'facilities', '', false);
  });

  it('does not end the trail for others where a whole page of it is hidden', async () => {
    const by = { id: null, login: 'park' };
    const cell = { table: 'supplies', column: 'price', before: '', after: SECRET };
    const acts = Array.from({ length: 250 }, (_, n) => ({
      act: 'edit',
      case: idOf(m.root, 'joint'),
      key: `k${n}`,
      ...cell,
    }));
    await access.writeActs(m.db, by, acts, m.clock);
    const seen = await bank!.json<{ act: string; table: string | null }[]>('/cases/joint/audit');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.some(({ act, table }) => act === 'edit' && table === 'supplies')).toBe(false);
  });

  it('lets a total be told where three organisations stand behind it, of the case as it stands', async () => {
    const total = async () => (await bank!.json<{ npv?: number }>(`/plans/${RUN}`)).npv;
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
        'chorsu.json': list,
      });
    as({ reforms: ['r'] });
    as({ forbid: ['a/b'] });
    expect((await bank!.json<{ npv?: number }>('/plans/joint-plan.reforms')).npv).toBeUndefined();
    expect(await bank!.status('/plans/joint-plan.forbid')).toBe(403);
    writeFileSync(join(m.root, RUN, 'plan.json'), kept);
    await m.db.deleteFrom('marks').where('table', 'in', ['legs', 'tariffs']).execute();
  });

  it('is not behind a link: one made before is closed while there is a mark', async () => {
    await mark(park!, 'supplies', '', false);
    const { token } = await park!.json<{ token: string }>(`POST /runs/${RUN}/links`, { days: 7 });
    const open = () => m.ask('POST /shared', { token });
    expect((await open()).status).toBe(200);
    await mark(park!, 'supplies');
    expect((await open()).status).toBe(404);
    expect(await bank!.status(`POST /runs/${RUN}/links`, { days: 7 })).toBe(403);
  });
});
