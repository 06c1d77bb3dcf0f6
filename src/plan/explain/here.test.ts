import { describe, expect, it } from 'vitest';
import { makeCase, type Tables } from '../../../test/support/make-case.ts';
import { explainedPlan, withPlan } from '../../../test/support/plan-case.ts';
import { type Alternative, lineOf } from './alternative.ts';
import { plansWithoutSites, whyHere } from './here.ts';

/** Cotton is bought in Osh and yarn is wanted there; mills can stand in Osh and in Danghara. */
const base: Tables = {
  countries: [{ country: 'KG' }, { country: 'TJ' }],
  places: [
    { place: 'Osh', country: 'KG' },
    { place: 'Danghara', country: 'TJ' },
  ],
  goods: [
    { good: 'cotton', value: 1 },
    { good: 'yarn', value: 3 },
  ],
  processes: [{ process: 'spin', lead: 0, life: 10 }],
  recipes: [
    { process: 'spin', good: 'cotton', quantity: -1 },
    { process: 'spin', good: 'yarn', quantity: 1 },
  ],
  tiers: [{ process: 'spin', tier: 'one', capacity: 100, capex: 500 }],
  candidates: [
    { place: 'Danghara', process: 'spin', capex_factor: 0.5 },
    { place: 'Osh', process: 'spin' },
  ],
  supplies: [{ good: 'cotton', place: 'Osh', price: 1 }],
  demands: [{ good: 'yarn', place: 'Osh', quantity: 100, price: 10 }],
};
const road = { leg: 'road', from: 'Osh', to: 'Danghara', mode: 'road', km: 10, hours: 1, cost: 0.1 };
const of = (changes: Tables) => makeCase({ start: 2026, years: 2, discountRate: 0 }, { ...base, ...changes });

describe('a candidate at a place that nothing leads to', () => {
  it('is reported as such, without a loss of NPV', async () => {
    const { document, explained: beside } = await explainedPlan(of({}));
    expect(document.builds.map(({ place }) => place)).toEqual(['Osh']);
    expect(document.cutOff).toEqual([{ place: 'Danghara', process: 'spin' }]);
    expect(beside.forced).toEqual([]);
  });

  it('is the reason why a stage is not built, where it has no other place', async () => {
    const candidates = [base.candidates![0]!];
    const { document } = await explainedPlan(of({ candidates }));
    expect(document.notBuilt).toEqual([{ process: 'spin', place: null, loses: null, decides: null, cutOff: true }]);
  });

  it('is none where a leg leads, and where all that it needs is there', async () => {
    const { document } = await explainedPlan(of({ legs: [road] }));
    expect(document.cutOff).toBeUndefined();
    const supplies = [...base.supplies!, { good: 'cotton', place: 'Danghara', price: 1 }];
    const demands = [...base.demands!, { good: 'yarn', place: 'Danghara', quantity: 1, price: 10 }];
    expect((await explainedPlan(of({ supplies, demands }))).document.cutOff).toBeUndefined();
  });

  it('differs from one where the best plan builds it and does not run it', async () => {
    const demands = [{ good: 'yarn', place: 'Osh', quantity: 100, price: 0.5 }];
    const { document } = await explainedPlan(of({ legs: [road], demands }));
    const [one] = document.notBuilt!;
    expect(one).toMatchObject({ process: 'spin', place: 'Danghara', idle: true });
    expect(one!.loses!.low).toBeGreaterThan(0);
  });
});

describe('where a site would stand instead', () => {
  it('is said to be nowhere only where the case has no other place for it', async () => {
    const candidates = [base.candidates![1]!];
    const { document } = await explainedPlan(of({ candidates }));
    expect(document.here).toMatchObject([{ place: 'Osh', next: { place: null }, only: true }]);
    // Danghara could build it, at a loss: that the plan without Osh builds nothing proves nothing of Danghara.
    const dear = [{ place: 'Danghara', process: 'spin', capex_factor: 50 }, base.candidates![1]!];
    const { document: other } = await explainedPlan(of({ candidates: dear, legs: [road] }));
    expect(other.here).toMatchObject([{ place: 'Osh', next: { place: null } }]);
    expect(other.here![0]!.only).toBeUndefined();
  });

  it('is that of a plan that another question found, where it is better than the one found without the site', async () => {
    const c = of({
      candidates: [base.candidates![1]!, { place: 'Danghara', process: 'spin', capex_factor: 50 }],
      legs: [road],
    });
    await withPlan(c, async ({ document, solved }) => {
      const alternative: Alternative = {
        npv: document.npv! - 1,
        bound: document.npv!,
        cost: {},
        line: lineOf(solved),
        activity: new Map([['Danghara/spin', 200]]),
        builds: new Set(['Danghara/spin']),
      };
      const without = await plansWithoutSites(c, solved, { options: { gap: 1e-9, seconds: 60 }, left: () => 60 });
      const [alone] = whyHere(document, solved, without, []);
      expect(alone!.next.place).toBeNull();
      const [one] = whyHere(document, solved, without, [alternative]);
      expect(one!.next.place).toBe('Danghara');
      expect(one!.next.loses.high).toBeCloseTo(1, 6);
    });
  });

  it('is a place of the best of all plans without it that were found', async () => {
    const { document } = await explainedPlan(of({ legs: [road] }));
    expect(document.here).toMatchObject([{ place: 'Danghara', next: { place: 'Osh' } }]);
  });
});
