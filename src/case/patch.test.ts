import { describe, expect, it } from 'vitest';
import { applyReforms, at, type Case, type Change, reformClosure, wholeTables, withChanges } from './index.ts';
import { PatchError } from './patch.ts';

const tables = wholeTables();
const c: Case = {
  name: 'c',
  title: 'c',
  source: 'c',
  settings: { start: 2027, years: 3 },
  tables: {
    ...tables,
    borders: [
      { from_country: 'UZ', to_country: 'KZ', hours: 10 },
      { from_country: 'UZ', to_country: 'KZ', mode: 'rail', hours: 20 },
      { from_country: 'KZ', to_country: 'UZ', hours: 30, cost: 4 },
    ],
    processes: [{ process: 'make', variable_cost: 100 }],
    reforms: [
      { reform: 'all', barrier: 'trade', includes: ['late', 'other'] },
      { reform: 'late', barrier: 'logistics', year: 2028 },
      { reform: 'other', barrier: 'trade', includes: ['all'] },
    ],
    changes: [
      { reform: 'late', table: 'borders', key: 'KZ/UZ', column: 'hours', value: '0.5', op: 'multiply' },
      { reform: 'late', table: 'processes', key: 'make', column: 'variable_cost', value: '80' },
      { reform: 'other', table: 'borders', key: 'KZ/UZ', column: 'hours', value: '5', op: 'add' },
    ],
  },
  origins: new Map(),
  changes: [],
};
const border = (more: Partial<Change>): Change => ({
  table: 'borders',
  key: 'KZ/UZ',
  column: 'hours',
  value: '',
  op: 'set',
  by: 'r',
  ...more,
});
const hours = (changes: readonly Change[], year = 2027) =>
  at(withChanges(c, changes), year).borders.map((row) => row.hours);

describe('a change of a date that stands for its year', () => {
  const dated: Case = {
    ...c,
    tables: { ...c.tables, candidates: [{ place: 'a', process: 'b', opens: '2027-05-01' }] },
  };
  const opens = (value: string, op: Change['op']) => {
    const change: Change = { table: 'candidates', key: 'a/b', column: 'opens', value, op, by: 'r' };
    return at(withChanges(dated, [change]), 2027).candidates[0]!.opens;
  };

  it('sets another date or year, and adds to the year', () => {
    expect(at(dated, 2027).candidates[0]!.opens).toBe(2027);
    expect(opens('2029-01-31', 'set')).toBe(2029);
    expect(opens('3', 'add')).toBe(2030);
    expect(opens('2026', 'max')).toBe(2027);
  });
});

describe('a change', () => {
  it.each([
    ['set', '12', 12],
    ['multiply', '0.5', 15],
    ['add', '-5', 25],
    ['min', '25', 25],
    ['min', '45', 30],
    ['max', '45', 45],
  ] as const)('%s %s of 30 hours gives %d', (op, value, expected) => {
    expect(hours([border({ op, value })])).toEqual([10, 20, expected]);
  });

  it('of a key without its last parts means the row that has them empty; * means every row', () => {
    expect(hours([border({ key: 'UZ/KZ', value: '1' })])).toEqual([1, 20, 30]);
    expect(hours([border({ key: 'UZ/KZ/rail', value: '1' })])).toEqual([10, 1, 30]);
    expect(hours([border({ key: 'UZ/KZ/*', value: '1' })])).toEqual([1, 1, 30]);
    expect(hours([border({ key: '*/*/*', op: 'multiply', value: '2' })])).toEqual([20, 40, 60]);
  });

  it('adds and removes rows, empties cells, changes settings', () => {
    expect(hours([border({ key: 'KZ/UZ', column: '-' })])).toEqual([10, 20]);
    const added = withChanges(c, [
      border({ key: 'CN/KZ//khorgos', column: '+' }),
      border({ key: 'CN/KZ//khorgos', value: '9' }),
    ]);
    expect(at(added, 2027).borders[3]).toMatchObject({ from_country: 'CN', mode: '', place: 'khorgos', hours: 9 });
    expect(at(withChanges(c, [border({ column: 'cost', value: '' })]), 2027).borders[2]!.cost).toBe(0);
    const cheap = withChanges(c, [{ ...border({ key: '', column: 'discountRate', value: '0.02' }), table: 'case' }]);
    expect(at(cheap, 2027).settings).toMatchObject({
      discountRate: 0.02,
      holdingRate: 0.02,
      priceYear: 2026,
      buildEvery: 1,
    });
  });

  it('counts in its years alone, and years with the same changes share their rows', () => {
    const changed = withChanges(c, [border({ value: '1', from: 2028, until: 2028 })]);
    expect([2027, 2028, 2029].map((year) => at(changed, year).borders[2]!.hours)).toEqual([30, 1, 30]);
    expect(at(changed, 2027)).toBe(at(changed, 2029));
    expect(at(changed, 2027)).not.toBe(at(changed, 2028));
  });

  it('that cannot be applied says why', () => {
    const code = (change: Change) => {
      try {
        at(withChanges(c, [change]), 2027);
        return undefined;
      } catch (error) {
        return error instanceof PatchError ? error.code : error;
      }
    };
    expect(code(border({ key: 'KZ/XX', value: '1' }))).toBe('change-key');
    expect(code(border({ column: 'hour', value: '1' }))).toBe('change-column');
    expect(code(border({ value: '1,5' }))).toBe('change-value');
    expect(code(border({ op: 'add', value: 'x' }))).toBe('change-number');
    expect(code({ ...border({ value: '1' }), table: 'border' as 'borders' })).toBe('change-table');
  });
});

describe('reforms', () => {
  it('bring those that they include, each once', () => {
    expect(reformClosure(c, ['other'])).toEqual(['all', 'late', 'other']);
    expect(() => reformClosure(c, ['none'])).toThrow(/all, late, other/);
  });

  it('count from their year on, save where a table holds for the whole horizon', () => {
    const reformed = applyReforms(c, ['late']);
    expect([2027, 2028].map((year) => at(reformed, year).borders[2]!.hours)).toEqual([30, 15]);
    expect([2027, 2028].map((year) => at(reformed, year).processes[0]!.variable_cost)).toEqual([80, 80]);
    expect(at(applyReforms(c, ['all']), 2028).borders[2]!.hours).toBe(20);
  });
});
