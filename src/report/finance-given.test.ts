import { describe, expect, it } from 'vitest';
import { makeCase } from '../../test/support/make-case.ts';
import { bestPlan } from '../../test/support/plan-case.ts';
import { financeDocument, lanesOf } from '../plan/index.ts';
import { factsOf } from './facts.ts';
import { financeDetails } from './sections/extra/finance-details.ts';

const plant = (country: Record<string, string | number>) =>
  makeCase(
    { start: 2026, years: 4, currency: 'USD' },
    {
      countries: [{ country: 'UZ', currency: 'USD', ...country }],
      places: [{ place: 'tashkent', country: 'UZ' }],
      goods: [{ good: 'metal', value: 200 }],
      processes: [{ process: 'make', life: 8, variable_cost: 100 }],
      recipes: [{ process: 'make', good: 'metal', quantity: 1 }],
      tiers: [{ process: 'make', tier: 'one', capacity: 50_000, capex: 5e6, max_builds: 1 }],
      candidates: [{ place: 'tashkent', process: 'make' }],
      demands: [{ good: 'metal', place: 'tashkent', quantity: 50_000, price: 200 }],
    },
  );

async function pageOf(country: Record<string, string | number>): Promise<string> {
  const c = plant(country);
  const document = await bestPlan(c);
  const context = { case: c, facts: factsOf(c) };
  return financeDetails(financeDocument(document, c, [], 0, lanesOf(c)), context).replaceAll(/<[^>]*>/g, ' ');
}

describe('the page of finance', () => {
  it('says that tax and inflation are not given, instead of showing 0 and the same value before and after', async () => {
    const page = await pageOf({});
    expect(page).toContain('No inflation of USD is given, so cash flows are at constant prices.');
    expect(page).toContain('not given');
  });

  it('shows a tax and an inflation of 0 where these are given', async () => {
    const page = await pageOf({ tax_rate: 0, inflation: 0, risk: 3 });
    expect(page).toMatch(/inflation of 0\s%/);
    expect(page).not.toMatch(/not given|is given/);
  });
});
