/** A plan from the view of owners and lenders: money, returns, ratios and terms of its projects; banks; covenants. */

export type { BankLine } from './banks.ts';
export { booksOf } from './books.ts';
export { financeDocument } from './document.ts';
export { facilitiesByYear } from './draws.ts';
export { type CutProject, failures, requiresCover } from './failing-covenants.ts';
export type { Charge, Lanes } from './lanes.ts';
export { moneyOf } from './lending.ts';
export { lifetime } from './life.ts';
export { borrowedShares, gearingLimits } from './limits.ts';
export { cashLines } from './lines.ts';
export { openPrices, priced } from './open.ts';
export { projectsOf } from './projects.ts';
export type * from './shape.ts';
