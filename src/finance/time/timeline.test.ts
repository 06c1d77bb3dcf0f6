import { expect, it } from 'vitest';
import { periodName, timeline, yearly } from './timeline.ts';

it('a timeline strings stretches together and names their periods', () => {
  const line = timeline(2026, 1, [
    { months: 18, step: 3 },
    { months: 30, step: 12 },
  ]);
  expect(line.months).toEqual([3, 3, 3, 3, 3, 3, 12, 12, 6]);
  expect([0, 5, 6, 8].map((p) => periodName(line, p))).toEqual(['2026 Q1', '2027 Q2', '2027-07 +12m', '2029 H2']);
  expect(periodName(yearly(2026, 1), 0)).toBe('2026');
  expect(() => timeline(2026, 1, [{ months: 1.5, step: 1 }])).toThrow(RangeError);
});
