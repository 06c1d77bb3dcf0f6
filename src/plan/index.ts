export type * from '../model/index.ts';
export {
  assetsCsv,
  assetsIn,
  barrierOf,
  borrowedShares,
  capacityOfBuild,
  capitalOfBuilds,
  cashLines,
  dutiesBetween,
  earns,
  financeDocument,
  headings,
  importedNames,
  moneyOf,
  NoAnswerError,
  projectsOf,
  requiresCover,
  rightsInput,
  standardsOf,
  tablesOfMeasures,
  teamOf,
  treatiesOf,
  UnusableError,
} from '../model/index.ts';
export type { Verified } from '../opinion/index.ts';
export {
  type Assembled,
  attractiveFlows,
  type Solved,
  type SolveOptions,
  vertexFrom,
  vertexText,
  ways,
  wholeNumbers,
} from '../search/index.ts';
export { assemble, solve } from './assemble.ts';
export { bankWorthOf } from './bank-worth.ts';
export { type BuyersBorder, buyersBorders } from './buyers-borders.ts';
export { calendarOf } from './calendar.ts';
export { type CaseCache, caseCache } from './case-cache.ts';
export { cautionsToTell, type RouteCaution, routeCautions } from './cautions.ts';
export { checkCase } from './check.ts';
export { COMPARED, type Comparison, comparePlans } from './compare.ts';
export * from './country/index.ts';
export { bridgeOf } from './decision/bridge.ts';
export { decisionOf } from './decision/index.ts';
export { payersOf, payersOfSolved } from './decision/payers.ts';
export { NOT_BUILT } from './decision/plants.ts';
export { costLines, grossCost, npvOf, quantities, totals } from './decode.ts';
export { type CountryAccount, countryAccounts } from './explain/accounts.ts';
export {
  buildNothing,
  explain,
  explainNone,
} from './explain/index.ts';
export { type FixedBuilds, pinned, required } from './fixed-builds.ts';
export { type First, growing, harmonise } from './harmonise.ts';
export { lanesOf, lendingOf } from './lanes.ts';
export { type Account, accountsOf } from './means.ts';
export { passedRows } from './passed.ts';
export { type Planned, type PlanOptions, plan } from './plan.ts';
export { type PricedGap, pricedGaps } from './priced-gaps.ts';
export { AS_IT_STANDS, type Scenario, scenariosOf } from './scenarios.ts';
export { takeOver } from './takeover.ts';
export { changesAt, quantile, type Uncertain, uncertainOf } from './uncertain.ts';
export { LEAST_VARIED, variedShare } from './varied.ts';
export { verify } from './verify.ts';
export { wholeProgramme } from './whole-programme.ts';
export { whyNot } from './whynot.ts';
