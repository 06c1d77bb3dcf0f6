import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../../test/support/make-case.ts';
import { bestPlan } from '../../../../test/support/plan-case.ts';
import { planProject, projectCashFlow } from '../../../finance/index.ts';
import { lanesOf } from '../../../plan/lanes.ts';
import { verify } from '../../../plan/verify.ts';
import { projectsOf } from './projects.ts';

/**
 * One plant, worked out by hand. In a year a unit sells for 100 and costs 40 of ore and 10 to make. The plant of 1 000 units costs 40 000 and
 * a tenth of it for what nobody foresees, spent in 2026; it serves from 2027 to 2030, in 2027 at half of its capacity. It holds a tenth of a
 * year's ore (50) and goods (100) in stock and is paid after a fiftieth of a year: 15 + 2 a unit. 21 000 are lent at 6 %, repaid in three equal parts, and half of each year's
 * service is kept aside.
 */
const c = makeCase(
  { start: 2026, years: 5, discountRate: 0.1, currency: 'USD' },
  {
    countries: [{ country: 'GE', tax_rate: 0.2, capital_cost: 0.15 }],
    places: [{ place: 'poti', country: 'GE' }],
    goods: [
      { good: 'ore', value: 50, cargo: 'none' },
      { good: 'metal', value: 100, cargo: 'none' },
    ],
    processes: [
      {
        process: 'make',
        lead: 1,
        life: 4,
        variable_cost: 10,
        ramp: ['0.5'],
        contingency: 0.1,
        stock_days: 36.5,
        payment_days: 7.3,
      },
    ],
    recipes: [
      { process: 'make', good: 'metal', quantity: 1 },
      { process: 'make', good: 'ore', quantity: -1 },
    ],
    tiers: [{ process: 'make', tier: 'one', capacity: 1000, capex: 40_000, fixed_cost: 2000, max_builds: 1 }],
    candidates: [{ place: 'poti', process: 'make' }],
    supplies: [{ good: 'ore', place: 'poti', price: 40 }],
    demands: [{ good: 'metal', place: 'poti', quantity: 1000, price: 100 }],
    lenders: [{ lender: 'bank' }],
    facilities: [
      {
        facility: 'loan',
        lender: 'bank',
        amount: 21_000,
        rate: 0.06,
        tenor: 3,
        repayment: 'equal',
        max_share: 0.5,
        min_dscr: 1.3,
        min_draw: 20_000,
        reserve_months: 6,
      },
    ],
  },
);

describe('a plant with all that a lender asks for', () => {
  const planned = bestPlan(c);

  it('is planned at the price of all of it', async () => {
    const document = await planned;
    expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
    const at = (t: number) => 1.1 ** -t;
    const margin = 50;
    const runs = margin * (500 * at(1) + 1000 * (at(2) + at(3) + at(4)));
    const fixed = 2000 * (at(1) + at(2) + at(3) + at(4));
    const held = 0.1 * 17 * (500 * at(1) + 1000 * (at(2) + at(3) + at(4)));
    const service = 8260 * at(1) + 7840 * at(2) + 7420 * at(3);
    const finance = service * (1 + 0.1 / 2) - 21_000;
    expect(document.cost.capital).toBeCloseTo(44_000, 6);
    expect(document.cost.time).toBeCloseTo(held, 6);
    expect(document.cost.finance).toBeCloseTo(finance, 6);
    expect(document.npv).toBeCloseTo(runs - fixed - held - 44_000 - finance, 6);
  });

  it('has this cash flow, line by line', async () => {
    const [project] = projectsOf(await planned, c, lanesOf(c));
    const flow = projectCashFlow(planProject(project!));
    if (flow.status !== 'computed') throw new Error('faulty');
    const { operating, lines, tranches, statements, covenants, equity, ratios } = flow.result;
    const rows: Record<string, readonly number[]> = {
      revenue: operating.revenue,
      'variable cost': operating.variableCost,
      'fixed cost': operating.fixedCost,
      EBITDA: operating.ebitda,
      'capital cost': operating.capex,
      contingency: operating.contingency,
      'paid into working capital': operating.workingCapitalPaid,
      'working capital at the end': statements.balance.stocksAndPayments,
      drawn: tranches[0]!.flow.draw,
      interest: lines.interest,
      principal: lines.principal,
      'written off': lines.depreciation,
      'profit before tax': lines.taxable,
      tax: lines.tax,
      'cash available for debt service': lines.cfads,
      'debt service': lines.service,
      'reserve at the end': lines.reserve,
      'paid in by owners': lines.equity,
      'to owners': lines.distribution,
    };
    const told = Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [name, row.map((x) => Math.round(x * 1e6) / 1e6 + 0)]),
    );
    expect(told).toEqual({
      revenue: [0, 50_000, 100_000, 100_000, 100_000],
      'variable cost': [0, 25_000, 50_000, 50_000, 50_000],
      'fixed cost': [0, 2000, 2000, 2000, 2000],
      EBITDA: [0, 23_000, 48_000, 48_000, 48_000],
      'capital cost': [44_000, 0, 0, 0, 0],
      contingency: [4000, 0, 0, 0, 0],
      'paid into working capital': [8500, 8500, 0, 0, -17_000],
      'working capital at the end': [8500, 17_000, 17_000, 17_000, 0],
      drawn: [21_000, 0, 0, 0, 0],
      interest: [0, 1260, 840, 420, 0],
      principal: [0, 7000, 7000, 7000, 0],
      'written off': [0, 4400, 4400, 4400, 4400],
      // In the last year what is left in the books, 44 000 - 4 x 4 400, is a loss.
      'profit before tax': [0, 17_340, 42_760, 43_180, 17_200],
      tax: [0, 3468, 8552, 8636, 3440],
      'cash available for debt service': [-8500, 11_032, 39_448, 39_364, 61_560],
      'debt service': [0, 8260, 7840, 7420, 0],
      'reserve at the end': [4130, 3920, 3710, 0, 0],
      'paid in by owners': [35_630, 0, 0, 0, 0],
      'to owners': [0, 2982, 31_818, 35_654, 61_560],
    });
    expect(ratios.minDscr).toBeCloseTo(11_032 / 8260, 12);
    // What is kept aside counts as cash.
    expect(covenants[0]).toMatchObject({ status: 'held', period: 1 });
    expect(covenants[0]!.status !== 'untested' && covenants[0]!.least).toBeCloseTo((11_032 + 4130) / 8260, 12);
    // Owners ask 15 %, not the 10 % of the case.
    const owners = -35_630 + 2982 / 1.15 + 31_818 / 1.15 ** 2 + 35_654 / 1.15 ** 3 + 61_560 / 1.15 ** 4;
    expect(equity.npv).toBeCloseTo(owners, 6);
  });

  it('draws nothing where it can draw less than the least', async () => {
    const least = (min_draw: number) => ({
      ...c,
      tables: { ...c.tables, facilities: c.tables.facilities.map((row) => ({ ...row, min_draw })) },
    });
    expect((await bestPlan(least(21_000))).draws).toHaveLength(1);
    expect((await bestPlan(least(21_001))).draws).toEqual([]);
  });
});
