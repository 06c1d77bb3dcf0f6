import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import type { PlanDocument } from '../../model/index.ts';
import { verify } from '../../plan/verify.ts';

/** Two plants of free size, each for the demand at its own place. */
const c = makeCase(
  { start: 2026, years: 4, discountRate: 0.1 },
  {
    countries: [{ country: 'UZ' }],
    places: [
      { place: 'karshi', country: 'UZ' },
      { place: 'navoi', country: 'UZ' },
    ],
    goods: [{ good: 'glass', value: 200 }],
    processes: [{ process: 'melt', lead: 0, life: 4, variable_cost: 50 }],
    recipes: [{ process: 'melt', good: 'glass', quantity: 1 }],
    tiers: [{ process: 'melt', tier: 'line', capacity: 90, least: 10, capex_per_unit: 100, max_builds: 1 }],
    candidates: [
      { place: 'karshi', process: 'melt' },
      { place: 'navoi', process: 'melt' },
    ],
    demands: ['karshi', 'navoi'].map((place) => ({ good: 'glass', place, quantity: 50, price: 300 })),
  },
);

describe('a plan with a pin', () => {
  it('is compared with it in counts, sizes, closings and legs', async () => {
    const document = await bestPlan(c, 1e-7);
    expect(document.builds.length).toBe(2);
    expect(verify(document, c, document)).toMatchObject({ ok: true, differences: [] });

    const rows = (d: PlanDocument, pin?: PlanDocument) =>
      verify(d, c, pin).differences.map((difference) => difference.row);
    const [first, second] = document.builds;
    const other = { ...document, builds: [first!, { ...second!, size: second!.size! + 1 }] };
    expect(rows(document, other)).toEqual([`pin ${second!.place}/melt/line 2026: size`]);
    expect(rows(document, { ...document, builds: [first!] })).toEqual([
      `pin ${second!.place}/melt/line 2026`,
      `pin ${second!.place}/melt/line 2026: size`,
    ]);
    expect(rows(document, { ...document, closings: [{ place: 'navoi', process: 'melt', year: 2028 }] })).toEqual([
      'pin navoi/melt closed 2028',
    ]);
    expect(rows(document, { ...document, legs: [{ leg: 'a-b-rail', year: 2027 }] })).toEqual(['pin leg a-b-rail 2027']);
  });
});
