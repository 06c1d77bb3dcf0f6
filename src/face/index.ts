/** The library: what a program, the command line and the server use. `src/index.ts` offers it to the world. */

export type { Case, Change, Issue, Table, Told } from '../case/index.ts';
export type { SharedQueue } from '../jobs/index.ts';
export type { RoutesDocument } from '../network/index.ts';
export type { Comparison, PlanDocument, Verified } from '../plan/index.ts';
export type { OptionsDocument, ReformsDocument, StressDocument } from '../reforms/index.ts';
export { DatabaseError } from '../store/index.ts';
export { withChanges, withReforms } from './change.ts';
export { CaseError, NothingToPlanError, RequestError, requestWords } from './errors.ts';
export { economies, evidenceReport, registerReport } from './evidence.ts';
export { takeJobs, type WorkOptions } from './jobs.ts';
export { compare, verify } from './opinion.ts';
export { type NearOptions, options, optionsAnswer, optionsInput } from './options.ts';
export { type PlanWhole, plan, planWhole, toMps } from './plan.ts';
export { check, describe, examine, readCase } from './read.ts';
export { type ReformsOptions, reforms } from './reforms.ts';
export { explanation, files, type ReportOptions, reformsReport, report, type View, view } from './report.ts';
export { optionsOf, type PlanOptions, requestOf } from './request.ts';
export { type RoutesOptions, routes } from './routes.ts';
export { type SetSolver, setSolver } from './solver.ts';
export { type StressOptions, type StressStage, stress } from './stress.ts';
export {
  drawsOnly,
  ENOUGH,
  futureName,
  SMALL,
  shockName,
  stressAnswer,
  stressInput,
} from './stress-page.ts';
export { version } from './version.ts';
export { bundled, newCase, tables, toFiles, toWorkbook } from './write.ts';
