import { describe, expect, it } from 'vitest';
import { mergeBuilds, roundRelaxation } from './rounding.ts';

/** Two chains of four years each. */
const chains = [{ cols: [0, 1, 2, 3] }, { cols: [4, 5, 6, 7] }];

describe('the builds that exchanges start from', () => {
  it('are those of which the relaxation builds at least the share, in the year in which they enter service', () => {
    const x = Float64Array.from([0, 0.25, 0, 0.05, 0, 0, 0.08, 0]);
    expect([...roundRelaxation(chains, x, 0.1)]).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
    expect([...roundRelaxation(chains, x, 0.3)]).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
    expect([...roundRelaxation(chains, x, 0.4)]).toEqual(new Array(8).fill(0));
    expect([...roundRelaxation(chains, x, 0.05)]).toEqual([0, 1, 0, 0, 0, 0, 1, 0]);
  });

  it('merge two plans: in each year as many builds in service as in the plan with more of them', () => {
    const a = Float64Array.from([0, 0, 1, 0, 0, 2, 0, 0]);
    const b = Float64Array.from([1, 0, 0, 0, 1, 0, 0, 0.9999999]);
    expect([...mergeBuilds(chains, a, b)]).toEqual([1, 0, 0, 0, 1, 1, 0, 0]);
    expect([...mergeBuilds(chains, b, a)]).toEqual([...mergeBuilds(chains, a, b)]);
    const shorter = a.slice(0, 4);
    expect([...mergeBuilds(chains, shorter, b)]).toEqual([1, 0, 0, 0, 1, 0, 0, 1]);
  });
});
