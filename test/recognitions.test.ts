import { expect, it } from 'vitest';
import { verify } from '../src/plan/index.ts';
import { makeCase } from './support/make-case.ts';
import { bestPlan } from './support/plan-case.ts';

/**
 * docs/format.md, recognitions: one counts "for what the site holds of the good from an earlier year". Certificate a runs for one year and
 * is asked for in 2027 alone; b is asked for in both years, and costs half where a is held: 10 + 50 in 2027. In 2028 a has
 * lapsed: to renew it for 10 and pay 50 for b is best, not 50 alone.
 */
it('a certificate that has lapsed is recognised no longer', async () => {
  const scheme = { market: 'KZ', kind: 'certificate', renewal: 1 };
  const c = makeCase(
    { start: 2027, years: 2, discountRate: 0, holdingRate: 0 },
    {
      countries: [{ country: 'UZ' }, { country: 'KZ' }],
      places: [
        { place: 'city', country: 'UZ' },
        { place: 'town', country: 'KZ' },
      ],
      goods: [{ good: 'widget', hs: '850110', value: 1 }],
      supplies: [{ good: 'widget', place: 'city', price: 0, quantity: 100 }],
      demands: [{ good: 'widget', place: 'town', quantity: 100, price: 10 }],
      legs: [{ from: 'city', to: 'town', mode: 'road', km: 1, hours: 0, cost: 0 }],
      borders: [{ from_country: 'UZ', to_country: 'KZ' }],
      schemes: [
        { ...scheme, scheme: 'a', audit: 10 },
        { ...scheme, scheme: 'b', audit: 100 },
      ],
      requirements: [
        { market: 'KZ', hs: '85', scheme: 'a', until: 2027 },
        { market: 'KZ', hs: '85', scheme: 'b' },
      ],
      recognitions: [{ wanted: 'b', held: 'a', saves: 0.5 }],
    },
  );
  const document = await bestPlan(c, 1e-7);
  expect(document.cost.certification).toBeCloseTo(120, 6);
  expect(verify(document, c).differences).toEqual([]);
  const lapsed = {
    ...document,
    certificates: document.certificates.filter((x) => x.scheme === 'b' || x.year === 2027),
  };
  expect(verify(lapsed, c).differences.map((x) => 'heading' in x && x.heading)).toContain('certification');
});
