/** How a programme is solved: branch-price-and-cut on a restricted master. */

export { type Books, book } from './brought.ts';
export { type ComponentName, components } from './component.ts';
export { type Deadline, deadline } from './deadline.ts';
export { allowedGap, nearOf } from './gap.ts';
export { polish } from './heuristic/polish.ts';
export { besideBuilds, type Completed, type CompleteOptions, completed, wholeNumbers } from './heuristic/start.ts';
export { vertexFrom, vertexText } from './master/basis.ts';
export type { Solved, SolveOptions } from './options.ts';
export { lanes, lanesFrom } from './price/initial.ts';
export { waysBeside } from './price/next-best.ts';
export { attractiveFlows } from './price/routes.ts';
export { type Ways, ways } from './price/ways.ts';
export type { Assembled, AssembleOptions } from './problem.ts';
export { search } from './search.ts';
export { broken, eachPass } from './separate/capacities.ts';
