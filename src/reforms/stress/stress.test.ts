import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { at, openCase } from '../../case/index.ts';
import { normalQuantile } from '../../finance/index.ts';
import { changesAt, quantile, scenariosOf, type Uncertain, uncertainOf } from '../../plan/index.ts';
import { testCase, withRows } from '../testing/cases.ts';
import { design, groupsOf, latinHypercube } from './draws.ts';
import { withoutIdle } from './idle.ts';
import { paths } from './paths.ts';
import { hold } from './performance.ts';
import { robust } from './robust.ts';
import { dearer, recovery, shocks } from './shocks.ts';
import { firstOrder } from './statistics.ts';
import { valuer } from './value.ts';

const figure = (shape: Uncertain['shape'], low: number, mode: number, high: number): Uncertain => {
  return { table: 'supplies', key: 'k', column: 'price', mode, low, high, shape, whole: false, group: 'g' };
};

const smelter = async () => {
  const c = withRows(await testCase('tiny-make-and-sell'), {
    uncertainty: [
      { table: 'demands', key: 'metal/tashkent', column: 'price', low: 370, high: 460, shape: 'triangular' },
      { table: 'supplies', key: 'ore/tashkent', column: 'price', low: 80, high: 130, shape: 'uniform', group: 'ore' },
    ],
    shocks: [
      { shock: 'ore-gone', from: 2027, until: 2027 },
      { shock: 'dear', name: 'Dear ore' },
    ],
    scenarios: [{ scenario: 'slump', weight: 0.4 }],
    changes: [
      { reform: 'ore-gone', table: 'supplies', key: 'ore/tashkent', column: 'quantity', value: '48000' },
      { reform: 'dear', table: 'supplies', key: 'ore/tashkent', column: 'price', value: '1.5', op: 'multiply' },
      { reform: 'slump', table: 'demands', key: 'metal/tashkent', column: 'price', value: '160' },
    ],
  });
  const document = await bestPlan(c, 0);
  return { c, document };
};
const options = { scale: 1e8, gap: 1e-9, seconds: 20 };

/** Mean of the figure over its odds. */
function meanOf(figure: Uncertain): number {
  const { low, high, mode, shape } = figure;
  if (shape === 'uniform') return (low + high) / 2;
  if (shape === 'triangular') return (low + high + Math.min(Math.max(mode, low), high)) / 3;
  const [a, b] = [Math.log(low), Math.log(high)];
  const sigma = (b - a) / (2 * normalQuantile(0.95));
  return Math.exp((a + b) / 2 + sigma ** 2 / 2);
}

describe('draws', () => {
  it('have the mean and range of their distribution', () => {
    for (const x of [figure('triangular', 1, 2, 6), figure('uniform', 1, 2, 6), figure('lognormal', 1, 2, 6)]) {
      let sum = 0;
      const n = 20000;
      for (let i = 0; i < n; i++) sum += quantile(x, (i + 0.5) / n);
      expect(sum / n).toBeCloseTo(meanOf(x), 2);
    }
    expect(quantile(figure('triangular', 1, 2, 6), 0.2)).toBeCloseTo(2, 12);
    expect(quantile(figure('lognormal', 1, 2, 6), 0.05)).toBeCloseTo(1, 9);
    expect(quantile(figure('lognormal', 1, 2, 6), 0.95)).toBeCloseTo(6, 9);
  });

  it('increase with the probability and stay within the range', () => {
    const odds = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom('triangular', 'uniform'), odds, odds, (shape, a, b) => {
        const x = figure(shape as 'uniform', -3, 5, 9);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(quantile(x, low)).toBeLessThanOrEqual(quantile(x, high));
        expect(quantile(x, low)).toBeGreaterThanOrEqual(-3);
        expect(quantile(x, high)).toBeLessThanOrEqual(9);
      }),
    );
  });

  it('form a Latin hypercube determined by group and seed', () => {
    const both = ['a', 'b'].map((group) => latinHypercube(group, 50, 3));
    for (const odds of both) expect(new Set(Array.from(odds, (u) => Math.floor(u * 50))).size).toBe(50);
    expect(both[0]).not.toEqual(both[1]);
    expect(latinHypercube('b', 50, 4)).not.toEqual(both[1]);
  });

  it('give figures of the network one value in each state, and other figures a Latin hypercube', () => {
    const rate: Uncertain = { ...figure('uniform', 0, 1, 2), table: 'modes', group: 'rate' };
    const { odds, state, states, groups } = design([rate, figure('uniform', 0, 1, 2)], 1000, 1);
    expect([states, groups]).toEqual([50, ['rate', 'g']]);
    expect(new Set(odds[1]!.map((u) => Math.floor(u * 1000))).size).toBe(1000);
    expect(new Set(odds[0]!.map((u) => Math.floor(u * 50))).size).toBe(50);
    for (let i = 1; i < 1000; i++) expect(odds[0]![i] === odds[0]![i - 1]).toBe(state[i] === state[i - 1]);
    expect(design([figure('uniform', 0, 1, 2)], 1000, 1).states).toBe(1000);
    expect(design([rate], 30, 1).states).toBe(30);
  });

  it('move the figures of a group together, and round years', () => {
    const a = { ...figure('uniform', 0, 5, 10), key: 'a' };
    const b = { ...figure('uniform', 2026, 2028, 2030), key: 'b', whole: true };
    const changes = changesAt([a, b], new Map([['g', 0.3]]));
    expect(changes.map((x) => Number(x.value))).toEqual([3, 2027]);
  });
});

describe('statistics', () => {
  it('find the shares of variance of a sum (Sobol: 16/20 and 4/20 for 4x + 2y)', () => {
    const [x, y] = [latinHypercube('x', 4000, 1), latinHypercube('y', 4000, 1)];
    const values = Array.from(x, (u, i) => 4 * u + 2 * y[i]!);
    expect(firstOrder(x, values)).toBeCloseTo(0.8, 1);
    expect(firstOrder(y, values)).toBeCloseTo(0.2, 1);
    const noise = latinHypercube('z', 4000, 1);
    expect(firstOrder(noise, values)).toBeLessThan(0.02);
  });
});

describe('stress', () => {
  it('holds the builds of a plan: its own NPV where nothing moves', async () => {
    const { c, document } = await smelter();
    const performance = await hold(c, document, options);
    expect(performance!.npv).toBeCloseTo(14.2e6, -1);
    expect(performance!.delivered).toBe(1);
    expect(performance!.missed).toEqual([]);
  });

  // Sold 80 000 a year at p, ore 1.2 at q: NPV = 1.8 (80 000 (p - 30 - 1.2 q) - 1 M) - 20 M, linear in both.
  it('has the mean of the closed form where the NPV is linear in the figures', async () => {
    const { c, document } = await smelter();
    const figures = uncertainOf(c);
    expect(groupsOf(figures)).toEqual(['metal/tashkent price', 'ore']);
    const found = await paths(figures, 60, 1, valuer(c, document, options.scale));
    const npv = (p: number, q: number) => 1.8 * (80_000 * (p - 30 - 1.2 * q) - 1e6) - 20e6;
    const mean = npv((370 + 400 + 460) / 3, 105);
    // Latin hypercubes leave a small part of the standard error.
    expect(Math.abs(found.spread.mean - mean)).toBeLessThan(0.3 * found.spread.error);
    const variance = (144_000 ** 2 * (370 ** 2 + 400 ** 2 + 460 ** 2 - 370 * 400 - 370 * 460 - 400 * 460)) / 18;
    const ore = (144_000 * 1.2 * 50) ** 2 / 12;
    expect(found.spread.deviation).toBeGreaterThan(0.9 * Math.sqrt(variance + ore));
    expect(found.spread.deviation).toBeLessThan(1.1 * Math.sqrt(variance + ore));
    const effect = found.tornado.find((x) => x.group === 'ore')!;
    expect(effect.low).toBeCloseTo(npv(400, 82.5), -1);
    expect(effect.high).toBeCloseTo(npv(400, 127.5), -1);
    expect(found.failed).toBe(0);
  });

  it('leaves out what held builds do not use, without changing the result', async () => {
    const { c, document } = await smelter();
    const own = withoutIdle(c, document);
    expect((await hold(own, document, options))!.npv).toBeCloseTo(14.2e6, -1);
    const { case: first } = await openCase('first-steps');
    const none = { builds: [], closings: [], legs: [] };
    const [lean, whole] = [await hold(withoutIdle(first, none), none, options), await hold(first, none, options)];
    expect(lean!.npv).toBeCloseTo(whole!.npv, 2);
    expect(at(withoutIdle(first, none), 2030).candidates.length).toBeLessThan(at(first, 2030).candidates.length);
  });

  it('says what a shock costs, what is still delivered, and when it is over', async () => {
    const { c, document } = await smelter();
    const { base, shocks: found } = await shocks(c, document, { ...options, foresee: true });
    expect(base.npv).toBeCloseTo(14.2e6, -1);
    const [gone, dear] = found;
    // 40 000 t of the 80 000 in 2027, discounted at 25 %: 0.8 x 40 000 x 250 lost.
    expect(gone!.lost).toBeCloseTo(8e6, -1);
    expect(gone!.delivered).toBeCloseTo(0.75, 9);
    expect(gone!.worstYear).toBeCloseTo(0.5, 9);
    expect(gone!.recovery).toBeNull();
    // 60 a tonne of metal more in both years: 1.8 x 80 000 x 60; known beforehand one would build all the same.
    expect(dear!.lost).toBeCloseTo(8.64e6, -1);
    expect(dear!.recovery).toBe(0);
    expect(dear!.foreseen).toBeCloseTo(dear!.npv!, -1);
    expect(dear!.foreseenBound).toBeCloseTo(dear!.npv!, -1);
    // Dear ore is dear to the end; without ore less is bought, so nothing costs more.
    expect([gone!.dearer, dear!.dearer]).toEqual([0, null]);
  });

  it('counts the years until as much is delivered again', () => {
    const years = (...list: number[]) => ({ years: list.map((delivered, i) => ({ year: 2026 + i, delivered })) });
    expect(recovery(years(1, 1, 1, 1), years(1, 0.5, 0.9, 1))).toBe(2);
    expect(recovery(years(1, 0.8), years(1, 0.8))).toBe(0);
    expect(recovery(years(1, 1), years(1, 0.8))).toBeNull();
  });

  it('counts the years that cost more', () => {
    const costs = (...list: number[]) => ({ costs: list.map((cost, i) => ({ year: 2026 + i, cost })) });
    expect(dearer(costs(100, 100, 100, 100), costs(100, 150, 120, 100.2), 2030)).toBe(2);
    expect(dearer(costs(100, 100), costs(100, 150), 2028)).toBeNull();
    expect(dearer(costs(100, 100), costs(90, 100), 2028)).toBe(0);
  });

  it('builds nothing for several futures if the slump costs more than the boom brings', async () => {
    const { c } = await smelter();
    const futures = scenariosOf(c);
    expect(futures.map((x) => [x.scenario, x.weight])).toEqual([
      ['as it stands', 0.6],
      ['slump', 0.4],
    ]);
    // Built in 2026: 14.2 M, or in the slump 1.8 x (80 000 x 10 - 1 M) - 20 M = -20.36 M (sold at 160, ore 120, making 30).
    const found = await robust(c, futures, 'expected', { ...options, gap: 1e-7 });
    expect(found.expected).toBeCloseTo(0.6 * 14.2e6 - 0.4 * 20.36e6, -2);
    expect(found.evpi).toBeCloseTo(0.4 * 20.36e6, -2);
    expect(found.vss).toBeCloseTo(0, -2);
    expect(found.builds).toHaveLength(1);
    const calm = await robust(c, futures, 'cvar', { ...options, gap: 1e-7 });
    expect(calm.builds).toEqual([]);
    expect(calm.cvar).toBeCloseTo(0, -2);
  });
});
