/** Rights of a case: what freedom to operate, gaps and deadlines are judged from, and what closing a gap costs. */
export { calendarOf } from './calendar.ts';
export { type RightsInput, rightsInput, type Team, teamOf, treatiesOf } from './input.ts';
export { assetsCsv, assetsIn, licencesCsv, licencesIn, policiesOf } from './odrl.ts';
export { type PricedGap, type PriceOptions, pricedGaps } from './price.ts';
