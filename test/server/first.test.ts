import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
});
afterAll(() => w.close());

interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const post = (path: string, json: unknown, lang = 'en') =>
  w.ask(path, { method: 'POST', json, headers: { 'accept-language': lang } });
const table = async (id: string, name: string) =>
  (await (await w.ask(`/api/cases/${id}/tables/${name}`)).json()) as Grid;
const column = ({ header, rows }: Grid, name: string) => rows.map((row) => row[header.indexOf(name)]);

describe('the six questions', () => {
  it('list products in the language of who asks, by HS code', async () => {
    const list = (await (await w.ask('/api/first?lang=ru')).json()) as { product: string; hs: string; name: string }[];
    expect(list.find((one) => one.product === 'textiles/yarn')).toMatchObject({
      hs: '520512',
      name: 'Хлопчатобумажная пряжа',
    });
  });

  it('draft a case and keep nothing; then make it', async () => {
    const answers = { good: 'textiles/yarn', places: ['纳曼干'], markets: [{ place: 'Moscow', quantity: 9000 }] };
    const told = (await (await post('/api/first', answers)).json()) as {
      places: { name: string; yours: boolean }[];
      duties: { rate: number }[];
      lines: { from: string; quality: string }[];
      faults: unknown[];
    };
    expect(told.places).toMatchObject([{ name: 'Namangan', yours: true }]);
    expect(told.duties).toMatchObject([{ rate: 0.05, quality: 'official' }]);
    expect(told.faults).toEqual([]);
    expect(told.lines.filter((line) => line.from === 'answer').length).toBe(3);
    expect((await post('/api/cases', { id: 'mill', answers })).status).toBe(200);
    expect(column(await table('mill', 'candidates'), 'place')).toEqual(['Namangan']);
    expect(column(await table('mill', 'demands'), 'quantity')).toEqual(['9000']);
  });

  it('make nothing of what is not understood', async () => {
    const refused = await post('/api/cases', { id: 'none', answers: { places: ['Fergna'] } });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Did you mean Fergana?');
    expect((await post('/api/first', { price: -1 })).status).toBe(422);
    expect((await w.ask('/api/cases/none')).status).toBe(404);
  });

  it('find the papers of a good in a market as rows of all tables that they touch', async () => {
    const found = async (hs: string, market: string) =>
      (await (await w.ask(`/api/first/papers?hs=${hs}&market=${market}`)).json()) as {
        table: string;
        rows: unknown[];
      }[];
    const cable = await found('854449', 'KZ');
    expect(cable.map((one) => one.table)).toEqual([
      ...['sources', 'schemes', 'evidence', 'needs', 'recognitions', 'requirements'],
    ]);
    expect(cable.at(-1)!.rows).toMatchObject([{ market: 'EAEU', hs: '854449', scheme: 'EAC-CABLE' }]);
    expect(await found('690721', 'JP')).toEqual([]);
  });
});

it('an empty case begins with the facts of countries and their source', async () => {
  expect((await post('/api/cases', { id: 'empty' })).status).toBe(200);
  const countries = await table('empty', 'countries');
  expect(column(countries, 'country')).toEqual(expect.arrayContaining(['UZ', 'KZ', 'RU', 'CN']));
  expect(column(countries, 'tax_rate').every((rate) => Number(rate) > 0)).toBe(true);
  expect(column(countries, 'source')).toContain('facts_own');
  expect(column(await table('empty', 'sources'), 'source')).toEqual(['facts_own']);
  const faults = (await (await w.ask('/api/cases/empty/checks')).json()) as { severity: string }[];
  expect(faults.filter((one) => one.severity === 'error')).toEqual([]);
});
