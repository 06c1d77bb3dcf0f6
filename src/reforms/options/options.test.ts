import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../case/index.ts';
import { testCase } from '../testing/cases.ts';
import { options } from './ask.ts';
import { undominated } from './frontier.ts';
import { distance } from './near.ts';

const request = { slacks: [0.05], count: 4, steps: 4, gap: 1e-6, seconds: 30, frontiers: [] };

describe('frontiers', () => {
  it('keep no point that another one beats in both', () => {
    const points = fc.array(fc.record({ value: fc.integer({ min: 0, max: 9 }), npv: fc.integer({ min: 0, max: 9 }) }));
    fc.assert(
      fc.property(points, fc.constantFrom(1 as const, -1 as const), (given, sign) => {
        const kept = undominated(
          given.map((x) => ({ ...x, builds: [] })),
          sign,
        );
        for (const a of kept)
          for (const b of kept) if (a !== b) expect(a.npv > b.npv).toBe(sign * a.value < sign * b.value);
        for (const x of given) expect(kept.some((k) => k.npv >= x.npv && sign * k.value >= sign * x.value)).toBe(true);
      }),
    );
  });
});

describe('options', () => {
  it('counts the sites at which two plans differ', () => {
    expect(distance(['a', 'b'], ['b', 'c', 'd'])).toBe(3);
    expect(distance([], ['a'])).toBe(1);
  });

  it('finds on the first steps what no plan near the best can do without', async () => {
    const { case: c } = await openCase('first-steps');
    const found = (await options(c, { ...request, frontiers: ['jobs', 'co2', 'hours'] }))!;
    expect(found.options.length).toBeGreaterThan(1);
    for (const one of found.options) {
      expect(one.npv).toBeGreaterThanOrEqual(found.best - (0.05 + 2e-6) * Math.abs(found.best));
      expect(one.builds).toEqual(expect.arrayContaining([...found.always]));
      for (const key of found.never) expect(one.builds).not.toContain(key);
    }
    const all = [...found.always, ...found.never, ...found.sometimes, ...found.undecided];
    expect(new Set(all).size).toBe(all.length);
    for (const [measure, points] of Object.entries(found.frontiers)) {
      const here = found.options[0]!.measures[measure]!;
      expect(points.some((x) => Math.abs(x.value - here) <= 1e-6 * Math.abs(here))).toBe(true);
      const sorted = [...points].sort((a, b) => b.npv - a.npv);
      const sign = measure === 'jobs' ? 1 : -1;
      for (let i = 1; i < sorted.length; i++)
        expect(sign * sorted[i]!.value).toBeGreaterThan(sign * sorted[i - 1]!.value);
    }
  });

  it('has nothing near the best where there is one way only', async () => {
    const found = (await options(await testCase('tiny-make-and-sell'), { ...request, slacks: [0.01] }))!;
    expect(found.best).toBeCloseTo(14.2e6, -1);
    expect(found.options).toHaveLength(1);
    expect(found.always).toEqual(['tashkent/smelt']);
    const wide = (await options(await testCase('tiny-make-and-sell'), { ...request, slacks: [1] }))!;
    expect(wide.sometimes).toEqual(['tashkent/smelt']);
  });

  it('says that an infeasible case has none', async () => {
    expect(await options(await testCase('tiny-firm-demand-infeasible'), request)).toBeUndefined();
  });
});
