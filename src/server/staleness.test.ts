import { describe, expect, it } from 'vitest';
import { openCase } from '../case/index.ts';
import { tableDifferences } from './staleness.ts';

const { case: before } = await openCase('first-steps');
const changed = (table: keyof typeof before.tables, make: (row: Record<string, unknown>, i: number) => object) =>
  ({
    ...before,
    tables: { ...before.tables, [table]: before.tables[table].map((row, i) => make(row, i)) },
  }) as typeof before;

describe('what a plan rests on', () => {
  it('is not a range, a name or a source', () => {
    const ranges = changed('uncertainty', (row) => ({ ...row, high: Number(row.high) * 2 }));
    expect(tableDifferences(before, ranges, {})).toEqual({ rests: [], unused: [], others: ['uncertainty'] });
    const named = changed('goods', (row) => ({ ...row, name: 'X', source: 'me' }));
    expect(tableDifferences(before, named, {})).toEqual({ rests: [], unused: [], others: ['goods'] });
  });

  it('is each figure, and of reforms only those that were asked for', () => {
    const dearer = changed('supplies', (row, i) => (i === 0 ? { ...row, price: Number(row.price) + 1 } : row));
    expect(tableDifferences(before, dearer, {}).rests).toEqual(['supplies']);
    const reform = String(before.tables.reforms[0]!.reform);
    const other = changed('changes', (row) => (row.reform === reform ? { ...row, value: '0.01' } : row));
    expect(tableDifferences(before, other, {})).toEqual({ rests: [], unused: [], others: ['changes'] });
    expect(tableDifferences(before, other, { reforms: [reform] }).rests).toEqual(['changes']);
  });

  it('is no supply, plant or leg that the plan does not use', () => {
    const uses = {
      builds: [],
      closings: [],
      legs: [],
      purchases: [{ good: 'tomatoes', place: 'Samarkand', year: 2027, step: 'near', amount: 1 }],
      activity: [{ place: 'Shymkent', process: String(before.tables.candidates[0]!.process), year: 2027, amount: 1 }],
      flows: [],
    } as unknown as Parameters<typeof tableDifferences>[3];
    const dearer = (place: string) =>
      changed('supplies', (row) => (row.place === place ? { ...row, price: Number(row.price) + 1 } : row));
    expect(tableDifferences(before, dearer('Shymkent'), {}, uses)).toEqual({
      rests: [],
      unused: ['supplies'],
      others: [],
    });
    expect(tableDifferences(before, dearer('Samarkand'), {}, uses).rests).toEqual(['supplies']);
    const costlier = (place: string) =>
      changed('candidates', (row) => (row.place === place ? { ...row, capex_factor: 3 } : row));
    expect(tableDifferences(before, costlier('Samarkand'), {}, uses).unused).toEqual(['candidates']);
    expect(tableDifferences(before, costlier('Shymkent'), {}, uses).rests).toEqual(['candidates']);
  });

  it('is nothing where the case is as it was', () => {
    expect(tableDifferences(before, before, {})).toEqual({ rests: [], unused: [], others: [] });
  });
});
