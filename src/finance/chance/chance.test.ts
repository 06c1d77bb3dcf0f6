import { describe, expect, it } from 'vitest';
import type { ProjectInput } from '../project/input.ts';
import { levelPlant, yearPlant } from '../testing/plants.ts';
import { solved } from '../testing/solved.ts';
import { irrNear } from '../value/irr.ts';
import type { Uncertainty } from './drivers.ts';
import { type ChanceModel, chanceModel } from './model.ts';
import { mover } from './moves.ts';
import { emptyRecord, type Paths, runPaths } from './paths.ts';
import { fan, summarise } from './summary.ts';

const ready = (input: ProjectInput, u: Uncertainty): ChanceModel => {
  const setup = chanceModel(input, u);
  if (setup.status !== 'ready') throw new Error(setup.status);
  return setup.model;
};

/** In service from the start; its lender is owed a fee for standing ready in years without draws, with a poor year among them. */
const feesFirst: ProjectInput = {
  ...yearPlant,
  revenue: yearPlant.revenue.map((value, p) => (p === 0 ? 1 : value)),
  tranches: [
    {
      ...yearPlant.tranches![0]!,
      draws: [0, 0, 0, 40],
      fees: yearPlant.revenue.map(() => 0.3),
    },
  ],
};

const doubt: Uncertainty = {
  drivers: {
    price: { volatility: 0.1, reversion: 0.3 },
    volume: { volatility: 0.04, reversion: 1 },
    rate: { volatility: 0.01, reversion: 0.2 },
    fx: { volatility: 0.1, reversion: 0 },
  },
  correlation: { 'price:fx': -0.4, 'rate:fx': 0.3 },
  capex: { volatility: 0.1 },
  delay: { mean: 2, deviation: 6 },
  seed: 2026,
};

const sameAsEngine = (input: ProjectInput): void => {
  const { ratios, equity, lines } = solved(input);
  const paths = runPaths(ready(input, { drivers: {} }), 0, 2);
  expect(paths.npv[0]).toBeCloseTo(equity.npv, 9);
  expect(paths.irr[1]).toBeCloseTo(irrNear(equity.irr)!, 11);
  expect(paths.minDscr[0]).toBeCloseTo(ratios.minDscr!, 11);
  expect(paths.llcr[0]).toBeCloseTo(ratios.llcrAtStart!, 10);
  expect(paths.shortfall[0]).toBeCloseTo(
    lines.support.reduce((sum, value) => sum + value, 0),
    9,
  );
};

describe('paths', () => {
  it.each([
    ['a plant by years', yearPlant],
    ['a level plant', levelPlant],
    ['a plant that owes a fee before it draws', feesFirst],
    ['a poor plant', { ...yearPlant, revenue: yearPlant.revenue.map((value) => value * 0.55) }],
  ])('without doubt are the cash flow itself: %s', (_, input) => sameAsEngine(input));

  it('do not depend on who runs them', () => {
    const model = structuredClone(ready(yearPlant, doubt));
    const whole = runPaths(model, 0, 300);
    const parts = [runPaths(model, 0, 101), runPaths(model, 101, 102), runPaths(model, 102, 300)];
    for (const name of Object.keys(whole) as (keyof Paths)[])
      expect(parts.flatMap((part) => [...part[name]])).toEqual([...whole[name]]);
  });

  it('price and exchange rate alone move the mean little and the spread much', () => {
    const sums = summarise(runPaths(ready(yearPlant, doubt), 0, 4000));
    const still = runPaths(ready(yearPlant, { drivers: {} }), 0, 1);
    expect(sums.equityNpv!.p5).toBeLessThan(still.npv[0]!);
    expect(sums.equityNpv!.p95).toBeGreaterThan(still.npv[0]!);
    expect(sums.default.value).toBeGreaterThan(0);
    expect(sums.lockUp.value).toBeGreaterThan(sums.default.value - 1e-12);
    expect(sums.equityIrr!.share).toBeGreaterThan(0.9);
  });

  it('a multiplier keeps its mean: without tax, limits or lags, the mean NPV is the plan to within its error', () => {
    const plain: ProjectInput = {
      ...levelPlant,
      tax: { rate: 0 },
      lockUp: 0,
      tranches: [],
      reserveMonths: 0,
      variableCost: [],
    };
    const model = ready(plain, { drivers: { price: { volatility: 0.15, reversion: 0.2 } } });
    const { mean, error } = summarise(runPaths(model, 0, 1000)).equityNpv!;
    expect(Math.abs(mean - runPaths(ready(plain, { drivers: {} }), 0, 1).npv[0]!)).toBeLessThan(4 * error);
  });

  it('a record keeps every period: bands widen with time and hold the plan', () => {
    const model = ready(yearPlant, { drivers: { price: { volatility: 0.1 } } });
    const record = emptyRecord(model, 400);
    const paths = runPaths(model, 0, 400, record);
    const bands = fan(record, model.n);
    expect(bands[1]).toBeUndefined();
    const width = (p: number) => (bands[p]!.p95 - bands[p]!.p5) / bands[p]!.p50;
    expect(width(10)).toBeGreaterThan(1.5 * width(2));
    const own = record.slice(model.n, 2 * model.n).filter(Number.isFinite);
    expect(Math.min(...own)).toBe(paths.minDscr[1]);
  });

  it('follow a sweep and losses that grow too old, as the cash flow does', () => {
    const [bank, ...others] = yearPlant.tranches!;
    sameAsEngine({ ...yearPlant, sweep: 0.5, tranches: [{ ...bank!, sweep: true }, ...others] });
    sameAsEngine({ ...yearPlant, tax: { rate: 0.2, carryYears: 3 } });
  });

  it('a path is the cash flow with its moves: price and volume as they are drawn', () => {
    const model = ready(levelPlant, { drivers: { price: { volatility: 0.1 }, volume: { volatility: 0.05 } } });
    const [price, volume] = [0, 1].map(() => Array.from({ length: 25 }, () => new Float64Array(1))) as [
      Float64Array[],
      Float64Array[],
    ];
    mover(model)(5, [price, volume], 0);
    const moved = solved({
      ...levelPlant,
      revenue: levelPlant.revenue.map((value, p) => value * price[p]![0]! * volume[p]![0]!),
      variableCost: levelPlant.variableCost!.map((value, p) => value * volume[p]![0]!),
    });
    const paths = runPaths(model, 5, 6);
    expect(paths.npv[0]).toBeCloseTo(moved.equity.npv, 9);
    expect(paths.minDscr[0]).toBeCloseTo(moved.ratios.minDscr!, 11);
    expect(paths.llcr[0]).toBeCloseTo(moved.ratios.llcrAtStart!, 10);
  });

  it('refuses correlations that no drivers can have', () => {
    expect(chanceModel(yearPlant, { ...doubt, correlation: { 'price:fx': 2 } })).toEqual({
      status: 'refused',
      reason: 'no-such-correlation',
    });
  });
});
