import { describe, expect, it } from 'vitest';
import { decided, estimate, moneyEstimate } from './estimate.ts';

const INF = Number.POSITIVE_INFINITY;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('an estimate', () => {
  it('has a value only where its interval excludes zero and is narrow, or is a point', () => {
    expect(estimate(41, 42, 90)).toEqual({ low: 41, high: 42, value: 41.5 });
    expect(estimate(40, 50, 90).value).toBeNull();
    expect(estimate(-0.1, 0.1, 90).value).toBeNull();
    expect(estimate(0, 0, 0).value).toBe(0);
    expect(estimate(7, 7, -1).value).toBe(7);
    expect(estimate(-INF, INF, INF).value).toBeNull();
  });

  it('is decided where both ends lie on one side of zero', () => {
    expect([estimate(0, 2, 9), estimate(1, 20, 9), estimate(-2, -1, 9), estimate(0, 0, 9)].map(decided)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('is said with its doubt', () => {
    const words = (low: number, high: number, scale: number) => plain(moneyEstimate(estimate(low, high, scale), 'USD'));
    expect(words(41e6, 42e6, 90e6)).toBe('USD 41.5 million');
    expect(words(41e6, 47e6, 20e6)).toBe('USD 41–47 million');
    expect(words(0, 31.5e6, 150e6)).toBe('USD 0–31.5 million (undecided)');
    expect(words(-INF, INF, 1)).toBe('not known');
    expect(words(3e6, INF, 1)).toBe('at least USD 3 million');
  });
});
