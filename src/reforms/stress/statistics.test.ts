import { describe, expect, it } from 'vitest';
import { conditionalMean, firstOrder, firstOrderOfStates, meanError, percentile, spread } from './statistics.ts';

describe('percentiles', () => {
  it('lie between order statistics (type 7 of Hyndman and Fan), and at the ends beyond them', () => {
    const sorted = [10, 20, 40, 80];
    // (4 - 1) p steps from the first.
    expect([0, 0.1, 0.5, 0.9, 1].map((p) => percentile(sorted, p))).toEqual([10, 13, 30, 68, 80]);
    expect([-1, 2].map((p) => percentile(sorted, p))).toEqual([10, 80]);
    expect(percentile([7], 0.3)).toBe(7);
  });
});

describe('a spread', () => {
  it('has percentiles, the standard error of each, and the chance of a loss', () => {
    const values = Array.from({ length: 101 }, (_, i) => 100 - i);
    const s = spread(values);
    expect([s.n, s.states, s.mean, s.p5, s.p50, s.p95, s.lossChance]).toEqual([101, 101, 50, 5, 50, 95, 0]);
    // The variance of 0 to 100, as of a sample.
    expect(s.deviation).toBeCloseTo(Math.sqrt((((101 ** 2 - 1) / 12) * 101) / 100), 9);
    // Ranks 0.5 sqrt(p (1 - p) / 101) x 100 apart, of numbers that are as far apart as their ranks.
    const error = (p: number) => 100 * Math.sqrt((p * (1 - p)) / 101);
    expect(s.errors.p50).toBeCloseTo(error(0.5), 9);
    expect(s.errors.p5).toBeCloseTo(error(0.05), 9);
    expect(s.errors.p95).toBeCloseTo(error(0.95), 9);
    expect(s.error).toBeCloseTo(s.deviation / Math.sqrt(101), 12);
    expect(spread([-1, 0, 1, 2]).lossChance).toBe(0.25);
  });

  it('counts draws of one state for as many as give the standard error of the mean', () => {
    const alone = spread([0, 10, 20, 30]);
    const twice = spread([0, 0, 10, 10, 20, 20, 30, 30], [0, 0, 1, 1, 2, 2, 3, 3]);
    expect(twice.errors.p50).toBeGreaterThan(0);
    expect(twice.error).toBeCloseTo(alone.error, 12);
    // Eight draws would have an error of the mean of deviation / sqrt(8).
    expect(twice.error).toBeGreaterThan(twice.deviation / Math.sqrt(8));
    expect(meanError([1, 3], [0, 0])).toBe(Infinity);
    expect(() => spread([])).toThrow(RangeError);
  });

  it('of a single draw has no deviation', () => {
    expect(spread([4])).toMatchObject({ n: 1, mean: 4, deviation: 0, error: Infinity, p5: 4, p95: 4 });
  });
});

describe('the mean of the worst share', () => {
  it('takes part of the draw at its edge, and weights as they are', () => {
    expect(conditionalMean([4, 2, 8], [1, 1, 2], 0.5)).toBe(3);
    // Of weight 4 the worst 1.5: all of 2 and half of 4.
    expect(conditionalMean([4, 2, 8], [1, 1, 2], 0.375)).toBeCloseTo((2 + 0.5 * 4) / 1.5, 12);
    expect(conditionalMean([4, 2, 8], [1, 1, 2], 1)).toBe((4 + 2 + 16) / 4);
  });
});

describe('the share that a figure explains alone', () => {
  it('is all of what it decides, and nothing of what does not move', () => {
    const odds = Array.from({ length: 40 }, (_, i) => (i + 0.5) / 40);
    const steps = odds.map((u) => (u < 0.5 ? 1 : 3));
    expect(firstOrder(odds, steps)).toBe(1);
    expect(
      firstOrder(
        odds,
        odds.map(() => 5),
      ),
    ).toBe(0);
  });

  it('is that of two parts by hand', () => {
    // Means 1 and 3 of two parts, within each two draws 0, 2 and 2, 4: between 4, within 4, noise 4 / 2.
    const found = firstOrder([0.1, 0.2, 0.6, 0.9], [0, 2, 2, 4]);
    expect(found).toBeCloseTo((4 - 2) / 8, 12);
  });

  it('of a figure with one value a state is a share of the whole variance', () => {
    // The states decide half of the variance: means 0 and 2 (of states), plus and minus 1 in each.
    const values = Array.from({ length: 40 }, (_, i) => (i % 20 < 10 ? 0 : 2) + (i < 20 ? 1 : -1));
    const states = values.map((_, i) => i % 20);
    const odds = states.map((state) => (state + 0.5) / 20);
    const share = firstOrderOfStates(odds, values, states);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(
      firstOrderOfStates(
        odds,
        values.map(() => 1),
        states,
      ),
    ).toBe(0);
  });
});
