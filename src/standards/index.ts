/** Regulatory distance, what certificates take, what to harmonise first, and calendars. Pure functions on plain rows. */

export {
  addYears,
  type CalendarWords,
  certificateCalendar,
  type HeldCertificate,
  heldCalendar,
} from './certificates/calendar.ts';
export { cheapestEvidence, type EvidenceOptions, type EvidencePlan, type Purchase } from './certificates/cheapest.ts';
export {
  type GapCell,
  type GapInput,
  type GapNeed,
  gapMatrix,
  type Holding,
  inMarket,
  missingCertificates,
  type Site,
} from './certificates/gap.ts';
export { type CostLine, costLines, planCertificates, type SitePlan, type Want } from './certificates/plan.ts';
export { type Schedule, type Step, schedule } from './certificates/schedule.ts';
export { type Centre, type ChangeCost, cheapestCentre, type Move } from './distance/centre.ts';
export { distanceMatrix, distancePairs, regulatoryDistance, type Variant } from './distance/distance.ts';
export { type Incidence, incidence, type Measure, measuresOf } from './distance/incidence.ts';
export { type Scaling, scaleToPlane } from './distance/scaling.ts';
export { type BestSet, type Harmonisation, harmoniseFirst, type SingleWorth, type Solve } from './harmonise/first.ts';
export {
  alignmentOptions,
  type Change,
  type HarmonisationOption,
  recognitionOptions,
  type TouchedTrade,
} from './harmonise/options.ts';
export { PUBLISHED_RATES, type PublishedRate, type TradeCostSaving, tradeCostSaving } from './harmonise/tradecost.ts';
export { addDays, type CalendarEvent, escapeText, fold, writeIcs } from './ics.ts';
export { marketOf } from './measures/countries.ts';
export { type ImportedMeasures, type ImportProblem, importMeasures } from './measures/import.ts';
export { MAST_CODES, type MastCode, mastCode } from './measures/mast.ts';
export { type PlannedCertificate, type StandardsReport, standardsReport, wantsOfPlan } from './report.ts';
export type * from './rows.ts';
