import type { Tables } from './make-case.ts';

/** A plant of 100 a year in UZ that sells 50 a year into CN at 100, where scheme `c` is asked. Making and moving cost nothing. */
export const soldAbroad: Tables = {
  countries: [{ country: 'UZ' }, { country: 'CN' }],
  places: [
    { place: 'city', country: 'UZ' },
    { place: 'port', country: 'CN' },
  ],
  goods: [{ good: 'fin', hs: '850110', value: 100 }],
  processes: [{ process: 'make' }],
  recipes: [{ process: 'make', good: 'fin', quantity: 1 }],
  candidates: [{ place: 'city', process: 'make', existing: 100, build: false }],
  demands: [{ good: 'fin', place: 'port', quantity: 50, price: 100 }],
  legs: [{ from: 'city', to: 'port', mode: 'road', cost: 0, hours: 0 }],
  requirements: [{ market: 'CN', hs: '85', scheme: 'c' }],
  schemes: [{ scheme: 'c', market: 'CN', fee: 1000, audit: 200, yearly: 100 }],
};
