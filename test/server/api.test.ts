import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase, toWorkbook } from '../../src/index.ts';
import type { RunEntry } from '../../web/api.ts';
import { edit as editOf, ended, type Grid, grid } from './asking.ts';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
  await w.ask('POST /cases', { id: 'mine', from: `first-steps` });
});
afterAll(() => w.close());

const table = (name: string) => grid(w.ask, 'mine', name);
const edit = (name: string, change: object, etag?: string) => editOf(w.ask, 'mine', name, change, etag && `"${etag}"`);
const issues = async (lang = 'en') => await w.ask.json<Record<string, unknown>[]>(`/cases/mine/checks?lang=${lang}`);

describe('the API', () => {
  it('describes itself, every route with its answers', async () => {
    const document = await w.ask.json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    }>('/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    );
    expect(routes.length).toBe(new Set(routes).size);
    for (const part of ['cases', 'tables', 'rows', 'checks', 'plans', 'runs', 'events', 'files'])
      expect(routes.some((route) => route.includes(part))).toBe(true);
  });

  it('lists own cases before bundled ones, which are read only', async () => {
    const cases = await w.ask.json<{ id: string; bundled: boolean }[]>('/cases');
    expect(cases[0]).toMatchObject({ id: 'mine', bundled: false, start: 2027 });
    expect(cases.some(({ id, bundled }) => id === 'first-steps' && bundled)).toBe(true);
    const grid = await w.ask.json<Grid>('/cases/first-steps/tables/goods');
    const refused = await w.ask(
      'PATCH /cases/first-steps/tables/goods/rows',
      { remove: [0] },
      { 'if-match': grid.etag },
    );
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
  });

  it('takes the tag of a table as its header gives it, compressed or not', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const read = await w.ask('/cases/mine/tables/places', undefined, { 'accept-encoding': encoding });
      const tag = read.headers.get('etag')!;
      expect(tag.startsWith('W/')).toBe(encoding === 'gzip');
      const edited = await w.ask('PATCH /cases/mine/tables/places/rows', {}, { 'if-match': tag });
      expect(edited.status).toBe(200);
    }
    const late = await w.ask('PATCH /cases/mine/tables/places/rows', {}, { 'if-match': 'W/"another"' });
    expect(late.status).toBe(412);
  });

  it('refuses a plan of names that the case does not have, before it is a job', async () => {
    for (const names of ['reforms', 'shocks', 'withoutTargets', 'require', 'forbid', 'countries']) {
      const refused = await w.ask('POST /plans', { case: 'mine', [names]: ['no such'] });
      expect([names, refused.status]).toEqual([names, 422]);
      expect(await refused.text()).toContain('no such');
    }
    expect(await w.ask.status('POST /reforms', { case: 'mine', reforms: ['no such'] })).toBe(422);
  });

  it('names reforms and the places of a map in the language of who asks', async () => {
    const told = async (path: string) => w.ask.text(`/cases/first-steps${path}`);
    expect(await told('?lang=ru')).toContain('Единая остановка на границе Узбекистана и Казахстана');
    expect(await told('')).toContain('One stop at the border of Uzbekistan and Kazakhstan');
    expect(await told('')).toContain('"name":"Price of Tomato paste at Urumqi"');
    expect(await told('?lang=ru')).toMatch(/"key":"paste\/Urumqi","column":"price","name":"[\u0400-\u04ff]/);
    expect(await told('/map?lang=zh')).toMatch(/"name":"[\u4e00-\u9fff]/);
  });

  // The pages of the register and of all members are opened by the browser test of the workbench.
  it('gives evidence on two economies as pages that may use nothing of the server', async () => {
    for (const path of ['/evidence/UZ/CN?lang=ru', '/bloc/KZ/CN?lang=zh']) {
      const answer = await w.ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox /);
      expect(await answer.text()).toMatch(/<h1>.*[\u0400-\u04ff\u4e00-\u9fff].*<\/h1>/);
    }
    expect(await w.ask.json('/bloc/members')).toHaveLength(10);
    expect(await w.ask.status('/bloc/KZ/DE')).toBe(422);
    expect(await w.ask.status('/evidence/UZ/UZ')).toBe(422);
    expect(await w.ask.status('/evidence/UZ/XX')).toBe(422);
  });

  it('begins a case with a template, without an error', async () => {
    const names = await w.ask.json<string[]>('/templates');
    expect(names.length).toBeGreaterThanOrEqual(5);
    const [template] = names;
    const made = await w.ask('POST /cases', { id: 'of-template', template });
    expect(made.status).toBe(200);
    const found = await w.ask.json<{ severity: string }[]>('/cases/of-template/checks');
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const unknown = await w.ask('POST /cases', { id: 'other', template: 'steel' });
    expect(unknown.status).toBe(404);
  });

  it('copies a case without loss', async () => {
    const [mine, theirs] = [await readCase(join(w.root, 'mine')), await readCase('first-steps')];
    expect(mine.tables).toEqual(theirs.tables);
  });

  it('writes an edit to the file before it answers, and tells the fault with its row and mend', async () => {
    const before = await table('supplies');
    const price = before.header.indexOf('price');
    const answer = await edit('supplies', { cells: [{ row: 0, column: 'price', value: '1,5' }] }, before.etag);
    expect(answer.status).toBe(200);
    expect(readFileSync(join(w.root, 'mine/supplies.csv'), 'utf8')).toContain('"1,5"');
    const fault = (await issues()).find((issue) => issue.table === 'supplies' && issue.severity === 'error');
    expect(fault).toMatchObject({ row: 0, column: 'price', mend: '1.5' });
    const after = await table('supplies');
    await edit('supplies', { cells: [{ row: 0, column: 'price', value: before.rows[0]![price]! }] }, after.etag);
    expect((await issues()).filter((issue) => issue.severity === 'error')).toEqual([]);
    expect((await table('supplies')).etag).toBe(before.etag);
  });

  it('puts rows in and takes them out, and adds a column of the schema where it belongs', async () => {
    const before = await table('goods');
    const values = before.header.map((name) => (name === 'good' ? 'spare' : ''));
    const added = (await (await edit('goods', { insert: [{ at: 1, values }] }, before.etag)).json()) as Grid;
    expect(added.rows[1]![0]).toBe('spare');
    await edit('goods', { cells: [{ row: 1, column: 'note', value: 'mine' }] });
    const noted = await table('goods');
    expect(noted.header).toContain('note');
    expect((await edit('goods', { remove: [1] }, noted.etag)).status).toBe(200);
    expect((await table('goods')).rows.map((row) => row[0])).toEqual(before.rows.map((row) => row[0]));
  });

  it('refuses an edit of a table that has changed since, and one that does not say of which state', async () => {
    const { etag } = await table('demands');
    const path = join(w.root, 'mine/demands.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}\n`);
    expect((await edit('demands', { cells: [{ row: 0, column: 'note', value: 'x' }] }, etag)).status).toBe(412);
    const json = { cells: [] };
    expect(await w.ask.status('PATCH /cases/mine/tables/demands/rows', json)).toBe(428);
    expect(readFileSync(path, 'utf8')).toBe(`${text}\n`);
  });

  it('edits settings as the table case', async () => {
    const grid = await table('case');
    const row = grid.rows.findIndex(([key]) => key === 'years');
    await edit('case', { cells: [{ row, column: 'value', value: '7' }] }, grid.etag);
    const json = JSON.parse(readFileSync(join(w.root, 'mine/datapackage.json'), 'utf8')) as {
      chorsu: { years: number };
    };
    expect(json.chorsu.years).toBe(7);
    expect((await readCase(join(w.root, 'mine'))).settings.years).toBe(7);
    const now = await table('case');
    await edit('case', { cells: [{ row, column: 'value', value: '6' }] }, now.etag);
  });

  it('takes a workbook with a fault as a case, and gives it back whole', async () => {
    const bytes = await toWorkbook(await readCase('first-steps'));
    const sent = await w.ask('POST /cases/sent/workbook', Buffer.from(bytes), {
      'content-type': 'application/octet-stream',
    });
    expect(await sent.json()).toEqual({ id: 'sent' });
    expect((await readCase(join(w.root, 'sent'))).tables).toEqual((await readCase('first-steps')).tables);
    const back = await w.ask('/cases/sent/workbook');
    expect(
      Buffer.from(await back.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await w.ask.status('POST /cases/sent/workbook', 'PK no', {})).toBe(422);
  });

  it('plans, tells how far it is, and answers the same question at once', async () => {
    const plan = () => w.ask.json<RunEntry>('POST /plans', { case: 'mine', gap: 0.05, explain: 'none' });
    const first = await plan();
    expect(first).toMatchObject({ state: 'running', kind: 'plan' });
    expect((await plan()).run).toBe(first.run);
    expect(await ended(w.ask, first.run)).toMatchObject({ state: 'done', status: 'optimal' });
    expect(await plan()).toMatchObject({ run: first.run, state: 'done', stale: false });
    const view = await w.ask.json(`/plans/${first.run}/view`);
    expect(view).toMatchObject({ sections: expect.arrayContaining([expect.objectContaining({ id: 'map-section' })]) });
    const report = await w.ask(`/files/${first.run}/report.html`);
    expect(report.headers.get('content-security-policy')).toContain('sandbox');
    expect(await w.ask.json(`/runs/${first.run}`)).toMatchObject({ run: first.run, status: 'optimal' });
    expect(await w.ask.status('/runs/none')).toBe(404);
    for (const question of ['frontiers', 'frontiers?measures=jobs,luck', 'finance?measures=jobs'])
      expect(await w.ask.status(`POST /runs/${first.run}/questions/${question}`)).toBe(422);
    const deep = await w.ask(`/files/${first.run}/${encodeURIComponent('tables/builds.csv')}`);
    expect(deep.status).toBe(200);
  });

  it('puts two to six plans side by side, as a document and as the page of the command line', async () => {
    const [{ run }] = await w.ask.json<[{ run: string }]>('/runs');
    const path = (part: string, count: number) => `/compare${part}?lang=ru${`&run=${run}`.repeat(count)}`;
    expect((await w.ask.json<{ plans: unknown[] }>(path('', 3))).plans).toHaveLength(3);
    const view = await w.ask.json<{ lead: string; sections: { id: string; html: string }[] }>(path('/view', 3));
    expect(view.sections.map(({ id }) => id)).toContain('maps-section');
    expect(view.sections[0]!.html).toMatch(/<td>C\b/);
    expect(view.lead).toMatch(/[а-я]/);
    for (const count of [1, 7]) expect(await w.ask.status(path('/view', count))).toBe(422);
  });

  it('answers questions about a plan in three languages', async () => {
    const [first] = await w.ask.json<[{ run: string }]>('/runs');
    for (const question of ['rights', 'finance']) await w.ask(`POST /runs/${first.run}/questions/${question}`);
    const names = async () => await w.ask.json<string[]>(`/runs/${first.run}/files`);
    await expect.poll(names, { timeout: 270_000 }).toContain('finance.zh.html');
    for (const file of ['finance.json', 'finance.en.html', 'rights.ru.html']) expect(await names()).toContain(file);
    const page = await w.ask.text(`/files/${first.run}/finance.zh.html`);
    expect(page).toMatch(/<html lang="zh">[\s\S]*[\u4e00-\u9fff]/);
  }, 280_000);
});
