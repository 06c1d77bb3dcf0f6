export type { BankCapacity, Exposure, Stake } from './bank/capacity.ts';
export { type Applicant, eligibility } from './bank/eligibility.ts';
export { readBankRules } from './bank/read.ts';
export { joiningWeights, shapley } from './bank/shapley.ts';
export { type BankFeature, bankFeatures, bankWorth, contributions } from './bank/worth.ts';
export { driverNames, driverStep, type Uncertainty } from './chance/drivers.ts';
export { type ChanceModel, chanceModel } from './chance/model.ts';
export { emptyRecord, type Paths, runPaths } from './chance/paths.ts';
export { type Band, type ChanceSummary, fan, summarise } from './chance/summary.ts';
export { classOf, type RiskClass } from './country/classes.ts';
export { type Category, minimumPremium, premiumAsMargin, repaymentYears } from './country/premium.ts';
export { depreciationOf } from './country/taxes.ts';
export type { FacilityTerms } from './debt/facility.ts';
export { commitmentFees, owedPerUnit, principalOfUnit, pvPerUnit } from './debt/facility.ts';
export {
  type CellContent,
  columnName,
  firstColumn,
  type NumberStyle,
  type SheetModel,
  type SheetRow,
  type WorkbookModel,
} from './lines/sheet.ts';
export { type ProjectResult, projectCashFlow } from './project/cashflow.ts';
export { type PlanCurrency, type PlanDraws, type PlanProject, planProject } from './project/fromplan.ts';
export type { ProjectInput } from './project/input.ts';
export { joined } from './project/joined.ts';
export { fisher } from './project/prices.ts';
export { sourcesAndUses } from './project/sources.ts';
export { normalQuantile } from './random/normal.ts';
export { uniforms } from './random/philox.ts';
export { type BreakEven, breakEven, type Lever } from './stress/breakeven.ts';
export { type CovenantCut, covenantCut } from './stress/cut.ts';
export { type DownsideResult, downsides } from './stress/downside.ts';
export { type Shock, shocked, signed } from './stress/flex.ts';
export type { Mend } from './stress/mends.ts';
export { type Support, type SupportKind, supports } from './support/supports.ts';
export { type Irr, irrNear } from './value/irr.ts';
export { npvAt } from './value/present.ts';
export { returnOf } from './value/return.ts';
export { workbookModel } from './workbook/model.ts';
