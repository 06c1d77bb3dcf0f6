/** What a plan means to owners and lenders: its projects' money, returns, ratios and terms; banks; what a covenant cuts. */

export { booksOf } from './books.ts';
export { financeDocument } from './document.ts';
export { facilitiesByYear } from './draws.ts';
export { asks, type CutProject, failures } from './failing-covenants.ts';
export type { Charge, Lanes } from './lanes.ts';
export { moneyOf } from './lending.ts';
export { lifetime } from './life.ts';
export { borrowedShares, gearingLimits } from './limits.ts';
export { cashLines } from './lines.ts';
export { openPrices, priced } from './open.ts';
export { projectsOf } from './projects.ts';
export type * from './shape.ts';
