import { describe, expect, it } from 'vitest';
import { lettersOf, widthsOf } from './column-widths.ts';

const year = { head: 'Year', cells: ['2027', '2028'] };

describe('columns of a printed table', () => {
  it('have room for their longest word, and the rest of the page for longer texts', () => {
    const { shares, size, whole } = widthsOf([year, { head: 'Что', cells: ['Действует с 2028 года '.repeat(9)] }]);
    expect([size, whole]).toEqual([7.4, true]);
    expect(shares[1]! / shares[0]!).toBeGreaterThan(9);
    // A year stands whole: four letters and the insets.
    expect(shares[0]).toBeGreaterThan(4);
  });

  it('are set smaller where their words do not fit, and only then hyphenated', () => {
    const many = (count: number) =>
      widthsOf(Array.from({ length: count }, () => ({ head: 'Сертификация', cells: [] })));
    expect(many(5)).toMatchObject({ size: 7.4, whole: true });
    expect(many(9).size).toBeLessThan(7.4);
    expect(many(40)).toMatchObject({ size: 5.8, whole: false });
    expect(widthsOf([{ head: '', cells: ['x'.repeat(40)] }]).whole).toBe(false);
  });

  it('leave room for names beside a long text', () => {
    const names = { head: 'Good', cells: ['Module TOPCon', 'Module TOPCon of a brand'] };
    const { shares } = widthsOf([names, names, { head: 'By way of', cells: ['Jizzakh, Navoi, '.repeat(20)] }]);
    expect(shares[0]).toBeGreaterThan(14);
  });

  it('break wide scripts anywhere, and numbers nowhere', () => {
    expect(lettersOf('组件')).toBe(3.5);
    const [wide, number] = widthsOf([
      { head: '', cells: ['光伏组件组装光伏组件组装'.repeat(5)] },
      { head: '', cells: ['1\u202f000\u202f000'] },
      { head: '', cells: ['光伏组件组装光伏组件组装'.repeat(50)] },
    ]).shares;
    expect(wide).toBeGreaterThan(number!);
    expect(number).toBeGreaterThan(9);
  });
});
