export { along } from './along.ts';
export { borderTable } from './borders.ts';
export { network, vintageOf } from './build.ts';
export { cheapest, costs, shortest } from './cheapest.ts';
export {
  type RouteEntry,
  type RouteKind,
  type RoutesDocument,
  type RoutesRequest,
  routesDocument,
} from './document.ts';
export { frontier } from './frontier.ts';
export { kShortest } from './kShortest.ts';
export { isOpen, type LegValues, legValues, modeRow } from './legs.ts';
export { type Matrix, matrix } from './matrix.ts';
export type { LegProblem, Network, Resource, Route, RouteOptions, Step, Weights } from './model.ts';
export { type FindPlace, type Found, folded, placeFinder } from './placeNames.ts';
export { reachability, type Unreached } from './reachability.ts';
export { generalised } from './route.ts';
export { undominatedOn } from './undominated.ts';
export { weightsOf } from './weights.ts';
export { candidateLegs, type WhatIf } from './whatIf.ts';
