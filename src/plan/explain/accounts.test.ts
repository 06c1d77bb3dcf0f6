import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAccounts } from '../../../test/support/adds-up.ts';
import { makeCase } from '../../../test/support/make-case.ts';
import { withPlan } from '../../../test/support/plan-case.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import type { Case } from '../../case/index.ts';

const accountsOf = (c: Case) => withPlan(c, (p) => ({ ...p, accounts: expectAccounts(p, c) }));

describe('what a plan means for each country', () => {
  it('adds up to the NPV in random cases', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        await accountsOf(makeCase(settingsOf(s), tablesOf(s)));
      }),
      { numRuns: 15 },
    );
  });

  it('adds up where a process uses a good up and makes none: slag that has to be burnt', async () => {
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0.1, holdingRate: 0 },
      {
        countries: [{ country: 'KZ' }, { country: 'UZ' }],
        places: [
          { place: 'mine', country: 'KZ' },
          { place: 'town', country: 'UZ' },
        ],
        goods: [
          { good: 'ore', hs: '260300', value: 50 },
          { good: 'metal', hs: '740311', value: 200 },
          { good: 'slag', hs: '261900', value: 5, surplus: 40 },
        ],
        processes: [
          { process: 'smelt', lead: 0, life: 5, variable_cost: 20 },
          { process: 'burn', lead: 0, life: 5, variable_cost: 3 },
        ],
        recipes: [
          { process: 'smelt', good: 'ore', quantity: -1 },
          { process: 'smelt', good: 'metal', quantity: 0.5 },
          { process: 'smelt', good: 'slag', quantity: 0.5 },
          { process: 'burn', good: 'slag', quantity: -1 },
        ],
        candidates: [
          { place: 'mine', process: 'smelt', existing: 1000 },
          { place: 'town', process: 'burn', existing: 1000 },
        ],
        supplies: [{ good: 'ore', place: 'mine', price: 50, quantity: 1000 }],
        demands: [{ good: 'metal', place: 'town', quantity: 400, price: 300 }],
        legs: [{ leg: 'rail', from: 'mine', to: 'town', mode: 'rail', km: 100, hours: 10, cost: 5 }],
      },
    );
    const { document, accounts } = await accountsOf(c);
    expect(document.activity.some((activity) => activity.process === 'burn' && activity.amount > 100)).toBe(true);
    expect(accounts.UZ!.gain).not.toBe(0);
  });
});
