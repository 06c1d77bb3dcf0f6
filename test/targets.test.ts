import { expect, it } from 'vitest';
import { verify } from '../src/plan/index.ts';
import { makeCase } from './support/make-case.ts';
import { bestPlan } from './support/plan-case.ts';

/** docs/format.md, `step`: a period takes the rows of its first year. Periods begin in 2030 and 2032 here. */
it('a yearly target of a year within a period does not count, for the second opinion either', async () => {
  const c = makeCase(
    { start: 2030, years: 4, step: 2, discountRate: 0 },
    {
      countries: [{ country: 'UZ' }],
      places: [{ place: 'city', country: 'UZ' }],
      goods: [{ good: 'widget', value: 10 }],
      supplies: [{ good: 'widget', place: 'city', price: 1, quantity: 10 }],
      demands: [{ good: 'widget', place: 'city', price: 10, quantity: 10 }],
      targets: [{ target: 'added', measure: 'value_added', min: 100, year: 2031 }],
    },
  );
  const document = await bestPlan(c, 1e-7);
  expect(document.npv).toBeCloseTo(4 * 90, 6);
  expect(verify(document, c).differences).toEqual([]);
});
