import { describe, expect, it } from 'vitest';
import { parseCell, withYear } from './cell.ts';
import type { ColumnType } from './schema/column.ts';

const read = (type: ColumnType, given: string) => {
  const parsed = parseCell({ name: 'c', type, meaning: '' }, given);
  return parsed.ok ? parsed.value : `${parsed.code} ${parsed.nearest ?? ''}`.trim();
};

describe('a cell', () => {
  it.each([
    ['number', ' -1.5e3 ', -1500],
    ['number', '-0', 0],
    ['number', '.5', 0.5],
    ['number', '1,5', 'decimal-comma 1.5'],
    ['number', '1 234,5', 'decimal-comma 1234.5'],
    ['number', '1,234.5', 'thousands 1234.5'],
    ['number', "1'000", 'thousands 1000'],
    ['number', '8 %', 'percent 0.08'],
    ['number', '0x10', 'number'],
    ['number', 'Infinity', 'number'],
    ['number', '1e999', 'number-size'],
    ['number|no', 'No', 'no'],
    ['number|no', '3', 3],
    ['integer', '2.5', 'integer'],
    ['year', '2027', 2027],
    ['year', '2027-05-01', 2027],
    ['year', '2027-02-30', 'year'],
    ['year', '27', 'year'],
    ['date', '2026-11-25', '2026-11-25'],
    ['date', '2026-02-30', 'date'],
    ['yesno', 'TRUE', true],
    ['yesno', '0', false],
    ['yesno', 'nein', 'yesno'],
    ['text', ' NO ', 'NO'],
    ['text', 'e\u0301', '\u00e9'],
  ] as const)('%s %j is %j', (type, given, expected) => {
    expect(read(type, given)).toBe(expected);
  });

  it('year that may be a date keeps the date, and counts as its year', () => {
    const column = { name: 'filed', type: 'year', meaning: '', day: true } as const;
    expect(parseCell(column, ' 2027-05-01 ')).toEqual({ ok: true, value: '2027-05-01' });
    expect(parseCell(column, '2027')).toEqual({ ok: true, value: 2027 });
    expect(parseCell(column, '2027-02-30').ok).toBe(false);
    expect(withYear(column, '2027-05-01')).toBe(2027);
    expect(withYear(column, 2027)).toBe(2027);
  });

  it('list is split at ;', () => expect(read('list', 'a; b ;;c')).toEqual(['a', 'b', 'c']));
});
