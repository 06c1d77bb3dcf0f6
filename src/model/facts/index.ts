/** Look-ups for the blocks of a plan: names of rows, units, sums, options of figures. */
export { capacityOfBuild, capitalOfBuilds, sitesOf, sumBy } from './builds.ts';
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
  type Facts,
  factsOf,
  plantName,
  type RequestNames,
  requestNamed,
  siteName,
} from './facts.ts';
export { cargoIn, rowsName } from './row-names.ts';
