import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import type { Case } from '../../case/index.ts';
import { planProject, projectCashFlow } from '../../finance/index.ts';
import { projectsOf } from '../../model/finance/measures/projects.ts';
import { lanesOf } from '../../plan/lanes.ts';
import { verify } from '../../plan/verify.ts';

interface Terms {
  readonly prices: readonly number[];
  readonly taxes: readonly number[];
  readonly holidays: readonly number[];
  readonly inflations: readonly number[];
  readonly loans: readonly Readonly<Record<string, string | number>>[];
  readonly ownFunds: number;
  readonly step: number;
  readonly later: boolean;
  /** Terms of the smelter. */
  readonly days: {
    readonly stock_days: number;
    readonly payment_days: number;
    readonly contingency: number;
    readonly ramp: string[];
  };
}

/** A smelter that buys ore and sells at home, a workshop abroad that buys rod from there, and lenders in two currencies. */
function chain({ prices, taxes, holidays, inflations, loans, ownFunds, step, later, days }: Terms): Case {
  return makeCase(
    { start: 2026, years: 8, step, discountRate: 0.1, holdingRate: 0.05, ownFunds, currency: 'USD' },
    {
      countries: [
        { country: 'UZ', tax_rate: taxes[0]!, currency: 'UZS', inflation: inflations[0]! },
        { country: 'KZ', tax_rate: taxes[1]!, currency: 'KZT', inflation: inflations[1]! },
        { country: 'US', currency: 'USD', inflation: inflations[2]! },
        { country: 'CN', currency: 'CNY', inflation: inflations[3]! },
      ],
      places: [
        { place: 'almalyk', country: 'UZ', lat: 40.8, lon: 69.6 },
        { place: 'shymkent', country: 'KZ', lat: 42.3, lon: 69.6 },
      ],
      goods: [
        { good: 'ore', value: 20 },
        { good: 'metal', value: 150 },
        { good: 'rod', value: 160 },
        { good: 'wire', value: 300 },
      ],
      processes: [
        { process: 'smelt', lead: 2, life: 6, variable_cost: 30, ...days },
        { process: 'draw', lead: 1, life: 20, variable_cost: 20 },
      ],
      recipes: [
        { process: 'smelt', good: 'metal', quantity: 1 },
        { process: 'smelt', good: 'ore', quantity: -2 },
        { process: 'draw', good: 'wire', quantity: 1 },
        { process: 'draw', good: 'rod', quantity: -1.1 },
      ],
      tiers: [
        { process: 'smelt', tier: 'one', capacity: 90_000, capex: 9e6, fixed_cost: 2e5, max_builds: 1 },
        { process: 'draw', tier: 'free', capacity: 60_000, least: 1000, capex: 1e6, capex_per_unit: 60, max_builds: 1 },
      ],
      candidates: [
        { place: 'almalyk', process: 'smelt', tax_holiday: holidays[0]! },
        { place: 'shymkent', process: 'draw', capex_factor: 1.1, cost_factor: 0.9, tax_holiday: holidays[1]! },
      ],
      supplies: [
        { good: 'ore', place: 'almalyk', step: 'a', quantity: 90_000, price: 18 },
        { good: 'ore', place: 'almalyk', step: 'b', price: 24 },
        { good: 'rod', place: 'almalyk', price: 165 },
      ],
      demands: [
        { good: 'metal', place: 'almalyk', quantity: 30_000, price: prices[0]! },
        { good: 'wire', place: 'shymkent', quantity: 30_000, step: 'a', price: prices[1]! },
        { good: 'wire', place: 'shymkent', quantity: 15_000, step: 'b', price: prices[1]! * 0.9 },
      ],
      modes: [{ mode: 'rail', speed_kmh: 20, rate: 0.04 }],
      legs: [{ from: 'almalyk', to: 'shymkent', mode: 'rail', km: 200 }],
      tariffs: [{ origin: 'UZ', destination: 'KZ', hs: '', rate: 0.03 }],
      lenders: loans.map((_, k) => ({ lender: `bank${k}` })),
      rates: [
        { currency: 'CNY', per_case_currency: 7 },
        ...(later ? [{ currency: 'CNY', year: 2029, per_case_currency: 8 }] : []),
      ],
      facilities: loans.map((loan, k) => ({ facility: `loan${k}`, lender: `bank${k}`, amount: 6e6, ...loan })),
    },
  );
}

const loan = fc.record({
  kind: fc.constantFrom('loan', 'loan', 'loan', 'equity'),
  currency: fc.constantFrom('USD', 'CNY', 'EUR'),
  rate: fc.double({ min: 0, max: 0.06, noNaN: true }),
  tenor: fc.integer({ min: 1, max: 9 }),
  grace: fc.integer({ min: 0, max: 2 }),
  repayment: fc.constantFrom('annuity', 'equal', 'bullet'),
  upfront_fee: fc.constantFrom(0, 0.01),
  commitment_fee: fc.constantFrom(0, 0.005),
  max_share: fc.constantFrom(0.3, 0.6),
  reserve_months: fc.constantFrom(0, 0, 3, 6),
});

const terms: fc.Arbitrary<Terms> = fc.record({
  prices: fc.tuple(fc.integer({ min: 120, max: 200 }), fc.integer({ min: 250, max: 420 })),
  taxes: fc.tuple(fc.constantFrom(0, 0.15), fc.constantFrom(0, 0.2)),
  holidays: fc.tuple(fc.constantFrom(0, 2), fc.constantFrom(0, 3)),
  inflations: fc.tuple(fc.constant(0.07), fc.constant(0.08), fc.constantFrom(0, 0.024), fc.constantFrom(0, 0.01)),
  loans: fc.array(loan, { minLength: 1, maxLength: 3 }),
  ownFunds: fc.constantFrom(1e15, 12e6),
  step: fc.constantFrom(1, 2),
  later: fc.boolean(),
  days: fc.record({
    stock_days: fc.constantFrom(0, 45),
    payment_days: fc.constantFrom(-15, 0, 60),
    contingency: fc.constantFrom(0, 0.1),
    ramp: fc.constantFrom([], ['0.5', '0.8']),
  }),
});

const planned = (c: Case) => bestPlan(c, 1e-7);

/** The case with a minimum debt service cover ratio for all loans. */
const withCovenant = (c: Case, min_dscr: number): Case => ({
  ...c,
  tables: { ...c.tables, facilities: c.tables.facilities.map((row) => ({ ...row, min_dscr })) },
});

const covenantRows = (document: Awaited<ReturnType<typeof planned>>, c: Case) =>
  verify(document, c).differences.filter((difference) => difference.row?.startsWith('covenant '));

describe('the second opinion on covenants', () => {
  it('recomputes every cover of the engine to 1e-9, and names project, facility and year', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(terms, async (some) => {
        const c = chain(some);
        const document = await planned(c);
        const strict = withCovenant(c, 1e5);
        const found = new Map(
          covenantRows(document, strict).map((covenantRow) => [covenantRow.row, covenantRow.recomputed]),
        );
        const expected = new Map<string, number>();
        for (const project of projectsOf(document, strict, lanesOf(strict))) {
          const flow = projectCashFlow(planProject(project));
          if (flow.status !== 'computed') continue;
          flow.result.lines.covenantCover.forEach((cover, t) => {
            // A cover above the minimum is no breach: in grace years with almost no interest.
            if (Number.isNaN(cover) || cover >= 1e5 * (1 - 1e-5)) return;
            for (const { contract, flow: paid } of flow.result.tranches)
              if (contract.input.minDscr !== undefined && paid.interest[t]! + paid.principal[t]! > 0)
                expected.set(`covenant ${project.name} ${contract.input.name} ${2026 + t}`, cover);
          });
        }
        compared += expected.size;
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [row, cover] of expected)
          expect(Math.abs(found.get(row)! - cover)).toBeLessThan(1e-9 * Math.max(1, Math.abs(cover)));
      }),
      { numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  const usual: Terms = {
    prices: [160, 330],
    taxes: [0.15, 0.2],
    holidays: [0, 0],
    inflations: [0.07, 0.08, 0.024, 0.01],
    loans: [{ currency: 'USD', rate: 0.02, tenor: 5, grace: 1, repayment: 'annuity', max_share: 0.6 }],
    ownFunds: 1e15,
    step: 1,
    later: false,
    days: { stock_days: 0, payment_days: 0, contingency: 0, ramp: [] },
  };

  it('agrees with a plan that satisfies its covenants, and finds the breaches of one that does not', async () => {
    const free = chain(usual);
    const unrestricted = await planned(free);
    const covers = covenantRows(unrestricted, withCovenant(free, 1e6)).map((covenantRow) => covenantRow.recomputed);
    const c = withCovenant(free, Math.min(...covers) * 1.2);
    const restricted = await planned(c);
    expect(restricted.draws.length).toBeGreaterThan(0);
    expect(verify(restricted, c)).toMatchObject({ ok: true, differences: [] });
    // The draws of the plan without covenants, as a model without the loop would leave them.
    expect(covenantRows(unrestricted, c).length).toBeGreaterThan(0);
    expect(covenantRows(unrestricted, withCovenant(free, Math.min(...covers) * 0.999))).toEqual([]);
  });

  it('finds the effect of lower prices, or higher costs, on a cover', async () => {
    const free = chain(usual);
    const document = await planned(free);
    const c = withCovenant(
      free,
      Math.min(...covenantRows(document, withCovenant(free, 1e6)).map((covenantRow) => covenantRow.recomputed)) * 0.99,
    );
    expect(covenantRows(document, c)).toEqual([]);
    const cheaper = c.tables.demands.map((row) => ({ ...row, price: Number(row.price) * 0.9 }));
    expect(covenantRows(document, { ...c, tables: { ...c.tables, demands: cheaper } }).length).toBeGreaterThan(0);
    const dearer = c.tables.supplies.map((row) => ({ ...row, price: Number(row.price) * 1.3 }));
    expect(covenantRows(document, { ...c, tables: { ...c.tables, supplies: dearer } }).length).toBeGreaterThan(0);
  });

  it('subtracts working capital from cash, and counts reserves as cash', async () => {
    const first = async (some: Partial<Terms>, stock_days = 0) => {
      const days = { ...usual.days, stock_days, ramp: ['0.2'] };
      const c = chain({ ...usual, days, ...some });
      const rows = covenantRows(await planned(c), withCovenant(c, 1e6));
      return rows.find((row) => row.row === 'covenant almalyk/smelt loan0 2028')!.recomputed;
    };
    const [loan] = usual.loans;
    const plain = await first({});
    expect(await first({}, 60)).toBeLessThan(plain - 0.1);
    expect(await first({ loans: [{ ...loan!, reserve_months: 6 }] })).toBeCloseTo(plain + 0.5, 6);
  });

  it('names projects that it does not recompute: prices at import parity are in no table', async () => {
    const free = chain(usual);
    const demands = free.tables.demands.map(({ price: _, ...row }) => ({ ...row, shortfall_cost: 500 }));
    const bare = { ...free, tables: { ...free.tables, demands } };
    const document = await planned(bare);
    expect(covenantRows(document, withCovenant(bare, 1e6))).toEqual([]);
    expect(verify(document, withCovenant(bare, 1e6)).notChecked).toContain(
      'covenants of shymkent/draw: it sells or buys at import parity',
    );
    expect(verify(document, bare).notChecked).toEqual(['optimality', 'explanations']);
  });
});
