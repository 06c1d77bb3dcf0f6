import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../case/index.ts';
import { required, solve } from '../../plan/index.ts';
import { testCase, withRows } from '../testing/cases.ts';
import { NoGainError, options } from './ask.ts';
import { undominated } from './frontier.ts';
import { distance } from './near.ts';

/** The first steps over four years, of which two may build: a solve of it takes a part of the time. */
async function firstSteps(): Promise<Case> {
  const { case: c } = await openCase('first-steps');
  return { ...c, settings: { ...c.settings, years: 4, buildUntil: 2028 } };
}

const request = { slacks: [0.05], count: 4, steps: 4, gap: 1e-6, seconds: 30, frontiers: [] };

describe('frontiers', () => {
  it('keep no point that another one beats in both', () => {
    const points = fc.array(fc.record({ value: fc.integer({ min: 0, max: 9 }), npv: fc.integer({ min: 0, max: 9 }) }));
    fc.assert(
      fc.property(points, fc.constantFrom(1 as const, -1 as const), (given, sign) => {
        const points = undominated(
          given.map((x) => ({ ...x, builds: [] })),
          sign,
        );
        for (const a of points)
          for (const b of points) if (a !== b) expect(a.npv > b.npv).toBe(sign * a.value < sign * b.value);
        for (const x of given)
          expect(points.some((k) => k.npv >= x.npv && sign * k.value >= sign * x.value)).toBe(true);
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
    const c = await firstSteps();
    const optionsDocument = (await options(c, {
      ...request,
      count: 3,
      steps: 2,
      frontiers: ['jobs', 'co2', 'hours'],
    }))!;
    expect(optionsDocument.options.length).toBeGreaterThan(1);
    for (const option of optionsDocument.options) {
      expect(option.npv).toBeGreaterThanOrEqual(optionsDocument.best - (0.05 + 2e-6) * Math.abs(optionsDocument.best));
      expect(option.builds).toEqual(expect.arrayContaining([...optionsDocument.always]));
      for (const key of optionsDocument.never) expect(option.builds).not.toContain(key);
    }
    const all = [
      ...optionsDocument.always,
      ...optionsDocument.never,
      ...optionsDocument.sometimes,
      ...optionsDocument.undecided,
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const [measure, points] of Object.entries(optionsDocument.frontiers)) {
      const here = optionsDocument.options[0]!.measures[measure]!;
      expect(points.some((x) => Math.abs(x.value - here) <= 1e-6 * Math.abs(here))).toBe(true);
      const sorted = [...points].sort((a, b) => b.npv - a.npv);
      const sign = measure === 'jobs' ? 1 : -1;
      for (let i = 1; i < sorted.length; i++)
        expect(sign * sorted[i]!.value).toBeGreaterThan(sign * sorted[i - 1]!.value);
    }
  });

  it('counts jobs of redundant plants if the NPV allows them: two to four builds, of which one would suffice', async () => {
    const optionsDocument = (await options(await testCase('min-choice2'), { ...request, frontiers: ['jobs'] }))!;
    expect(optionsDocument.frontiers.jobs!.map((x) => [x.value, x.npv])).toEqual([
      [20, expect.closeTo(4880, 3)],
      [30, expect.closeTo(4820, 3)],
      [40, expect.closeTo(4710, 3)],
    ]);
    expect(optionsDocument.limits.jobs).toBeCloseTo(40, 3);
  });

  it('gives deciding otherwise at a site the cost of plans that must, or must not, build there', async () => {
    const c = await firstSteps();
    const optionsDocument = (await options(c, { ...request, slacks: [0.05, 0.5], count: 1 }))!;
    expect(optionsDocument.sites.length).toBeGreaterThan(1);
    for (const { site, built, low, high } of optionsDocument.sites) {
      const solved = await solve(c, {
        gap: 1e-7,
        seconds: 20,
        ...(built ? { forbid: [site] } : { prepare: required([site]) }),
      });
      await solved.session.close();
      const lost = optionsDocument.best - (solved.x.length > 0 ? solved.objective : Number.NEGATIVE_INFINITY);
      const near = 1e-5 * Math.abs(optionsDocument.best);
      expect(lost).toBeGreaterThan(low - near);
      if (high !== null) expect(lost).toBeLessThan(high + near);
      for (const x of optionsDocument.slacks) {
        const money = x.slack * Math.abs(optionsDocument.best);
        if (Math.abs(lost - money) < 10 * near) continue;
        expect(x.undecided).not.toContain(site);
        expect((lost <= money ? x.sometimes : built ? x.always : x.never).includes(site)).toBe(true);
      }
    }
    expect(optionsDocument.slacks.map((x) => x.slack)).toEqual([0.01, 0.03, 0.05, 0.1, 0.5]);
    expect(optionsDocument.slacks.filter((x) => x.options).map((x) => x.slack)).toEqual([0.05, 0.5]);
  });

  it('ends frontiers lexicographically, whatever lies between', async () => {
    const c = await firstSteps();
    const ask = (steps: number) => options(c, { ...request, count: 0, steps, frontiers: ['co2'] });
    const [one, three] = [(await ask(1))!, (await ask(3))!];
    const [few, many] = [one.frontiers.co2!, three.frontiers.co2!];
    // No plan within the slack has less than the end, whose search was proven.
    expect(one.limits.co2).toBeLessThanOrEqual(few[0]!.value * (1 + 1e-9));
    expect(one.limits.co2).toBeGreaterThan(few[0]!.value * (1 - 1e-5));
    for (const end of [0, -1]) {
      const [a, b] = [few.at(end)!, many.at(end)!];
      expect(Math.abs(a.value - b.value)).toBeLessThan(1e-5 * Math.abs(a.value));
      expect(Math.abs(a.npv - b.npv)).toBeLessThan(1e-5 * Math.abs(a.npv));
    }
    expect(many.length).toBeGreaterThanOrEqual(few.length);
  });

  // The smelter sells 80 000 t of metal in each of two years at 250 above cost: it may not be built within all of the NPV.
  it('finds the least and most use of a site and of its country', async () => {
    const c = await testCase('tiny-make-and-sell');
    const optionsDocument = (await options(c, { ...request, slacks: [1], count: 0, ranges: true }))!;
    const site = optionsDocument.ranges!.find((x) => x.of === 'tashkent/smelt')!;
    expect([site.here, site.least, site.lowest]).toEqual([160_000, 0, 0].map((x) => expect.closeTo(x, 2)));
    // More than is wanted can be made and thrown away, up to what both years' capacity allows.
    expect(site.most).toBeGreaterThan(160_000);
    expect(site.most).toBeLessThanOrEqual(200_000);
    expect(site.highest - site.most).toBeLessThanOrEqual(0.02 * site.highest + 1);
    const near = (await options(c, { ...request, slacks: [0.1], count: 0, ranges: true }))!;
    const tight = near.ranges!.find((x) => x.of === 'tashkent/smelt')!;
    // 1.42 M may be lost: at 250 a tonne in the second year, discounted by 0.8, 7 100 t.
    expect(tight.lowest).toBeCloseTo(160_000 - 7_100, -1);
    expect(tight.least).toBeLessThan(160_000 - 0.95 * 7_100);
    expect(near.ranges!.some((x) => x.kind === 'country')).toBe(true);
  });

  it('has nothing near the best where there is one way only', async () => {
    const optionsDocument = (await options(await testCase('tiny-make-and-sell'), { ...request, slacks: [0.01] }))!;
    expect(optionsDocument.best).toBeCloseTo(14.2e6, -1);
    expect(optionsDocument.options).toHaveLength(1);
    expect(optionsDocument.always).toEqual(['tashkent/smelt']);
    const wide = (await options(await testCase('tiny-make-and-sell'), { ...request, slacks: [1] }))!;
    expect(wide.sometimes).toEqual(['tashkent/smelt']);
  });

  it('says that an infeasible case has none', async () => {
    expect(await options(await testCase('tiny-firm-demand-infeasible'), request)).toBeUndefined();
  });

  it('takes shares of the gain over building nothing, and refuses where there is none (tiny-make-and-sell gains 14.2 M)', async () => {
    const c = await testCase('tiny-make-and-sell');
    const optionsDocument = (await options(c, { ...request, slacks: [0.1], slackOf: 'gain', count: 0 }))!;
    expect(optionsDocument.gain).toBeCloseTo(14_200_000, -1);
    expect(optionsDocument.slackMoney).toBeCloseTo(1_420_000, -1);
    const never = withRows(c, { demands: c.tables.demands.map((row) => ({ ...row, price: 1 })) });
    await expect(options(never, { ...request, slackOf: 'gain', count: 0 })).rejects.toThrow(NoGainError);
  });
});
