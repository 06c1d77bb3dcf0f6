/** Regulatory distance, what certificates take, what to harmonise first, and calendars. Pure functions on plain rows. */

export type { HeldCertificate } from './certificates/calendar.ts';
export type { GapInput, GapNeed, Site } from './certificates/gap.ts';
export type { SitePlan } from './certificates/plan.ts';
export { comingChanges, type DatedRequirement, laboratoriesOf } from './coming.ts';
export { harmoniseFirst } from './harmonise/first.ts';
export {
  alignmentOptions,
  type HarmonisationLabel,
  type HarmonisationOption,
  type NamedRecognition,
  namedOptions,
  recognitionOptions,
  type TouchedTrade,
  workingOf,
} from './harmonise/options.ts';
export { PUBLISHED_RATES, type TradeCostSaving, tradeCostSaving } from './harmonise/tradecost.ts';
export { type CalendarEvent, writeIcs } from './ics.ts';
export { ColumnMissing, type ImportedMeasures, type ImportProblem, importMeasures } from './measures/import.ts';
export { mastCode } from './measures/mast.ts';
export { ENOUGH, type StandardsReport, standardsReport, wantsOfPlan } from './report.ts';
export type * from './rows.ts';
