import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase, toWorkbook } from '../../src/index.ts';
import { type Workspace, workspace } from './workspace.ts';

interface Grid {
  etag: string;
  header: string[];
  rows: string[][];
}

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
  await w.ask('/api/cases', { method: 'POST', json: { id: 'mine', from: `first-steps` } });
});
afterAll(() => w.close());

const table = async (name: string): Promise<Grid> =>
  (await w.ask(`/api/cases/mine/tables/${name}`)).json() as Promise<Grid>;
const edit = (name: string, etag: string, json: unknown) =>
  w.ask(`/api/cases/mine/tables/${name}/rows`, { method: 'PATCH', headers: { 'if-match': `"${etag}"` }, json });
const issues = async (lang = 'en') =>
  (await (await w.ask(`/api/cases/mine/checks?lang=${lang}`)).json()) as Record<string, unknown>[];

describe('the API', () => {
  it('describes itself, every route with its answers', async () => {
    const document = (await (await w.ask('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    );
    expect(routes.length).toBe(new Set(routes).size);
    for (const part of ['cases', 'tables', 'rows', 'checks', 'plans', 'runs', 'events', 'files'])
      expect(routes.some((route) => route.includes(part))).toBe(true);
  });

  it('lists own cases before bundled ones, which are read only', async () => {
    const cases = (await (await w.ask('/api/cases')).json()) as { id: string; bundled: boolean }[];
    expect(cases[0]).toMatchObject({ id: 'mine', bundled: false, start: 2027 });
    expect(cases.some(({ id, bundled }) => id === 'first-steps' && bundled)).toBe(true);
    const grid = (await (await w.ask('/api/cases/first-steps/tables/goods')).json()) as Grid;
    const refused = await w.ask('/api/cases/first-steps/tables/goods/rows', {
      method: 'PATCH',
      headers: { 'if-match': grid.etag },
      json: { remove: [0] },
    });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
  });

  it('names reforms and the places of a map in the language of who asks', async () => {
    const told = async (path: string) => (await w.ask(`/api/cases/first-steps${path}`)).text();
    expect(await told('?lang=ru')).toContain('Единая остановка на границе Узбекистана и Казахстана');
    expect(await told('')).toContain('One stop at the border of Uzbekistan and Kazakhstan');
    expect(await told('')).toContain('"name":"Price of Tomato paste at Urumqi"');
    expect(await told('?lang=ru')).toMatch(/"key":"paste\/Urumqi","column":"price","name":"[\u0400-\u04ff]/);
    expect(await told('/map?lang=zh')).toMatch(/"name":"[\u4e00-\u9fff]/);
  });

  it('gives evidence on two economies and the register as pages that may use nothing of the server', async () => {
    for (const path of [
      '/api/evidence/UZ/CN?lang=ru',
      '/api/register?lang=zh',
      '/api/bloc?lang=ru',
      '/api/bloc/KZ/CN?lang=zh',
    ]) {
      const answer = await w.ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox /);
      expect(await answer.text()).toMatch(/<h1>.*[\u0400-\u04ff\u4e00-\u9fff].*<\/h1>/);
    }
    expect(await (await w.ask('/api/bloc/members')).json()).toHaveLength(10);
    expect((await w.ask('/api/bloc/KZ/DE')).status).toBe(422);
    expect((await w.ask('/api/evidence/UZ/UZ')).status).toBe(422);
    expect((await w.ask('/api/evidence/UZ/XX')).status).toBe(422);
  });

  it('begins a case with a template, without an error', async () => {
    const names = (await (await w.ask('/api/templates')).json()) as string[];
    expect(names.length).toBeGreaterThanOrEqual(5);
    const [template] = names;
    const made = await w.ask('/api/cases', { method: 'POST', json: { id: 'of-template', template } });
    expect(made.status).toBe(200);
    const found = (await (await w.ask('/api/cases/of-template/checks')).json()) as { severity: string }[];
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const unknown = await w.ask('/api/cases', { method: 'POST', json: { id: 'other', template: 'steel' } });
    expect(unknown.status).toBe(404);
  });

  it('copies a case without loss', async () => {
    const [mine, theirs] = [await readCase(join(w.root, 'mine')), await readCase('first-steps')];
    expect(mine.tables).toEqual(theirs.tables);
  });

  it('writes an edit to the file before it answers, and tells the fault with its row and mend', async () => {
    const before = await table('supplies');
    const price = before.header.indexOf('price');
    const answer = await edit('supplies', before.etag, { cells: [{ row: 0, column: 'price', value: '1,5' }] });
    expect(answer.status).toBe(200);
    expect(readFileSync(join(w.root, 'mine/supplies.csv'), 'utf8')).toContain('"1,5"');
    const fault = (await issues()).find((issue) => issue.table === 'supplies' && issue.severity === 'error');
    expect(fault).toMatchObject({ row: 0, column: 'price', mend: '1.5' });
    const after = await table('supplies');
    await edit('supplies', after.etag, { cells: [{ row: 0, column: 'price', value: before.rows[0]![price]! }] });
    expect((await issues()).filter((issue) => issue.severity === 'error')).toEqual([]);
    expect((await table('supplies')).etag).toBe(before.etag);
  });

  it('puts rows in and takes them out, and adds a column of the schema where it belongs', async () => {
    const before = await table('goods');
    const values = before.header.map((name) => (name === 'good' ? 'spare' : ''));
    const added = (await (await edit('goods', before.etag, { insert: [{ at: 1, values }] })).json()) as Grid;
    expect(added.rows[1]![0]).toBe('spare');
    const noted = (await (
      await edit('goods', added.etag, { cells: [{ row: 1, column: 'note', value: 'mine' }] })
    ).json()) as Grid;
    expect(noted.header).toContain('note');
    expect((await edit('goods', noted.etag, { remove: [1] })).status).toBe(200);
    expect((await table('goods')).rows.map((row) => row[0])).toEqual(before.rows.map((row) => row[0]));
  });

  it('refuses an edit of a table that has changed since, and one that does not say of which state', async () => {
    const { etag } = await table('demands');
    const path = join(w.root, 'mine/demands.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}\n`);
    expect((await edit('demands', etag, { cells: [{ row: 0, column: 'note', value: 'x' }] })).status).toBe(412);
    const json = { cells: [] };
    expect((await w.ask('/api/cases/mine/tables/demands/rows', { method: 'PATCH', json })).status).toBe(428);
    expect(readFileSync(path, 'utf8')).toBe(`${text}\n`);
  });

  it('edits settings as the table case', async () => {
    const grid = await table('case');
    const row = grid.rows.findIndex(([key]) => key === 'years');
    await edit('case', grid.etag, { cells: [{ row, column: 'value', value: '7' }] });
    const json = JSON.parse(readFileSync(join(w.root, 'mine/datapackage.json'), 'utf8')) as {
      chorsu: { years: number };
    };
    expect(json.chorsu.years).toBe(7);
    expect((await readCase(join(w.root, 'mine'))).settings.years).toBe(7);
    const now = await table('case');
    await edit('case', now.etag, { cells: [{ row, column: 'value', value: '6' }] });
  });

  it('takes a workbook with a fault as a case, and gives it back whole', async () => {
    const bytes = await toWorkbook(await readCase('first-steps'));
    const sent = await w.ask('/api/cases/sent/workbook', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from(bytes),
    });
    expect(await sent.json()).toEqual({ id: 'sent' });
    expect((await readCase(join(w.root, 'sent'))).tables).toEqual((await readCase('first-steps')).tables);
    const back = await w.ask('/api/cases/sent/workbook');
    expect(
      Buffer.from(await back.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await w.ask('/api/cases/sent/workbook', { method: 'POST', body: 'PK no', headers: {} })).status).toBe(422);
  });

  it('plans, tells how far it is, and answers the same question at once', async () => {
    const asked = { method: 'POST', json: { case: 'mine', gap: 0.05, explain: 'none' } };
    const first = (await (await w.ask('/api/plans', asked)).json()) as { run: string; state: string };
    expect(first).toMatchObject({ state: 'running', kind: 'plan' });
    const second = (await (await w.ask('/api/plans', asked)).json()) as { run: string };
    expect(second.run).toBe(first.run);
    const ended = async () => {
      const one = await runs(first.run);
      return one && !['queued', 'running'].includes(one.state) ? one : undefined;
    };
    await expect.poll(ended, { timeout: 110_000 }).toBeDefined();
    expect(await ended()).toMatchObject({ state: 'done', status: 'optimal' });
    expect(await (await w.ask('/api/plans', asked)).json()).toMatchObject({
      run: first.run,
      state: 'done',
      stale: false,
    });
    const view = (await (await w.ask(`/api/plans/${first.run}/view`)).json()) as {
      maps: unknown[];
      sections: unknown[];
    };
    expect([view.maps.length, view.sections.length]).toEqual([expect.any(Number), expect.any(Number)]);
    const report = await w.ask(`/api/files/${first.run}/report.html`);
    expect(report.headers.get('content-security-policy')).toContain('sandbox');
    expect(await (await w.ask(`/api/runs/${first.run}`)).json()).toMatchObject({ run: first.run, status: 'optimal' });
    expect((await w.ask('/api/runs/none')).status).toBe(404);
    for (const question of ['frontiers', 'frontiers?measures=jobs,luck', 'finance?measures=jobs'])
      expect((await w.ask(`/api/runs/${first.run}/questions/${question}`, { method: 'POST' })).status).toBe(422);
    const deep = await w.ask(`/api/files/${first.run}/${encodeURIComponent('tables/builds.csv')}`);
    expect(deep.status).toBe(200);
  });

  it('puts two to six plans side by side, as a document and as the page of the command line', async () => {
    const [{ run }] = (await (await w.ask('/api/runs')).json()) as [{ run: string }];
    const asked = (path: string, count: number) =>
      w.ask(`/api/compare${path}?lang=ru&${Array.from({ length: count }, () => `run=${run}`).join('&')}`);
    const document = (await (await asked('', 3)).json()) as { plans: unknown[] };
    expect(document.plans).toHaveLength(3);
    const view = (await (await asked('/view', 3)).json()) as { lead: string; sections: { id: string; html: string }[] };
    expect(view.sections.map(({ id }) => id)).toContain('maps-section');
    expect(view.sections[0]!.html).toMatch(/<td>C\b/);
    expect(view.lead).toMatch(/[а-я]/);
    for (const count of [1, 7]) expect((await asked('/view', count)).status).toBe(422);
  });

  it('answers questions about a plan in three languages', async () => {
    const [first] = (await (await w.ask('/api/runs')).json()) as [{ run: string }];
    for (const question of ['rights', 'finance'])
      await w.ask(`/api/runs/${first.run}/questions/${question}`, { method: 'POST' });
    const names = async () => (await (await w.ask(`/api/runs/${first.run}/files`)).json()) as string[];
    await expect.poll(names, { timeout: 270_000 }).toContain('finance.zh.html');
    for (const file of ['finance.json', 'finance.en.html', 'rights.ru.html']) expect(await names()).toContain(file);
    const page = await (await w.ask(`/api/files/${first.run}/finance.zh.html`)).text();
    expect(page).toMatch(/<html lang="zh">[\s\S]*[\u4e00-\u9fff]/);
  }, 280_000);
});

const runs = async (run: string) =>
  ((await (await w.ask('/api/runs')).json()) as { run: string; state: string }[]).find((one) => one.run === run);
