import { existsSync, readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { type Case, type RawRow, readCase } from '../../src/case/index.ts';
import { planProject, projectCashFlow } from '../../src/finance/index.ts';
import { projectsOf } from '../../src/model/finance/measures/projects.ts';
import { lanesOf } from '../../src/plan/index.ts';
import type { PlanOptions } from '../../src/plan/plan.ts';
import { makeCase } from './make-case.ts';
import { root } from './needs.ts';
import { withPlan } from './plan-case.ts';

/** One plant that may borrow softly: sells 50 000 at `price`, makes at 100, capex 10 M, loan of tenor 5. */
export function plant(price: number, minDscr: number, amount = 10e6): Case {
  return makeCase(
    { start: 2026, years: 6, discountRate: 0.1, holdingRate: 0 },
    {
      countries: [{ country: 'UZ' }],
      places: [{ place: 'tashkent', country: 'UZ' }],
      goods: [{ good: 'metal', value: 200 }],
      processes: [{ process: 'make', lead: 0, life: 6, variable_cost: 100 }],
      recipes: [{ process: 'make', good: 'metal', quantity: 1 }],
      tiers: [{ process: 'make', tier: 'one', capacity: 50_000, capex: 10e6, max_builds: 1 }],
      candidates: [{ place: 'tashkent', process: 'make' }],
      demands: [{ good: 'metal', place: 'tashkent', quantity: 50_000, price }],
      lenders: [{ lender: 'bank' }],
      facilities: [
        { facility: 'soft', lender: 'bank', amount, rate: 0.02, tenor: 5, repayment: 'annuity', min_dscr: minDscr },
      ],
    },
  );
}

/** Three plants that sell at home at their own prices and may borrow from several lenders. */
export function threePlants(prices: readonly number[], loans: readonly RawRow[], ownFunds: number): Case {
  const places = ['tashkent', 'almaty', 'bishkek'];
  return makeCase(
    { start: 2026, years: 6, discountRate: 0.1, holdingRate: 0, ownFunds },
    {
      countries: ['UZ', 'KZ', 'KG'].map((country, k) => ({ country, tax_rate: k / 10 })),
      places: places.map((place, k) => ({ place, country: ['UZ', 'KZ', 'KG'][k]! })),
      goods: [{ good: 'metal', value: 200 }],
      processes: [{ process: 'make', lead: 1, life: 6, variable_cost: 100 }],
      recipes: [{ process: 'make', good: 'metal', quantity: 1 }],
      tiers: [{ process: 'make', tier: 'one', capacity: 50_000, capex: 8e6, max_builds: 1 }],
      candidates: places.map((place) => ({ place, process: 'make' })),
      demands: places.map((place, k) => ({ good: 'metal', place, quantity: 50_000, price: prices[k]! })),
      lenders: loans.map((_, k) => ({ lender: `bank${k}` })),
      facilities: loans.map((loan, k) => ({ facility: `loan${k}`, lender: `bank${k}`, amount: 9e6, ...loan })),
    },
  );
}

export const asking = (c: Case): PlanOptions => ({
  asRead: c,
  request: { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' },
});

export const planned = (c: Case) => withPlan(c, (p) => p);

/** Cases with a known answer in which somebody lends. */
export const lending = readdirSync(`${root}test/cases`).filter((name) =>
  existsSync(`${root}test/cases/${name}/facilities.csv`),
);

/** Plans such a case where all lenders ask for this cover, and expects that every covenant is kept. */
export async function endsWithCover(name: string, cover: number): Promise<void> {
  const { case: read } = readCase(`${root}test/cases/${name}`);
  const facilities = read.tables.facilities.map((row) => ({ ...row, min_dscr: cover }));
  const c = { ...read, tables: { ...read.tables, facilities } };
  const p = await planned(c);
  expect(p.cuts.length).toBeLessThan(25);
  if (p.document.npv !== null) keepsCovenants(p, c);
}

/** Expects that no project of a plan breaks a covenant by more than rounding. */
export function keepsCovenants(p: Awaited<ReturnType<typeof planned>>, c: Case): void {
  for (const project of projectsOf(p.document, c, lanesOf(c))) {
    const flow = projectCashFlow(planProject(project));
    const covenants = flow.status === 'computed' ? flow.result.covenants : [];
    for (const covenant of covenants)
      if (covenant.status === 'failed') expect(covenant.required - covenant.least).toBeLessThan(1e-5);
  }
}
