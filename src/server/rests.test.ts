import { describe, expect, it } from 'vitest';
import { openCase } from '../case/index.ts';
import { tablesApart } from './rests.ts';

const { case: before } = await openCase('first-steps');
const changed = (table: keyof typeof before.tables, make: (row: Record<string, unknown>, i: number) => object) =>
  ({
    ...before,
    tables: { ...before.tables, [table]: before.tables[table].map((row, i) => make(row, i)) },
  }) as typeof before;

describe('what a plan rests on', () => {
  it('is not a range, a name or a source', () => {
    const ranges = changed('uncertainty', (row) => ({ ...row, high: Number(row.high) * 2 }));
    expect(tablesApart(before, ranges, {})).toEqual({ rests: [], others: ['uncertainty'] });
    const named = changed('goods', (row) => ({ ...row, name: 'X', source: 'me' }));
    expect(tablesApart(before, named, {})).toEqual({ rests: [], others: ['goods'] });
  });

  it('is each figure, and of reforms only those that were asked for', () => {
    const dearer = changed('supplies', (row, i) => (i === 0 ? { ...row, price: Number(row.price) + 1 } : row));
    expect(tablesApart(before, dearer, {}).rests).toEqual(['supplies']);
    const reform = String(before.tables.reforms[0]!.reform);
    const other = changed('changes', (row) => (row.reform === reform ? { ...row, value: '0.01' } : row));
    expect(tablesApart(before, other, {})).toEqual({ rests: [], others: ['changes'] });
    expect(tablesApart(before, other, { reforms: [reform] }).rests).toEqual(['changes']);
  });

  it('is nothing where the case is as it was', () => {
    expect(tablesApart(before, before, {})).toEqual({ rests: [], others: [] });
  });
});
