import { describe, expect, it } from 'vitest';
import { foldedOf, frozenOf } from '../../web/grid/columns.ts';
import { blockOf, editBetween, filledInto, withBlock } from '../../web/parts/sheet.ts';

const sheet = {
  header: ['a', 'b', 'c'],
  rows: [
    ['1', '2', '3'],
    ['4', '5', '6'],
  ],
};

describe('a block from the clipboard of a spreadsheet program', () => {
  it('is read with empty cells, breaks and quotes inside cells', () => {
    expect(blockOf('1\t2\r\n\t4\r\n')).toEqual([
      ['1', '2'],
      ['', '4'],
    ]);
    expect(blockOf('"two\nlines"\t"a ""word"""\nplain "word"')).toEqual([['two\nlines', 'a "word"'], ['plain "word"']]);
    expect(blockOf('x')).toEqual([['x']]);
    expect(blockOf('\t\ty')).toEqual([['', '', 'y']]);
    expect(blockOf('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  it('goes into rows and adds those that are not there: none is lost', () => {
    expect(withBlock(sheet, [1], [1, 2], [['x', 'y'], ['z']]).rows).toEqual([
      ['1', '2', '3'],
      ['4', 'x', 'y'],
      ['', 'z', ''],
    ]);
  });

  it('fills a range where it is one line or one cell', () => {
    expect(withBlock(sheet, [0, 1], [0, 1, 2], [['x']], 2).rows).toEqual([
      ['x', 'x', '3'],
      ['x', 'x', '6'],
    ]);
    expect(withBlock(sheet, [0, 1], [1, 2], [['p', 'q']], 2).rows).toEqual([
      ['1', 'p', 'q'],
      ['4', 'p', 'q'],
    ]);
  });
});

describe('cells that are filled by dragging', () => {
  it('repeat over rows, over columns, and leave all others as they are', () => {
    expect(filledInto(sheet, { rows: [0], columns: [1] }, { rows: [0, 1], columns: [1] }).rows).toEqual([
      ['1', '2', '3'],
      ['4', '2', '6'],
    ]);
    expect(filledInto(sheet, { rows: [1], columns: [0] }, { rows: [1], columns: [0, 2] }).rows).toEqual([
      ['1', '2', '3'],
      ['4', '5', '4'],
    ]);
    const four = { header: ['a'], rows: [['p'], ['q'], [''], [''], ['']] };
    expect(
      filledInto(four, { rows: [0, 1], columns: [0] }, { rows: [0, 1, 2, 3, 4], columns: [0] }).rows.flat(),
    ).toEqual(['p', 'q', 'p', 'q', 'p']);
  });
});

describe('the columns of a table', () => {
  const columns = ['place', 'process', 'capex_factor', 'opens'].map((name, i) => ({
    name,
    type: 'text',
    meaning: '',
    required: i < 2,
    key: i < 2,
  }));
  const header = columns.map(({ name }) => name);

  it('that no row fills and none needs are folded; one that the table does not know is shown', () => {
    const grid = {
      header: [...header, 'colour'],
      rows: [
        ['a', 'b', '', '2028', ''],
        ['c', 'd', '', '', ''],
      ],
    };
    expect([...foldedOf(grid, 'candidates', columns)]).toEqual(['capex_factor']);
    expect([...foldedOf({ header: ['good', 'price'], rows: [] }, 'demands', [])]).toEqual([]);
  });

  it('of the key stay in sight where there is room', () => {
    expect(frozenOf(header, columns, 1280)).toBe(2);
    expect(frozenOf(header, columns, 400)).toBe(0);
    expect(frozenOf(['opens', 'place'], columns, 1280)).toBe(0);
  });
});

describe('what the server is told of a change', () => {
  it('is nothing where the file has the same cells with its columns in another order', () => {
    const disk = { header: ['a', 'new', 'b'], rows: [['1', 'x', '2']] };
    expect(editBetween(disk, { header: ['a', 'b', 'new'], rows: [['1', '2', 'x']] })).toBeUndefined();
    expect(editBetween(disk, { header: ['a', 'b', 'new'], rows: [['1', '3', 'x']] })).toEqual({
      cells: [{ row: 0, column: 'b', value: '3' }],
    });
  });
});
