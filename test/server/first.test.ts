import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grid } from './asking.ts';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
});
afterAll(() => w.close());

const column = async (id: string, table: string, name: string) => {
  const { header, rows } = await grid(w.ask, id, table);
  return rows.map((row) => row[header.indexOf(name)]);
};

describe('the six questions', () => {
  it('list products in the language of who asks, by HS code', async () => {
    const list = await w.ask.json<{ product: string; hs: string; name: string }[]>('/first?lang=ru');
    expect(list.find((one) => one.product === 'textiles/yarn')).toMatchObject({
      hs: '520512',
      name: 'Хлопчатобумажная пряжа',
    });
  });

  it('draft a case and keep nothing; then make it', async () => {
    const answers = { good: 'textiles/yarn', places: ['纳曼干'], markets: [{ place: 'Moscow', quantity: 9000 }] };
    const told = await w.ask.json<{ lines: { from: string }[] }>('POST /first', answers);
    const duties = [{ rate: 0.05, quality: 'official' }];
    expect(told).toMatchObject({ places: [{ name: 'Namangan', yours: true }], duties, faults: [] });
    expect(told.lines.filter((line) => line.from === 'answer').length).toBe(3);
    expect(await w.ask.status('POST /cases', { id: 'mill', answers })).toBe(200);
    expect(await column('mill', 'candidates', 'place')).toEqual(['Namangan']);
    expect(await column('mill', 'demands', 'quantity')).toEqual(['9000']);
  });

  it('make nothing of what is not understood', async () => {
    const refused = await w.ask('POST /cases', { id: 'none', answers: { places: ['Fergna'] } });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Did you mean Fergana?');
    expect(await w.ask.status('POST /first', { price: -1 })).toBe(422);
    expect(await w.ask.status('/cases/none')).toBe(404);
  });

  it('find the papers of a good in a market as rows of all tables that they touch', async () => {
    const found = async (hs: string, market: string) =>
      w.ask.json<{ table: string; rows: unknown[] }[]>(`/first/papers?hs=${hs}&market=${market}`);
    const cable = await found('854449', 'KZ');
    expect(cable.map((one) => one.table)).toEqual([
      'sources',
      'schemes',
      'evidence',
      'needs',
      'recognitions',
      'requirements',
    ]);
    expect(cable.at(-1)!.rows).toMatchObject([{ market: 'EAEU', hs: '854449', scheme: 'EAC-CABLE' }]);
    expect(await found('690721', 'JP')).toEqual([]);
  });
});

it('an empty case begins with the facts of countries and their source', async () => {
  expect(await w.ask.status('POST /cases', { id: 'empty' })).toBe(200);
  const countries = (name: string) => column('empty', 'countries', name);
  expect(await countries('country')).toEqual(expect.arrayContaining(['UZ', 'KZ', 'RU', 'CN']));
  expect((await countries('tax_rate')).every((rate) => Number(rate) > 0)).toBe(true);
  expect(await countries('source')).toContain('facts_own');
  expect(await column('empty', 'sources', 'source')).toEqual(['facts_own']);
  const faults = await w.ask.json<{ severity: string }[]>('/cases/empty/checks');
  expect(faults.filter((fault) => fault.severity === 'error')).toEqual([]);
});
