/** Solves the programme of a case by branch-price-and-cut on a restricted master. */

export { type ComponentName, components } from './component.ts';
export { type Deadline, deadline } from './deadline.ts';
export { allowedGap, reoptimisationGap } from './gap.ts';
export { polish } from './heuristic/polish.ts';
export {
  type CompletedPlan,
  type CompletionOptions,
  completeBuilds,
  completePlans,
  wholeNumbers,
} from './heuristic/start.ts';
export { vertexFrom, vertexText } from './master/basis.ts';
export type { Solved, SolveOptions } from './options.ts';
export { lanes, lanesFrom } from './price/initial.ts';
export { nextBestWays } from './price/next-best.ts';
export { attractiveFlows } from './price/routes.ts';
export { type Ways, ways } from './price/ways.ts';
export type { Assembled, AssembleOptions } from './problem.ts';
export { search } from './search.ts';
export { broken, eachPass } from './separate/capacities.ts';
export { addStatistics, type Statistics } from './statistics.ts';
