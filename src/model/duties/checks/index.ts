/** What a check of a case asks of its duties. */
export { dutyUnits } from './duty-units.ts';
export { unknownDuties } from './unknown-duties.ts';
