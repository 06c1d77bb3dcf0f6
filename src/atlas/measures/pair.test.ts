import { describe, expect, it } from 'vitest';
import {
  advantage,
  complementarity,
  complexity,
  concentration,
  grubelLloyd,
  intensity,
  potential,
  presenceOf,
} from './index.ts';

const trade = { supply: [10, 40], sellerImports: [10, 30], world: [100, 100], demand: [50, 50], actual: [9, 1] };

/** By hand from the formulas, which the docstrings cite. */
describe('measures of a pair', () => {
  it('complementarity is 100 for equal shares, 0 for none in common, and differs by direction', () => {
    expect(complementarity([1, 3], [10, 30])).toBeCloseTo(100, 12);
    expect(complementarity([1, 0], [0, 5])).toBe(0);
    // Shares 0.75, 0.25 against 0.5, 0.5: half of 0.5 apart.
    expect(complementarity([3, 1], [1, 1])).toBeCloseTo(75, 12);
    expect(complementarity([0, 0], [1, 1])).toBeNaN();
  });

  it('intensity is 1 where a partner buys as the world does', () => {
    // B takes 10 % of A's exports and 10 % of what the world besides A imports.
    expect(intensity(10, 100, 90, 1000, 100)).toBeCloseTo(1, 12);
    expect(intensity(20, 100, 90, 1000, 100)).toBeCloseTo(2, 12);
  });

  it('Grubel-Lloyd is weighted by trade', () => {
    // 1 - (|10 - 10| + |5 - 0|) / (20 + 5)
    expect(grubelLloyd([10, 5], [10, 0])).toBeCloseTo(0.8, 12);
    expect(grubelLloyd([0], [0])).toBeNaN();
  });

  it('concentration is the sum of squared shares', () => {
    expect(concentration([1, 1, 1, 1])).toBeCloseTo(0.25, 12);
    expect(concentration([0, 7])).toBe(1);
  });

  it('potential shares out what is sold by supply and demand; the gap is never negative', () => {
    const { ease, potential: p, gap } = potential(trade);
    // Expected 5 and 20, sold 10 of 25: ease 0.4, potentials 2 and 8.
    expect(ease.value).toBeCloseTo(0.4, 12);
    expect(p.map((estimate) => estimate.value)).toEqual([2, 8]);
    expect(gap.map((estimate) => estimate.value)).toEqual([0, 7]);
  });

  it('the interval of a potential holds its figure, and reaches zero where the seller buys as much as it sells', () => {
    const { ease, potential: p } = potential(trade);
    // Products drawn with replacement: ease is 9/5, 10/25 or 1/20.
    expect([ease.low, ease.high]).toEqual([1 / 20, 9 / 5]);
    for (const estimate of p)
      expect([estimate.low <= estimate.value, estimate.value <= estimate.high]).toEqual([true, true]);
    // The first product: it imports all 10 that it exports. The second: 40 less 30, at the low end of ease.
    expect(p.map((estimate) => estimate.low)).toEqual([0, (10 / 100) * 50 * (1 / 20)]);
    expect(potential(trade)).toEqual(potential(trade));
  });
});

describe('where a measure is not known', () => {
  it('advantage has no value for an economy or a product without exports', () => {
    const rca = advantage(Float64Array.of(1, 0, 1, 0, 0, 0), 2, 3);
    expect([...rca]).toEqual([1, Number.NaN, 1, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('complexity orders nothing where economies fall into parts that share no product', () => {
    const apart = presenceOf(Float64Array.of(1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1), 4, 4);
    const { eci, eigenvalue } = complexity(apart);
    expect(eigenvalue).toBeCloseTo(1, 9);
    expect(eci.every((x) => Number.isNaN(x))).toBe(true);
  });
});
