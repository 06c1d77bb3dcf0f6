import { describe, expect, it } from 'vitest';
import { saved } from './countries.ts';

describe('imports saved', () => {
  it('are nothing where two sums differ by rounding alone', () => {
    expect(saved(0.1 + 0.2, 0.3)).toBe(0);
    expect(saved(17_300_000, 17_300_000 - 6e-8)).toBe(0);
  });

  it('are what one sum is less than the other, with its sign', () => {
    expect(saved(5, 3)).toBe(2);
    expect(saved(3, 5)).toBe(-2);
    expect(saved(0, 0)).toBe(0);
  });
});
