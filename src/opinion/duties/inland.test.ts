import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { root } from '../../../test/support/needs.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { readCase } from '../../case/index.ts';

describe('the duty on the inland part of a way', () => {
  it('is the rate times the cost of the inland way (100 t at 7 of 300 + 5 + 4 + 7 a tonne, 10 %)', async () => {
    const c = makeCase(
      { start: 2026, years: 1, holdingRate: 0 },
      {
        countries: [{ country: 'CN' }, { country: 'UZ' }],
        places: [
          { place: 'xian', country: 'CN' },
          { place: 'gate', country: 'UZ' },
          { place: 'tashkent', country: 'UZ' },
        ],
        goods: [{ good: 'parts', hs: '8708', value: 300 }],
        supplies: [{ good: 'parts', place: 'xian', price: 1 }],
        demands: [{ good: 'parts', place: 'tashkent', quantity: 100, price: 1000 }],
        legs: [
          { leg: 'outer', from: 'xian', to: 'gate', mode: 'rail', km: 10, hours: 1, cost: 5 },
          { leg: 'inner', from: 'gate', to: 'tashkent', mode: 'rail', km: 10, hours: 1, cost: 7 },
        ],
        borders: [{ from_country: 'CN', to_country: 'UZ', cost: 4 }],
        tariffs: [{ destination: 'UZ', hs: '8708', rate: 0.1 }],
      },
    );
    const document = await bestPlan(c);
    expect(document.cost.duties).toBeCloseTo(100 * 0.1 * 316, 6);
    expect(document.inlandDuty).toBeCloseTo(100 * 0.1 * 7, 6);
  });

  it('is absent if the way ends at the first place in the country (tiny-tariff-cif-whole-way)', async () => {
    const document = await bestPlan(readCase(`${root}test/cases/tiny-tariff-cif-whole-way`).case);
    expect(document.cost.duties).toBeGreaterThan(0);
    expect(document.inlandDuty).toBeUndefined();
  });
});
