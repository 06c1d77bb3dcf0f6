/** What blocks of a plan are made with: what can be looked up in its case, names of its rows, how its figures are drawn. */
export { capacityOfBuild, capitalOfBuilds, sitesOf } from './builds.ts';
export {
  contextOf,
  discount,
  figureOptions,
  type PlanContext,
  planFigure,
  planSource,
  spentAt,
} from './context.ts';
export { asEstimate, isKnown } from './estimate.ts';
export {
  countryName,
  type Facts,
  factsOf,
  plantName,
  type RequestNames,
  requestNamed,
  siteName,
} from './facts.ts';
export { cargoIn, rowsName } from './row-names.ts';
export { sumBy } from './sums.ts';
