import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { explainedPlan, withPlan } from '../../../test/support/plan-case.ts';
import { readCase } from '../../case/index.ts';
import { deadline } from '../../search/index.ts';
import { explain, explainNone } from './index.ts';
import { shadowPrices } from './prices.ts';

const tiny = (name: string) => readCase(`${root}test/cases/${name}`).case;

describe('landed cost', () => {
  it('gives the cost of a made and a moved tonne by heading (arithmetic of tiny-tariff-cif-whole-way)', async () => {
    const { explained } = await explainedPlan(tiny('tiny-tariff-cif-whole-way'), { seconds: 0 });
    const [landed] = explained.landed!;
    expect(landed!.by.inputs).toBeCloseTo(280, 9);
    expect(landed!.by.carriage).toBeCloseTo(58, 9);
    expect(landed!.by.borders).toBeCloseTo(10, 9);
    expect(landed!.by.duties).toBeCloseTo(36.8, 9);
  });
});

describe('shadow prices', () => {
  it('price a shared leg at what the next tonne would gain (tiny-leg-capacity-shared: grain at a margin of 30)', async () => {
    await withPlan(tiny('tiny-leg-capacity-shared'), async ({ solved }) => {
      const { prices } = await shadowPrices(solved);
      expect(prices.filter((p) => p.kind === 'legs')).toEqual([
        { kind: 'legs', key: expect.any(String), year: 2026, value: expect.closeTo(30, 6) },
      ]);
    });
  });

  it('price the weeks of a certificate at what the next tonne would gain (tiny-certificate-lost-weeks: valves at 250)', async () => {
    await withPlan(tiny('tiny-certificate-lost-weeks'), async ({ solved }) => {
      const { prices } = await shadowPrices(solved);
      expect(prices.filter((p) => p.kind === 'schemes')).toEqual([
        { kind: 'schemes', key: 'eac', year: expect.any(Number), value: expect.closeTo(250, 6) },
      ]);
    });
  });

  it('price supply steps at their margin (tiny-supply-steps: 150 and 70)', async () => {
    await withPlan(tiny('tiny-supply-steps'), async ({ solved }) => {
      const { prices } = await shadowPrices(solved);
      const values = prices.filter((p) => p.kind === 'supplies').map((p) => Math.round(p.value));
      expect(values.sort((a, b) => b - a)).toEqual([150, 70]);
    });
  });
});

describe('what a plan rests on', () => {
  it('says what is lost without a stage and at what capex it leaves (tiny-make-and-sell: 14.2 M over one smelter)', async () => {
    const { document: told } = await explainedPlan(tiny('tiny-make-and-sell'));
    const [stage] = told.stages!;
    // No source is named: all is assumed.
    expect(told.restsOn).toEqual({ assumed: expect.closeTo(1, 12) });
    expect(told.nothing).toMatchObject({ npv: expect.closeTo(0, 3), bound: expect.closeTo(0, 3), cost: {} });
    expect(told.stages).toHaveLength(1);
    expect(told.figuresTried!.tried).toBe(Math.min(10, told.figuresTried!.all));
    expect(stage!.without!.low).toBeCloseTo(14_200_000, -1);
    expect(stage!.without!.high).toBeCloseTo(14_200_000, -1);
    const capex = stage!.leaves.find((v) => v.table === 'tiers' && v.column === 'capex')!;
    expect(capex.about).toBeCloseTo(capex.value + 14_200_000, -1);
  });

  it('says why a stage is not built, and what it loses with all else free (tiny-residual-value: the brief plant)', async () => {
    const { document: told } = await explainedPlan(tiny('tiny-residual-value'));
    const [one] = told.notBuilt!;
    expect(one!.process).toBe('brief');
    expect(one!.place).toBe('almaty');
    expect(one!.loses!.high).toBeLessThanOrEqual(800_001);
    expect(one!.loses!.low).toBeGreaterThan(0);
  });

  it('values figures that are no prices at the ends of their range with builds held (tiny-make-and-sell: ore a tonne of metal)', async () => {
    const base = tiny('tiny-make-and-sell');
    const row = { table: 'recipes', key: 'smelt/ore', column: 'quantity', low: -1.3, high: -1.1, shape: 'triangular' };
    const c = { ...base, tables: { ...base.tables, uncertainty: [row] } };
    const { document: told } = await explainedPlan(c);
    const [one] = told.heldFigures!;
    // 80 000 t of metal, 0.1 t of ore more or less at 100, two years at the discount rate of the case.
    const years = told.cost.inputs! / (80_000 * 1.2 * 100);
    expect(told.npv! - one!.npv.low!).toBeCloseTo(80_000 * 0.1 * 100 * years, 2);
    expect(one!.npv.high! - told.npv!).toBeCloseTo(80_000 * 0.1 * 100 * years, 2);
    const asked = told.findOut!.find((x) => x.table === 'recipes')!;
    expect(asked.ask).toBe('operators of plants');
    expect(asked.swing).toBeCloseTo(one!.npv.high! - one!.npv.low!, 6);
  });

  it('values the scenarios of a case with builds held (tiny-make-and-sell: metal for 300 instead of 400)', async () => {
    const base = tiny('tiny-make-and-sell');
    const changes = [
      { reform: 'cheap', table: 'demands', key: 'metal/tashkent', column: 'price', value: 300 },
      { reform: 'none', table: 'supplies', key: 'ore/tashkent', column: 'quantity', value: 0 },
    ];
    const scenarios = [{ scenario: 'cheap' }, { scenario: 'none' }];
    const c = { ...base, tables: { ...base.tables, scenarios, changes } };
    const { document: told } = await explainedPlan(c);
    const [cheap, none] = told.heldScenarios!;
    expect(cheap!.scenario).toBe('cheap');
    // 80 000 t sold in each year, for 100 less.
    expect(told.npv! - cheap!.npv!).toBeCloseTo(told.cost.revenue! / 4, 2);
    expect(none!.npv!).toBeLessThan(0);
  });

  it('lists stages as not tried if there is no time', async () => {
    const { document: told } = await explainedPlan(tiny('tiny-make-and-sell'), { seconds: 0 });
    expect(told.stages).toEqual([]);
    expect(told.notTried).toEqual(told.builds.map((b) => b.process));
    expect(told.figuresTried).toEqual({ tried: 0, all: expect.any(Number) });
    expect(told.here).toEqual([]);
  });

  it('compares a plan that builds nothing with itself, whatever time is left (tiny-make-and-sell, no price for metal)', async () => {
    const base = tiny('tiny-make-and-sell');
    const demands = base.tables.demands.map((row) => ({ ...row, price: 1 }));
    const c = { ...base, tables: { ...base.tables, demands } };
    const { document: told } = await explainedPlan(c, { seconds: 0 });
    expect(told.builds).toEqual([]);
    expect(told.nothing).toMatchObject({ npv: told.npv, bound: told.bound, chain: { activity: [] } });
  });

  it('says what forcing a site costs (tiny-residual-value: the brief plant in 2027, 8 M - 4 M earned - 0.64 x 5 M left)', async () => {
    const { explained } = await explainedPlan(tiny('tiny-residual-value'));
    expect(explained.forced).toEqual([{ place: 'almaty', process: 'brief', loss: expect.closeTo(800_000, 0) }]);
  });

  it('gives the gain from removing each barrier (tiny-tariff-specific: 500 a car on 2 000 cars)', async () => {
    const { document: told } = await explainedPlan(tiny('tiny-tariff-specific'), {
      seconds: 0,
      barriers: true,
    });
    const trade = told.barriers!.find((b) => b.barrier === 'trade')!;
    expect(trade.pays).toBeCloseTo(1_000_000, 3);
    expect(trade.low).toBeCloseTo(1_000_000, 0);
    expect(trade.high).toBeCloseTo(1_000_000, 0);
    expect(trade.halved!.low).toBeCloseTo(500_000, 0);
    expect(trade.halved!.high).toBeCloseTo(500_000, 0);
    expect(told.barriers!.find((b) => b.barrier === 'rights')).toEqual({
      barrier: 'rights',
      present: false,
      pays: 0,
      low: 0,
      high: 0,
    });
  });
});

describe('an explanation that fails', () => {
  it('is left out with its cause, and the plan stands', async () => {
    const c = tiny('tiny-make-and-sell');
    await withPlan(c, async ({ document, solved }) => {
      const closed = { ...solved, session: { ...solved.session, lp: () => Promise.reject(new Error('no session')) } };
      const { document: told, explained } = await explain(c, document, closed, { further: { gap: 1e-9, seconds: 60 } });
      expect(explained.omitted).toEqual([{ part: 'prices', cause: 'no session' }]);
      expect(told.npv).toBe(document.npv);
      expect(told.restsOn).not.toEqual({});
    });
  });

  it('is left out without a cause where its time is over', async () => {
    const { explained } = await explainedPlan(tiny('tiny-make-and-sell'), { deadline: deadline(0) });
    expect(explained.omitted).toContainEqual({ part: 'prices' });
    expect(explained.omitted!.every(({ cause }) => cause === undefined)).toBe(true);
  });

  it('is not needed where there is no plan: it delivers nothing, and not all that is wanted', async () => {
    await withPlan(tiny('tiny-firm-demand-infeasible'), ({ document }) => {
      expect(document).toMatchObject({ status: 'infeasible', npv: null, deliveries: [], activity: [] });
    });
  });

  it('is left out of an infeasible answer too', async () => {
    await withPlan(tiny('tiny-firm-demand-infeasible'), async ({ document }) => {
      const failing = () => Promise.reject(new Error('no solver'));
      const { document: told, explained } = await explainNone(document, failing);
      expect(told).toMatchObject({ status: 'infeasible', whyNot: [] });
      expect(explained.omitted).toEqual([{ part: 'whyNot', cause: 'no solver' }]);
    });
  });
});
