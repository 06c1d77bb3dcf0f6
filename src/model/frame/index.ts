export { type Candidate, existingIn, rampShare, standing } from './candidates.ts';
export type { Attribution, CostTerms, Term } from './cost-terms.ts';
export {
  addFlow,
  type ColumnOf,
  type FlowSpec,
  type FlowTerms,
  type FlowVariable,
  flowTerms,
  type Pass,
  passKey,
  tradeOf,
  type Way,
} from './flows.ts';
export { type Frame, type FrameOptions, frame } from './frame.ts';
export { type Horizon, horizon, inForce, leftAtEnd, type Period, serves, span, spending } from './horizon.ts';
export type { LegVariables } from './legs.ts';
export type { Limit, Limits } from './limits.ts';
export { type Lookup, lookup } from './lookup.ts';
export type { Need } from './need.ts';
export type { Demand, PeriodSets, Supply } from './sets.ts';
export { periodSets } from './sets.ts';
export type { BuildVariable, Variables } from './variables.ts';
export type { MeasureRow, WayRows } from './ways.ts';
export { limitedIn, type Part, partsOf } from './windows.ts';
