import { describe, expect, it } from 'vitest';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { sumOf } from '../../case/index.ts';
import { uncertainOf } from '../../plan/index.ts';
import { testCase, withRows } from '../testing/cases.ts';
import { design } from './draws.ts';
import { foresight, freeValuer } from './free.ts';
import { robust } from './robust.ts';
import { valuer } from './value.ts';
import { variance } from './variance.ts';

/** The smelter of tiny-make-and-sell, whose metal sells at anything from 100 to 460 a tonne. */
const smelter = async () => {
  const c = withRows(await testCase('tiny-make-and-sell'), {
    uncertainty: [{ table: 'demands', key: 'metal/tashkent', column: 'price', low: 100, high: 460, shape: 'uniform' }],
    scenarios: [
      { scenario: 'as ever', weight: 0.5 },
      { scenario: 'as usual', weight: 0.5 },
    ],
  });
  const document = await bestPlan(c, 0);
  return { c, document };
};

/** NPV of the smelter at a price: it may stand idle, at 1 M a year, but is paid for. */
const held = (price: number) => 1.8 * (Math.max(0, 80_000 * (price - 150)) - 1e6) - 20e6;

describe('builds free', () => {
  it('are worth more than held builds by the losses that knowing the price would avoid', async () => {
    const { c, document } = await smelter();
    const figures = uncertainOf(c);
    const prices = Array.from(design(figures, 20, 3).odds[0]!, (u) => 100 + 360 * u);
    const free = freeValuer(c, document, 1e8);
    const found = await foresight(figures, document, 20, 3, valuer(c, document, 1e8), (draws) =>
      free(draws, { gap: 1e-7, seconds: 20 }),
    );
    const mean = (of: (price: number) => number) => sumOf(prices, (p) => of(p)) / prices.length;
    expect(found.n).toBe(20);
    expect(found.held).toBeCloseTo(mean(held), -4);
    expect(found.free).toBeCloseTo(
      mean((p) => Math.max(0, held(p))),
      -4,
    );
    expect(found.evpi).toBeCloseTo(
      mean((p) => Math.max(0, -held(p))),
      -4,
    );
    expect(found.spread!.mean).toBeCloseTo(found.free, 0);
    expect(found.spread!.lossChance).toBe(0);
    expect(found.high).toBeGreaterThanOrEqual(found.evpi);
    const spared = prices.map((p) => Math.max(0, -held(p)));
    const middle = mean((p) => Math.max(0, -held(p)));
    const deviation = Math.sqrt(sumOf(spared, (x) => (x - middle) ** 2) / 19);
    expect(found.error).toBeCloseTo(deviation / Math.sqrt(20), -4);
    expect(found.sites).toEqual([
      { site: 'tashkent/smelt', share: prices.filter((p) => held(p) > 0).length / 20, held: true },
    ]);
  });

  it('meet firm demands even if missing them would cost less than the plan loses', async () => {
    const { c, document } = await smelter();
    const demands = c.tables.demands.map((row) => ({ ...row, firm: true }));
    const firm = { ...c, tables: { ...c.tables, demands } };
    const cheap = {
      table: 'demands',
      key: 'metal/tashkent',
      column: 'price',
      value: '100',
      op: 'set',
      by: 'drawn',
    } as const;
    const [found] = await freeValuer(firm, document, 1)([[cheap]], { gap: 1e-7, seconds: 20 });
    // The smelter makes 80 000 t a year at 150 a tonne, and what it makes sells at 100.
    expect(found!.npv).toBeCloseTo(1.8 * (80_000 * (100 - 150) - 1e6) - 20e6, -3);
    expect(found!.bound).toBeCloseTo(found!.npv, -3);
  });

  it('give the plan of the case where all futures are alike', async () => {
    const { c, document } = await smelter();
    const futures = [
      { scenario: 'as ever', weight: 0.5, changes: [] },
      { scenario: 'as usual', weight: 0.5, changes: [] },
    ];
    for (const aim of ['expected', 'cvar', 'regret'] as const) {
      const found = await robust(c, futures, aim, { scale: 1e8, gap: 1e-7, seconds: 20 });
      expect(found.expected).toBeCloseTo(document.npv!, -2);
      expect(found.builds).toEqual(document.builds);
      expect([found.evpi, found.vss]).toEqual([expect.closeTo(0, 0), expect.closeTo(0, 0)]);
      expect(found.bound - found.aimed).toBeLessThan(10);
    }
  });
});

describe('shares of variance of a case', () => {
  // NPV = 1.8 (80 000 (p - 30 - 1.2 q) - 1 M) - 20 M: the shares are those of 90^2 and (1.2 x 50)^2.
  it('are those of the squared slopes where the NPV is linear', async () => {
    const { c: base, document } = await smelter();
    const c = withRows(base, {
      uncertainty: [
        { table: 'demands', key: 'metal/tashkent', column: 'price', low: 370, high: 460, shape: 'uniform' },
        { table: 'supplies', key: 'ore/tashkent', column: 'price', low: 80, high: 130, shape: 'uniform', group: 'ore' },
      ],
    });
    const tornado = [
      { group: 'metal/tashkent price', low: 0, high: 90, share: 0 },
      { group: 'ore', low: 0, high: 60, share: 0 },
    ];
    const found = await variance(uncertainOf(c), tornado, 36, 1, valuer(c, document, 1e8));
    expect([found.n, found.plans, found.together]).toEqual([36, 144, []]);
    const shares = [90 ** 2, 60 ** 2].map((x) => x / (90 ** 2 + 60 ** 2));
    found.groups.forEach((x, i) => {
      expect(Math.abs(x.first - shares[i]!)).toBeLessThan(2 * x.firstError);
      expect(Math.abs(x.total - shares[i]!)).toBeLessThan(2 * x.totalError);
    });
    const lumped = await variance(
      uncertainOf(c),
      [tornado[0]!, { ...tornado[1]!, high: 1 }],
      4,
      1,
      valuer(c, document, 1e8),
    );
    expect([lumped.together, lumped.groups.map((x) => x.group)]).toEqual([['ore'], ['metal/tashkent price', 'ore']]);
  });
});
