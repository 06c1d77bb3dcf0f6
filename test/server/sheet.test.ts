import { describe, expect, it } from 'vitest';
import { blockOf, withBlock } from '../../web/parts/sheet.ts';

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
    expect(withBlock(sheet, [1], 1, [['x', 'y'], ['z']]).rows).toEqual([
      ['1', '2', '3'],
      ['4', 'x', 'y'],
      ['', 'z', ''],
    ]);
  });

  it('fills a range where it is one line or one cell', () => {
    expect(withBlock(sheet, [0, 1], 0, [['x']], 2).rows).toEqual([
      ['x', 'x', '3'],
      ['x', 'x', '6'],
    ]);
    expect(withBlock(sheet, [0, 1], 1, [['p', 'q']], 2).rows).toEqual([
      ['1', 'p', 'q'],
      ['4', 'p', 'q'],
    ]);
  });
});
