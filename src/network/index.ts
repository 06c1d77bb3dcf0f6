export { network, vintageOf } from './build.ts';
export { cheapest, costs, shortest } from './cheapest.ts';
export { greatCircle } from './distance.ts';
export { isOpen, type LegValues, legValues, modeRow, takes } from './legs.ts';
export type { LegProblem, Network, Resource, Route, RouteOptions, Step, Weights } from './model.ts';
export { generalised } from './route.ts';
