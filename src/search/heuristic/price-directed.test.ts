import { expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import type { Case } from '../../case/index.ts';
import { solve } from '../../plan/solve.ts';

const GOODS = ['a', 'b', 'c', 'd'];

/**
 * Four goods share the short way to `near`, which carries 400 of their 600; the long way costs 10 more a tonne, so 10 is the price of the short one.
 * The relaxation builds one plant and a half of each good and sends nothing to `far`. A second plant pays 37 x 50 at `near`, 150 less
 * than it costs, and its other half 6 x 50 at `far`, on the way that goes there at once; on the short way, at its price, nothing. The relaxation
 * does not ask for that way.
 */
function shared(): Case {
  const leg = (name: string, from: string, to: string, cost: number, more = {}) => ({
    ...{ leg: name, from, to, mode: 'rail', hours: 1, cost, oneway: true },
    ...more,
  });
  return makeCase(
    { start: 2026, years: 1, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }, { country: 'UZ' }],
      places: [
        { place: 'site', country: 'KZ' },
        { place: 'hub', country: 'KZ' },
        { place: 'near', country: 'UZ' },
        { place: 'far', country: 'KZ' },
      ],
      goods: GOODS.map((good, i) => ({ good, hs: `84${10 + i}` })),
      processes: GOODS.map((good) => ({ process: `make ${good}`, lead: 0, life: 1, variable_cost: 5 })),
      recipes: GOODS.map((good) => ({ process: `make ${good}`, good, quantity: 1 })),
      tiers: GOODS.map((good) => ({ process: `make ${good}`, tier: 'one', capacity: 100, capex: 2000 })),
      candidates: GOODS.map((good) => ({ place: 'site', process: `make ${good}` })),
      demands: GOODS.flatMap((good) => [
        { good, place: 'near', step: 'first', price: 100, quantity: 100 },
        { good, place: 'near', step: 'last', price: 62, quantity: 50 },
        { good, place: 'far', price: 24, quantity: 50 },
      ]),
      legs: [
        leg('short', 'site', 'hub', 10, { capacity: 400 }),
        leg('long', 'site', 'hub', 20),
        leg('to near', 'hub', 'near', 0),
        leg('to far', 'hub', 'far', 0),
        leg('at once', 'site', 'far', 13),
      ],
      schemes: GOODS.map((good) => ({ scheme: `of ${good}`, market: 'UZ', fee: 10 })),
      requirements: GOODS.map((good, i) => ({ market: 'UZ', hs: `84${10 + i}`, scheme: `of ${good}` })),
    },
  );
}

it('lowers no bound by what blocks lose while routes are not all there', async () => {
  const proven = await solve(shared(), { gap: 1e-9, seconds: 60 });
  await proven.session.close();
  expect(proven.status).toBe('optimal');
  const found = await solve(shared(), { gap: 1e-3, seconds: 60, dependent: 0 });
  await found.session.close();
  expect(found.bound).toBeGreaterThanOrEqual(proven.objective - 1e-6 * Math.abs(proven.objective));
});
