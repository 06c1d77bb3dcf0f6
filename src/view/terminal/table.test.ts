import { describe, expect, it } from 'vitest';
import { headWidth, shortList, shortTable, textTable } from './table.ts';

const rows = (count: number) => Array.from({ length: count }, (_, i) => [`row ${i}`]);

describe('what stands on one screen', () => {
  it('is the first rows of a table, and how many there are', () => {
    const lines = shortTable([{ head: 'Name' }], rows(27)).split('\n');
    expect(lines).toEqual([
      ...['Name', 'row 0', 'row 1', 'row 2', 'row 3', 'row 4'],
      '5 of 27 are shown; --html and --json have all.',
    ]);
  });

  it('is all of what is short', () => {
    expect(shortTable([{ head: 'Name' }], rows(5)).split('\n')).toHaveLength(6);
    expect(shortList(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
    expect(shortList(['a', 'b', 'c', 'd'], 3)).toHaveLength(4);
  });
});

it('a cell in several lines cuts no word that has a place to break', () => {
  const columns = [{ head: 'Name', gives: true, wraps: true }, { head: 'x'.repeat(60) }];
  const lines = textTable(columns, [['China-Kyrgyzstan-Uzbekistan railway', '1']]).split('\n');
  expect(lines.map((line) => line.slice(0, 18).trimEnd())).toEqual([
    ...['Name', 'China-Kyrgyzstan-', '  Uzbekistan', '  railway'],
  ]);
});

it('a Chinese head goes on in a second line as any other', () => {
  expect(headWidth('卖方对外净出口')).toBe(7);
  expect(headWidth('Seller to outside')).toBe(9);
});
