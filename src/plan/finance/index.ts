/** What a plan means to lenders: projects' money, ratios and terms, banks, the worth of a bank. */

export { financeDocument } from './document.ts';
export { type Lanes, lanesOf } from './lanes.ts';
export { lendingOf, moneyOf } from './lending.ts';
export { borrowedShares } from './limits.ts';
export { cashLines } from './lines.ts';
export type * from './shape.ts';
export { type BankOptions, bankWorthOf } from './worth.ts';
