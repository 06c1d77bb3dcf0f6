/** Regulatory distance, what certificates take, what to harmonise first, and calendars. Pure functions on plain rows. */

export type { HeldCertificate } from './certificates/calendar.ts';
export type { EvidenceOptions, EvidencePlan, Purchase } from './certificates/cheapest.ts';
export type { GapCell, GapInput, GapNeed, Holding, Site } from './certificates/gap.ts';
export type { CostLine, SitePlan, Want } from './certificates/plan.ts';
export type { Schedule, Step } from './certificates/schedule.ts';
export type { Centre, ChangeCost, Move } from './distance/centre.ts';
export type { Variant } from './distance/distance.ts';
export type { Incidence, Measure } from './distance/incidence.ts';
export type { Scaling } from './distance/scaling.ts';
export { type BestSet, type Harmonisation, harmoniseFirst, type SingleWorth, type Solve } from './harmonise/first.ts';
export {
  alignmentOptions,
  type Change,
  type HarmonisationLabel,
  type HarmonisationOption,
  type NamedRecognition,
  namedOptions,
  recognitionOptions,
  type TouchedTrade,
  workingOf,
} from './harmonise/options.ts';
export { PUBLISHED_RATES, type PublishedRate, type TradeCostSaving, tradeCostSaving } from './harmonise/tradecost.ts';
export { type CalendarEvent, writeIcs } from './ics.ts';
export { ColumnMissing, type ImportedMeasures, type ImportProblem, importMeasures } from './measures/import.ts';
export { type MastCode, mastCode } from './measures/mast.ts';
export { ENOUGH, type PlannedCertificate, type StandardsReport, standardsReport, wantsOfPlan } from './report.ts';
export type * from './rows.ts';
