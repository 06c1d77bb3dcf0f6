import type { Case, RawRow } from '../../src/case/index.ts';
import { makeCase, type Tables } from './make-case.ts';

/**
 * 100 widgets a year that cost nothing in a city of UZ, wanted in a town of KZ, which is of the zone EAEU, for 100 each: a plan earns 10 000 a year
 * less what the further tables ask. Money is not discounted unless the settings say so.
 */
export function market(tables: Tables, settings: RawRow = {}): Case {
  return makeCase(
    { start: 2027, years: 1, discountRate: 0, holdingRate: 0, ...settings },
    {
      countries: [{ country: 'UZ' }, { country: 'KZ', zone: 'EAEU' }],
      places: [
        { place: 'city', country: 'UZ' },
        { place: 'town', country: 'KZ' },
      ],
      goods: [{ good: 'widget', hs: '850110', value: 10 }],
      supplies: [{ good: 'widget', place: 'city', price: 0, quantity: 100 }],
      demands: [{ good: 'widget', place: 'town', quantity: 100, price: 100 }],
      legs: [{ leg: 'road', from: 'city', to: 'town', mode: 'road', km: 1, hours: 0, cost: 0 }],
      borders: [{ from_country: 'UZ', to_country: 'KZ' }],
      tariffs: [{ destination: 'KZ', rate: 0 }],
      ...tables,
    },
  );
}
