import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headWidth, shortList, shortTable, textTable, wrapLines } from './table.ts';

const rows = (count: number) => Array.from({ length: count }, (_, i) => [`row ${i}`]);

describe('what stands on one screen', () => {
  it('is the first rows of a table, and how many there are', () => {
    const lines = shortTable([{ head: 'Name' }], rows(27)).split('\n');
    expect(lines).toEqual([
      'Name',
      'row 0',
      'row 1',
      'row 2',
      'row 3',
      'row 4',
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
    'Name',
    'China-Kyrgyzstan-',
    '  Uzbekistan',
    '  railway',
  ]);
});

it('a Chinese head goes on in a second line as any other', () => {
  expect(headWidth('卖方对外净出口')).toBe(7);
  expect(headWidth('Seller to outside')).toBe(9);
});

describe('tables of a terminal', () => {
  const word = fc.stringMatching(/^[a-zA-Zа-яА-Я0-9 ]{0,60}$/);

  it('are never wider than 80 columns while something can give', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = textTable(
          [
            { head: 'first', gives: true },
            { head: 'second', gives: true },
            { head: 'third', gives: true },
          ],
          rows,
        );
        for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('set numbers to the right and cut long words with an ellipsis', () => {
    const lines = textTable(
      [
        { head: 'what', gives: true },
        { head: 'USD', right: true },
      ],
      [
        ['a', '1.0'],
        ['x'.repeat(90), '−20.5'],
      ],
    ).split('\n');
    expect(lines[1]!.endsWith('  1.0')).toBe(true);
    expect(lines[2]).toMatch(/^x+…\s+−20\.5$/);
    expect(lines[2]!.length).toBe(80);
  });

  it('go on in further lines where a column wraps', () => {
    const lines = textTable(
      [
        { head: 'what', gives: true, wraps: true },
        { head: 'USD', right: true },
      ],
      [
        ['word '.repeat(20).trim(), '5'],
        ['short', '7'],
      ],
    ).split('\n');
    expect(lines.length).toBe(4);
    expect(lines[1]).toMatch(/word\s+5$/);
    expect(lines[2]).toMatch(/^ {2}word/);
    expect(lines.join(' ').match(/word/g)?.length).toBe(20);
    expect(lines[3]).toMatch(/^short\s+7$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('give wide scripts their two columns', () => {
    const lines = textTable(
      [{ head: '货物' }, { head: 'n', right: true }],
      [
        ['组件', '5'],
        ['ab', '7'],
      ],
    ).split('\n');
    expect(lines).toEqual(['货物  n', '组件  5', 'ab    7']);
  });

  it('break sentences at 80 columns', () => {
    const text = wrapLines('word '.repeat(60).trim());
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
