import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellChanges, MOST_CHANGES } from './cell-changes.ts';
import { edited } from './edit.ts';
import type { Grid } from './grid.ts';

const grid = (rows: readonly string[][], header = ['good', 'name']): Grid => ({
  table: 'goods',
  file: 'goods.csv',
  etag: '',
  header,
  rows,
});

describe('rows that are put in', () => {
  it('stand where they would if each were put in after the one before', () => {
    const places = fc.array(fc.nat(30), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(12), places, (count, given) => {
        const rows = Array.from({ length: count }, (_, i) => [`r${i}`, '']);
        const insert = given.map((at, i) => ({ at: at % (count + i + 1), values: [`n${i}`, ''] }));
        const naive = [...rows];
        for (const { at, values } of insert) naive.splice(at, 0, values);
        expect(edited(grid(rows), { insert }).rows).toEqual(naive);
      }),
    );
    expect(() => edited(grid([['a', '']]), { insert: [{ at: 2, values: ['b'] }] })).toThrow('row-unknown');
  });

  it('are in their order, where 100 000 go to the head of 100 000', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [`r${i}`, '']);
    const insert = rows.map((values) => ({ at: 0, values }));
    const { rows: after } = edited(grid(rows), { insert });
    expect([after.length, after[0]![0], after.at(-1)![0]]).toEqual([200_000, 'r99999', 'r99999']);
  });
});

describe('columns that an edit names', () => {
  it('join at their place, keep two of one name apart, and are as many as a table that is read may have', () => {
    const twice = grid([['a', '1', '2']], ['good', 'x_a', 'x_a']);
    expect(edited(twice, { cells: [{ row: 0, column: 'name', value: 'A' }] })).toEqual({
      header: ['good', 'name', 'x_a', 'x_a'],
      rows: [['a', 'A', '1', '2']],
    });
    const cells = Array.from({ length: 1100 }, (_, i) => ({ row: 0, column: `x_${i}`, value: '1' }));
    expect(() => edited(grid([['a', 'A']]), { cells })).toThrow('columns-many: 1000');
    expect(edited(grid([['a', 'A']]), { cells: cells.slice(0, 998) }).header).toHaveLength(1000);
  });
});

describe('the cells that an edit changes', () => {
  it('are told of each row, where many rows have one key', () => {
    const before = grid([
      ['a', '1'],
      ['a', '2'],
    ]);
    const after = grid([
      ['a', '1'],
      ['a', '3'],
      ['a (2)', '4'],
    ]);
    expect(cellChanges('goods', before, after)).toEqual([
      { key: 'a (2)', column: 'name', before: '2', after: '3' },
      { key: 'a (2) (2)', column: 'good', before: '', after: 'a (2)' },
      { key: 'a (2) (2)', column: 'name', before: '', after: '4' },
    ]);
  });

  it('are found among 60 000 rows of one key, and are too many for one edit', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => ['a', String(i)]);
    const [before, after] = [grid(rows), grid(rows.map((row, i) => (i === 7 ? ['a', 'x'] : row)))];
    expect(cellChanges('goods', before, after)).toHaveLength(1);
    expect(() => cellChanges('goods', grid([]), before)).toThrow(`edit-large: ${MOST_CHANGES}`);
  });
});
