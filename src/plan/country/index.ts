/** The question of some countries at the border prices of a regional plan: their case, and the effect on the region. */
export { booksByCountry } from './books.ts';
export { type CountryCase, countryCase, WIDENING } from './case.ts';
export { furtherLegs } from './legs-by-year.ts';
export { adaptedRegion, movedRegion, paymentsOf } from './moved.ts';
export { otherwise } from './otherwise.ts';
export { partIn, worthOf } from './part.ts';
export { regionAround, regionWith } from './region.ts';
