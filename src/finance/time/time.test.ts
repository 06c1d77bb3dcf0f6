import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, daysInMonth, parseDate } from './dates.ts';
import { yearFraction } from './daycount.ts';
import { accruals, periodName, timeline, yearly } from './timeline.ts';

const date = (text: string) => parseDate(text)!;

describe('day counts', () => {
  /** QuantLib 1.38 and Excel, as in the facts (finance.md, section 2). */
  it.each([
    ['30/360', 1.25],
    ['act/act', 1.2465753425],
    ['act/360', 1.2666666667],
    ['act/365f', 1.2493150685],
    ['excel-1', 1.2476060191],
  ] as const)('%s of 2008-01-01 to 2009-04-01', (basis, years) => {
    expect(yearFraction(basis, date('2008-01-01'), date('2009-04-01'))).toBeCloseTo(years, 9);
  });

  it('turn sign with the order of dates', () => {
    expect(yearFraction('act/365f', date('2009-04-01'), date('2008-01-01'))).toBeCloseTo(-1.2493150685, 10);
  });
});

describe('dates', () => {
  it('agree with the calendar of the machine over two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_500, max: 36_500 }), (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(date(text))).toBe(day);
      }),
    );
    expect(parseDate('2026-02-29')).toBeUndefined();
    expect(parseDate('26-02-01')).toBeUndefined();
  });

  it('are none beyond the months of a year and the days of a month, leap years by the rule of 1582', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    expect(lengths.map((_, month) => daysInMonth(2026, month + 1))).toEqual(lengths);
    expect([1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
    for (const text of ['2026-00-10', '2026-13-10', '2026-01-00', '2026-01-32', '2026-04-31', '1900-02-29'])
      expect(parseDate(text), text).toBeUndefined();
    for (const text of ['2026-01-01', '2026-12-31', '2000-02-29']) expect(parseDate(text), text).toBeDefined();
  });
});

describe('timeline', () => {
  const line = timeline(2026, 1, [
    { months: 18, step: 3 },
    { months: 30, step: 12 },
  ]);
  it('strings stretches together and names their periods', () => {
    expect(line.months).toEqual([3, 3, 3, 3, 3, 3, 12, 12, 6]);
    expect([0, 5, 6, 8].map((p) => periodName(line, p))).toEqual(['2026 Q1', '2027 Q2', '2027-07 +12m', '2029 H2']);
    expect(periodName(yearly(2026, 1), 0)).toBe('2026');
    expect(() => timeline(2026, 1, [{ months: 1.5, step: 1 }])).toThrow(RangeError);
  });
  it('counts days where a loan asks for it, months otherwise', () => {
    expect(accruals(line)[0]).toBe(0.25);
    expect(accruals(line, 'act/360')[0]).toBe(0.25);
    expect(accruals(line, 'act/360')[1]).toBeCloseTo(91 / 360, 12);
  });
});
