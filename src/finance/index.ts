export {
  assumedCallable,
  assumedProvenance,
  assumedWeights,
  type BankCapacity,
  type BankRules,
  type BindingRule,
  bankCapacity,
  type Exposure,
  publishedRules,
  type Stake,
} from './bank/capacity.ts';
export {
  type Applicant,
  type Eligibility,
  type EligibilityRule,
  eligibility,
  eligibilityRules,
  type Verdict,
} from './bank/eligibility.ts';
export { type BankRulesRead, readBankRules } from './bank/read.ts';
export { joiningWeights, shapley } from './bank/shapley.ts';
export {
  type BankFeature,
  type BankWorth,
  bankFeatures,
  bankWorth,
  type Contribution,
  contributions,
} from './bank/worth.ts';
export { type Driver, type DriverName, driverNames, driverStep, type Uncertainty } from './chance/drivers.ts';
export { type ChanceModel, type ChanceSetup, chanceModel } from './chance/model.ts';
export { emptyRecord, type PathRecord, type Paths, runPaths } from './chance/paths.ts';
export {
  type Band,
  type ChanceSummary,
  type Estimate,
  fan,
  joinPaths,
  type Spread,
  summarise,
} from './chance/summary.ts';
export { type ClassFrom, classesProvenance, classOf, countryClasses, type RiskClass } from './country/classes.ts';
export type { Provenance, Quality } from './country/figure.ts';
export {
  type BuyerRisk,
  type Category,
  type CoverTerms,
  minimumPremium,
  type Premium,
  premiumAsMargin,
  premiumProvenance,
  repaymentYears,
} from './country/premium.ts';
export {
  type DepreciationFigure,
  depreciationFigures,
  depreciationOf,
  usualDepreciation,
} from './country/taxes.ts';
export { type Commitment, commitmentFees, type YearFee } from './debt/commitment.ts';
export {
  type Construction,
  type ConstructionInput,
  fundConstruction,
  fundConstructionByRepetition,
} from './debt/construction.ts';
export { averageLife, grantElement } from './debt/measures.ts';
export { type Sculpted, sculpt } from './debt/sculpt.ts';
export { type DebtService, debtService, principalOfUnit, pvPerUnit } from './debt/service.ts';
export { type SizedDebt, type SizeInput, type SizeLimit, sizeDebt } from './debt/size.ts';
export type { FacilityKind, FacilityTerms, Repayment } from './debt/terms.ts';
export {
  type CellContent,
  columnName,
  firstColumn,
  type NumberStyle,
  periodColumn,
  type RowStyle,
  type SheetModel,
  type SheetRow,
  type WorkbookModel,
} from './lines/sheet.ts';
export {
  type InputFault,
  inputFaults,
  type Lines,
  type ProjectCashFlow,
  type ProjectNote,
  type ProjectResult,
  projectCashFlow,
} from './project/cashflow.ts';
export type { Covenant } from './project/covenants.ts';
export { type Cover, cover } from './project/cover.ts';
export type { DepreciationRule } from './project/depreciation.ts';
export { type EconomicStream, type EconomicView, economicView } from './project/economic.ts';
export { type PlanCurrency, type PlanDraws, type PlanProject, planProject } from './project/fromplan.ts';
export { devalued, parity } from './project/fx.ts';
export { deflate, fisher, priceIndex } from './project/indexation.ts';
export type { ProjectInput, RepaymentPlan, TaxRule, TrancheInput, WorkingCapital } from './project/input.ts';
export type { Operating } from './project/operating.ts';
export type { Ratio, Ratios } from './project/ratios.ts';
export type { TrancheFlow, TrancheResult } from './project/run.ts';
export { type Source, type SourcesAndUses, sourcesAndUses, type Use } from './project/sources.ts';
export type { BalanceSheet, CashStatement, Income, Statements } from './project/statements.ts';
export type { LenderView, View } from './project/views.ts';
export { normalCdf, normalQuantile } from './random/normal.ts';
export { uniforms } from './random/philox.ts';
export { type BreakEven, breakEven, type Hold, type Lever } from './stress/breakeven.ts';
export { type CovenantCut, covenantCut, type FailedCovenant } from './stress/cut.ts';
export { type Downside, type DownsideResult, downsides, lendersDownsides } from './stress/downside.ts';
export { type Edge, edgeOf } from './stress/edge.ts';
export { type Shock, shocked, signed } from './stress/flex.ts';
export { covenantMends, lessDebt, type Mend } from './stress/mends.ts';
export { leastDuty, leastGrant, leastInterest, leastPremium, leastTenor, type Needed } from './support/needed.ts';
export { type Support, type SupportKind, type Supports, type SupportTerms, supports } from './support/supports.ts';
export { addMonths, type Civil, formatDate, parseDate } from './time/dates.ts';
export { type DayCount, yearFraction } from './time/daycount.ts';
export { periodName, type Stretch, type Timeline, timeline, yearly, yearOf } from './time/timeline.ts';
export { annuityFactor, cumipmt, cumprinc, type Due, fv, ipmt, pmt, ppmt } from './value/annuity.ts';
export { type Irr, irr, irrAt, irrNear, xirr } from './value/irr.ts';
export { type Mirr, mirr } from './value/mirr.ts';
export { npv, npvAt, npvExcel, xnpv } from './value/npv.ts';
export { type Payback, payback } from './value/payback.ts';
export { type Return, returnOf } from './value/return.ts';
export { type WorkbookResult, workbookModel } from './workbook/model.ts';
