export type * from '../model/index.ts';
export { barrierOf, dutiesBetween, earns, headings } from '../model/index.ts';
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
export { assemble } from './assemble.ts';
export { type BuyersBorder, buyersBorders } from './buyers-borders.ts';
export { cautionsToTell, type RouteCaution, routeCautions } from './cautions.ts';
export { checkCase } from './check.ts';
export { COMPARED, type Comparison, comparePlans } from './compare.ts';
export * from './country/index.ts';
export { bridgeOf } from './decision/bridge.ts';
export { capacityOfBuild, capitalOfBuilds, decisionOf } from './decision/index.ts';
export { payersOf } from './decision/payers.ts';
export { NOT_BUILT } from './decision/plants.ts';
export { payersOfSolved } from './decision/solved-payers.ts';
export { costLines, grossCost, npvOf, quantities, totals } from './decode.ts';
export { type CountryAccount, countryAccounts } from './explain/accounts.ts';
export {
  buildNothing,
  type Explained,
  explain,
  explainNone,
  type LandedCost,
  type LaneStep,
  type LaneSteps,
  type Omitted,
} from './explain/index.ts';
export { asks as asksCover, type CutProject } from './failing-covenants.ts';
export { NoAnswerError, UnusableError } from './faults.ts';
export {
  bankWorthOf,
  borrowedShares,
  cashLines,
  type FinanceDocument,
  type FinancedProject,
  financeDocument,
  type Lanes,
  type Lending,
  lanesOf,
  lendingOf,
  moneyOf,
  type PlantReturns,
} from './finance/index.ts';
export { type Account, accountsOf } from './means.ts';
export { passedRows } from './passed.ts';
export { type Planned, type PlanOptions, plan } from './plan.ts';
export { pinned, required } from './prepare.ts';
export { projectsOf } from './projects.ts';
export * from './rights/index.ts';
export { AS_IT_STANDS, type Scenario, scenariosOf } from './scenarios.ts';
export { solve } from './solve.ts';
export * from './standards/index.ts';
export { takeOver } from './takeover.ts';
export { changesAt, meanOf, quantile, type Uncertain, uncertainOf } from './uncertain.ts';
export { LEAST_VARIED, variedShare } from './varied.ts';
export { verify } from './verify.ts';
export { wholeProgramme } from './whole-programme.ts';
export { whyNot } from './whynot.ts';
