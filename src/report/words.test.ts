import { describe, expect, it } from 'vitest';
import { gapTold } from './words.ts';

describe('a gap', () => {
  const told = (gap: number, assumed: number) => gapTold(gap, { restsOn: { assumed, measured: 1 - assumed } });

  it('is rounded up to a step of a hundredth of a fifth of the weak share', () => {
    expect(told(0.00045, 1)).toBeCloseTo(0.002, 9);
    expect(told(0.0037, 1)).toBeCloseTo(0.004, 9);
    expect(told(0.00045, 0.5)).toBeCloseTo(0.001, 9);
    expect(told(0.00045, 0.1)).toBeCloseTo(0.0006, 9);
  });

  it('is told as it is where no figure is weak, and is never told smaller', () => {
    expect(told(0.00045, 0)).toBe(0.00045);
    for (const gap of [1e-6, 0.0019, 0.002, 0.31])
      for (const weak of [0.01, 0.3, 0.77, 1]) expect(told(gap, weak)).toBeGreaterThanOrEqual(gap - 1e-12);
  });
});
