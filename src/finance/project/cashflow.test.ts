import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solved } from '../testing/solved.ts';
import { irrNear } from '../value/irr.ts';
import { projectCashFlow } from './cashflow.ts';
import type { ProjectInput, TrancheInput } from './input.ts';
import { fisher } from './prices.ts';
import { sourcesAndUses } from './sources.ts';

const years = (n: number, value: number, from = 0): number[] =>
  Array.from({ length: n }, (_, p) => (p < from ? 0 : value));

/** Two years of building, ten of service, a loan of 60 repaid over eight years. */
const plant: ProjectInput = {
  start: 2026,
  periods: 12,
  revenue: years(12, 40, 2),
  variableCost: years(12, 10, 2),
  fixedCost: years(12, 5, 2),
  capex: [50, 50],
  tranches: [
    {
      name: 'senior',
      draws: [30, 30],
      rate: 0.08,
      upfrontFee: 0.01,
      repayment: { kind: 'each-draw', repayment: 'annuity', tenor: 10, grace: 2 },
      minDscr: 1.2,
    },
  ],
  tax: { rate: 0.2 },
  depreciation: { kind: 'straight-line', years: 10 },
  discountRate: 0.08,
};

describe('project cash flow', () => {
  it('has no cover in a period in which a lender is owed a fee for standing ready and nothing else', () => {
    const [senior] = plant.tranches!;
    const { ratios, lines } = solved({
      ...plant,
      revenue: years(12, 40, 0),
      tranches: [
        {
          ...senior!,
          draws: [0, 0, 30],
          fees: years(12, 0.1),
          repayment: { kind: 'each-draw', repayment: 'equal', tenor: 4 },
        },
      ],
    });
    expect(lines.service.slice(0, 3)).toEqual([0.1, 0.1, 0.1]);
    expect(ratios.dscr.map((x) => x !== undefined)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((p) => p > 2 && p < 7),
    );
  });

  it('a debt that is repaid is served no more, whatever rounding leaves of it', () => {
    const draw = fc.double({ min: 0.1, max: 1e8, noNaN: true });
    fc.assert(
      fc.property(
        draw,
        draw,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('annuity', 'equal', 'bullet'),
        (a, b, tenor, repayment) => {
          const loan: TrancheInput = {
            name: 'loan',
            currency: 'CNY',
            draws: [a, b],
            rate: 0.07,
            repayment: { kind: 'each-draw', repayment, tenor, grace: 1 },
            minDscr: 1.2,
          };
          const fx = { CNY: years(12, 1 / 7).map((x, p) => x * 1.013 ** p) };
          const { lines, ratios } = solved({
            ...plant,
            revenue: years(12, 1, 2),
            inflation: 0.024,
            fx,
            tranches: [loan],
          });
          expect(lines.service.slice(tenor + 2)).toEqual(years(10 - tenor, 0));
          expect(ratios.dscr.slice(tenor + 2).every((x) => x === undefined)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('follows a loan of the case format through construction and service', () => {
    const { lines, tranches, ratios, notes } = solved(plant);
    const annuity = (30 * 0.08) / (1 - 1.08 ** -8);
    expect(lines.upfrontFees.slice(0, 2)).toEqual([0.3, 0.3]);
    expect(lines.interest[1]).toBeCloseTo(2.4, 12);
    expect(lines.equity[0]).toBeCloseTo(50 - 30 + 0.3, 12);
    expect(lines.equity[1]).toBeCloseTo(50 - 30 + 0.3 + 2.4, 12);
    expect(lines.service[3]).toBeCloseTo(annuity + 2.4, 10);
    expect(lines.service[5]).toBeCloseTo(2 * annuity, 10);
    expect(tranches[0]!.flow.balance[11]).toBeCloseTo(0, 10);
    expect(ratios.dscr[5]).toBeCloseTo(lines.cfads[5]! / (2 * annuity), 12);
    expect(notes).toEqual([]);
  });

  it('taxes what is left after depreciation of the assets with their financing cost', () => {
    const { lines } = solved(plant);
    const basis = 100 + 0.6 + 2.4;
    expect(lines.depreciation[2]).toBeCloseTo(basis / 10, 12);
    expect(lines.taxable[2]).toBeCloseTo(25 - basis / 10 - 4.8, 12);
    expect(lines.tax[2]).toBeCloseTo(0.2 * (25 - basis / 10 - 4.8), 12);
  });

  it('gives the lender its rate and fee, and the project without debt the equity the project view', () => {
    const { lenders } = solved(plant);
    expect(irrNear(lenders[0]!.irr)!).toBeGreaterThan(0.08);
    const free = solved({ ...plant, tranches: [] });
    expect(free.notes).toEqual([{ code: 'no-debt' }]);
    expect(free.equity.npv).toBeCloseTo(free.project.postTax.npv, 9);
    expect(free.ratios.minDscr).toBeUndefined();
  });

  it('neither gains nor loses by inflation where everything is indexed and there is no tax', () => {
    const real = solved({ ...plant, tax: { rate: 0 }, tranches: [] });
    const nominal = solved({ ...plant, tax: { rate: 0 }, tranches: [], inflation: 0.1, priceYear: 2026 });
    expect(nominal.equity.npv).toBeCloseTo(real.equity.npv, 9);
    expect(irrNear(nominal.equity.realIrr)).toBeCloseTo(irrNear(real.equity.realIrr)!, 10);
    expect(irrNear(nominal.equity.irr)).toBeCloseTo(fisher(irrNear(real.equity.irr)!, 0.1), 10);
  });

  it('sculpts after tax with losses carried forward to an even cover and a balance of 0', () => {
    const loan: TrancheInput = {
      ...plant.tranches![0]!,
      repayment: { kind: 'each-draw', repayment: 'sculpted', tenor: 9, grace: 2 },
    };
    const revenue = [0, 0, 30, 50, 35, 40, 45, 42, 41, 40, 40, 40];
    const { ratios, covers, tranches, notes } = solved({ ...plant, revenue, tranches: [loan] });
    const served = ratios.dscr.filter((value) => value !== undefined);
    expect(Math.max(...served.slice(1)) - Math.min(...served.slice(1))).toBeLessThan(1e-8);
    expect(served[1]).toBeCloseTo(covers.senior!, 8);
    expect(tranches[0]!.flow.balance[10]).toBeCloseTo(0, 10);
    expect(notes).toEqual([]);
  });

  it('tells where the money for building comes from and what it pays', () => {
    const { sources, uses, total } = sourcesAndUses(solved(plant));
    expect(sources.map((source) => source.name)).toEqual(['senior', 'owners']);
    expect(sources[0]!.amount).toBe(60);
    expect(sources[1]!.amount).toBeCloseTo(43, 12);
    const paid = Object.fromEntries(uses.map((use) => [use.name, use.amount]));
    expect(paid['capital cost']).toBe(100);
    expect(paid['upfront fees']).toBeCloseTo(0.6, 12);
    expect(paid['interest and fees in construction']).toBeCloseTo(2.4, 12);
    expect(paid.cash).toBeUndefined();
    expect(total).toBeCloseTo(103, 12);
  });

  it('names what is wrong with an input and computes nothing', () => {
    const out = projectCashFlow({
      ...plant,
      revenue: [Number.NaN],
      tranches: [{ name: 'x', draws: [Infinity], rate: 0.1, currency: 'CNY' }],
    });
    expect(out).toEqual({
      status: 'faulty',
      faults: [
        { code: 'not-finite', field: 'revenue', period: 0 },
        { code: 'not-finite', field: 'x.draws', period: 0 },
        { code: 'no-fx', tranche: 'x', currency: 'CNY' },
      ],
    });
    expect(projectCashFlow({ ...plant, periods: 0 })).toEqual({
      status: 'faulty',
      faults: [{ code: 'no-periods' }],
    });
  });

  it('says where cash falls short, where debt is left and where nothing ever runs', () => {
    const poor = solved({ ...plant, revenue: years(12, 10, 2) });
    expect(poor.notes.filter((note) => note.code === 'cash-short').length).toBe(10);
    expect(poor.equity.irr).toEqual({ status: 'none', reason: 'no-sign-change' });
    const idle = solved({ ...plant, revenue: [], variableCost: [], fixedCost: [] });
    expect(idle.notes.map((note) => note.code)).toContain('no-operation');
    const short = solved({ ...plant, start: 2026, periods: 6 });
    expect(short.notes.map((note) => note.code)).toContain('debt-left');
  });

  it('holds back distributions in lock-up and prepays with the sweep', () => {
    const locked = solved({ ...plant, lockUp: 9 });
    expect(locked.lines.distribution.slice(3, 11).every((value) => value === 0)).toBe(true);
    expect(locked.lines.distribution[11]).toBeGreaterThan(100);
    const swept = solved({ ...plant, sweep: 1, tranches: [{ ...plant.tranches![0]!, sweep: true }] });
    const plain = solved(plant);
    expect(swept.lenders[0]!.averageLife!).toBeLessThan(plain.lenders[0]!.averageLife!);
    expect(swept.tranches[0]!.flow.balance[8]).toBeCloseTo(0, 9);
  });

  it('adds interest before operation to a foreign loan, and counts the loss by its exchange rate', () => {
    const { lines, statements } = solved({
      ...plant,
      variableCost: [],
      fixedCost: [],
      tranches: [
        {
          name: 'dollar',
          currency: 'USD',
          draws: [30, 30],
          rate: 0.08,
          capitalise: true,
          repayment: { kind: 'each-draw', repayment: 'equal', tenor: 9 },
        },
      ],
      currency: 'KZT',
      fx: { USD: years(12, 1.25, 3).map((value) => Math.max(1, value)) },
      reserveMonths: 6,
      workingCapital: { receivable: 45, inventory: 30, payable: 30 },
    });
    expect(lines.interest.slice(0, 2)).toEqual([0, 0]);
    expect(lines.reserve[1]).toBeGreaterThan(0);
    expect(lines.fxLoss[3]).toBeGreaterThan(0);
    expect(lines.reserve.at(-1)).toBe(0);
    expect(Math.max(...statements.balance.gap.map(Math.abs))).toBeLessThan(1e-9);
  });
});
