import { describe, expect, it } from 'vitest';
import { less } from './countries.ts';

describe('changes against building nothing', () => {
  it('are nothing where two sums differ by rounding alone', () => {
    expect(less(0.1 + 0.2, 0.3)).toBe(0);
    expect(less(17_300_000, 17_300_000 - 6e-8)).toBe(0);
  });

  it('are what one sum is less than the other, with its sign', () => {
    expect(less(5, 3)).toBe(2);
    expect(less(3, 5)).toBe(-2);
    expect(less(0, 0)).toBe(0);
  });
});
