import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporary } from '../../test/support/temporary.ts';
import { filesOf, openCase } from '../case/index.ts';
import { checkCase } from '../plan/index.ts';
import { firstLibrary } from '../questions/index.ts';
import type { Answers } from './answers.ts';
import { type FirstCase, firstCase } from './case.ts';
import { dutiesOf } from './duties.ts';
import type { Library } from './library.ts';
import { productsOf } from './products.ts';

let library: Library;
const dir = temporary();
beforeAll(async () => {
  library = await firstLibrary();
});

const made = (answers: Answers): FirstCase => firstCase(library, answers, 'mine', 2027);

/** The faults of the case as it is read from the disk, with the network that it includes. */
async function faultsOf({ case: c }: FirstCase) {
  const folder = mkdtempSync(join(dir, 'case-'));
  for (const [name, text] of filesOf(c)) writeFileSync(join(folder, name), text);
  return checkCase(await openCase(folder));
}

describe('a first case', () => {
  it('is sound without any answer, for each product of the templates', async () => {
    const products = productsOf(library);
    expect(products.map((product) => product.product)).toEqual(
      expect.arrayContaining(['textiles/yarn', 'vegetables/paste', 'ceramics/tiles', 'cables/cable', 'oils/oil']),
    );
    expect(products.map((product) => product.hs)).toEqual(products.map((product) => product.hs).sort());
    for (const { product } of products) {
      const first = made({ good: product });
      expect(first.faults, product).toEqual([]);
      const errors = (await faultsOf(first)).filter((fault) => fault.severity === 'error');
      expect(errors, product).toEqual([]);
      expect(first.case.tables.demands.length, product).toBeGreaterThan(0);
      expect(first.case.tables.candidates.length, product).toBeGreaterThan(0);
      expect(first.lines.some((line) => line.from === 'answer')).toBe(false);
    }
  });

  it('tells of every figure where it comes from, and keeps what was answered', () => {
    const first = made({
      good: '5205',
      places: ['Фергана', '奥什'],
      markets: [{ place: 'Moscow', quantity: 9000, price: 3300 }, { place: 'Алматы' }],
      price: 3200,
    });
    expect(first.faults).toEqual([]);
    expect(first.case.tables.candidates.map((row) => [row.place, row.process])).toEqual([
      ['Fergana', 'spinning'],
      ['Osh', 'spinning'],
    ]);
    const [moscow, almaty] = first.case.tables.demands;
    expect(moscow).toMatchObject({ good: 'yarn', place: 'Moscow', quantity: 9000, price: 3300, quality: 'recalled' });
    expect(almaty).toMatchObject({ place: 'Almaty', price: 3200, quality: 'assumed' });
    const told = new Set(first.lines.map((line) => `${line.table} ${line.key} ${line.column}`));
    for (const table of ['tiers', 'processes', 'facilities'] as const)
      for (const row of first.case.tables[table])
        for (const [column, value] of Object.entries(row))
          if (typeof value === 'number') {
            const key = table === 'tiers' ? `${row.process}/${row.tier}` : String(row.process ?? row.facility);
            expect(told, column).toContain(`${table} ${key} ${column}`);
          }
    const of = (table: string, column: string) =>
      first.lines.filter((line) => line.table === table && line.column === column).map((line) => line.from);
    expect(of('demands', 'quantity')).toEqual(['answer', 'template']);
    expect(first.lines.find((line) => line.table === 'tiers')?.quality).toBe('derived');
    // Of the same quality as the rows that are written.
    expect(first.case.tables.sources.map((row) => row.source)).toContain('sherabad');
  });

  it('names what it cannot understand, with what is near', () => {
    expect(made({ places: ['Fergna'], good: 'shoes' }).faults).toEqual([
      { code: 'good-unknown', value: 'shoes', near: [] },
      { code: 'place-unknown', value: 'Fergna', near: ['Fergana'] },
    ]);
    expect(made({ good: 'yarn', inputs: [{ good: 'wool', price: 3 }] }).faults).toEqual([
      { code: 'input-unknown', value: 'wool', near: ['cotton'] },
    ]);
  });

  it('joins a place by its coordinates to the nearest places of its country by roads that are assumed', async () => {
    const first = made({ good: 'tiles', places: [{ name: 'My site', lat: 40.95, lon: 69.15 }] });
    expect(first.case.tables.places).toMatchObject([{ place: 'My site', country: 'UZ', quality: 'assumed' }]);
    const legs = first.case.tables.legs;
    expect(legs.map((leg) => [leg.from, leg.mode, leg.quality])).toEqual([
      ['My site', 'road', 'assumed'],
      ['My site', 'road', 'assumed'],
    ]);
    expect(Math.max(...legs.map((leg) => Number(leg.km)))).toBeLessThan(150);
    expect((await faultsOf(first)).filter((fault) => fault.severity === 'error')).toEqual([]);
    // What is not moved is had there.
    expect(first.case.tables.supplies.find((row) => row.good === 'fuel')).toMatchObject({ place: 'My site' });
  });

  it('brings the papers of each market with all the tables that they touch, or those that were answered', () => {
    const usual = made({ good: 'cable', markets: [{ place: 'Almaty' }, { place: 'Tashkent' }, { place: 'Tehran' }] });
    const { requirements, schemes, needs, evidence } = usual.case.tables;
    expect(requirements.map((row) => row.market)).toEqual(expect.arrayContaining(['EAEU', 'UZ']));
    expect(schemes.map((row) => row.scheme)).toContain('EAC-CABLE');
    expect(needs.map((row) => row.evidence)).toContain('EAEU-LAB-ELEC');
    expect(evidence.find((row) => row.evidence === 'EAEU-LAB-ELEC')).toMatchObject({ cost: 3000, weeks: 4 });
    const own = made({
      good: 'cable',
      markets: [{ place: 'Almaty' }, { place: 'Tashkent' }],
      papers: [
        { market: 'EAEU', name: 'Letter', weeks: 3, fee: 900 },
        { market: 'UZ', none: true },
      ],
    });
    expect(own.case.tables.schemes).toMatchObject([{ market: 'EAEU', name: 'Letter', weeks: 3, fee: 900 }]);
    expect(own.case.tables.requirements.map((row) => [row.market, row.scheme])).toEqual([
      ['EAEU', 'own-EAEU-1'],
      ['UZ', undefined],
    ]);
  });

  it('offers a plant of the size that is wanted where the usual one is far from it', () => {
    const small = made({ good: 'yarn', markets: [{ place: 'Moscow', quantity: 900 }] }).case.tables.tiers;
    expect(small.map((row) => row.tier)).toEqual(['mill', 'fitting']);
    // 30 million for 10,000 t, and (1,000 / 10,000) to the power of 0.6 for a tenth of it.
    expect(small[1]).toMatchObject({ capacity: 1000, capex: 7500000, quality: 'assumed' });
    const usual = made({ good: 'yarn', markets: [{ place: 'Moscow', quantity: 9000 }] }).case.tables.tiers;
    expect(usual.map((row) => row.tier)).toEqual(['mill']);
  });

  it('says the duty of each market, and none inside a customs zone', () => {
    const first = made({ good: 'yarn', places: ['Fergana', 'Osh'], markets: [{ place: 'Moscow' }] });
    const [fergana, osh] = dutiesOf(library, first);
    expect(fergana).toMatchObject({ from: 'Fergana', to: 'Moscow', inside: false });
    expect(fergana?.rate).toBe(0.05);
    expect(osh).toMatchObject({ from: 'Osh', inside: true, rate: 0 });
  });

  it('takes the money of the owners alone, or a loan on the terms that were answered', () => {
    expect(made({ money: { own: 1 } }).case.tables.facilities.map((row) => row.kind)).toEqual(['equity']);
    const loan = made({ money: { own: 0.3, rate: 0.06, years: 10, grace: 2 } }).case.tables.facilities[1];
    expect(loan).toMatchObject({ max_share: 0.7, rate: 0.06, tenor: 10, grace: 2, quality: 'recalled' });
  });
});
