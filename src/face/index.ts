/** The library: what a program, the command line and the server use. `src/index.ts` offers it to the world. */

export {
  DRAWS,
  type Project,
  StoreError,
  TableError,
  writeRegister,
} from '../atlas/index.ts';
export {
  type Case,
  type Change,
  caseHash,
  caseTitle,
  copyFor,
  departure,
  filesOf,
  fileWord,
  type Issue,
  lineOf,
  locate,
  parseJson,
  type Read,
  type Table,
  type Told,
  templateFolder,
  templateNames as templates,
  type Wanted,
  type WriteOptions,
  workbookOf,
} from '../case/index.ts';
export { cores, type SharedQueue } from '../jobs/index.ts';
export type { SolveProgress } from '../linear/index.ts';
export {
  COMPARED,
  type Comparison,
  type FinanceDocument,
  type ImportedTables,
  importedNames,
  licencesCsv,
  licencesIn,
  NoAnswerError,
  type PlanDocument,
  tablesOfMeasures,
  UnusableError,
  type Verified,
} from '../plan/index.ts';
export {
  aims,
  ConflictError,
  measures,
  NoGainError,
  NoWorthError,
  type OptionsDocument,
  type OptionsStage as NearStage,
  type ReformsDocument,
  type StressDocument,
} from '../reforms/index.ts';
export {
  briefDocument,
  type CompareInput,
  comparePage,
  compareWorkbook,
  factsOf,
  figuresName,
  financeData,
  financeNamed,
  hasHash,
  matrixCsv,
  oneReport,
  planFiles,
  planNames,
  type QuestionInput,
  questionReport,
  type ReportInput,
  reportDocument,
  routesCsv,
  routesGeoJson,
  type TypstDocument,
} from '../report/index.ts';
export type { JointTeam } from '../rights/index.ts';
export { type ComponentName, components, type Deadline, deadline } from '../search/index.ts';
export { AccessError, BackupError, backup, DatabaseError, HeldError, restore } from '../store/index.ts';
export { loadTrade } from './atlas-job.ts';
export { withChanges, withReforms } from './change.ts';
export type {
  chorsu,
  rights as RightsDocument,
  routes as RoutesDocument,
  standards as StandardsDocument,
  update as UpdateDocument,
} from './documents.ts';
export { CaseError, NothingToPlanError, RequestError, requestWords } from './errors.ts';
export {
  type ChainsDocument,
  chains,
  chainsDraft,
  chainsInWords,
  chainsPage,
  hiddenProjects,
} from './evidence/chains.ts';
export { claims, claimsDocument } from './evidence/claims.ts';
export {
  economies,
  evidenceReport,
  type MatchDocument,
  match,
  matchReport,
  type TradeAsked,
} from './evidence/match.ts';
export { nearDocument, type OwnRegister, projects, projectsNear, registerReport } from './evidence/projects.ts';
export { type Executor, executor, type Where } from './executor.ts';
export {
  type BankAsked,
  type FinanceOptions,
  finance,
  financeBookNames,
  financeBooks,
  financeInput,
  mustLend,
} from './finance.ts';
export { takeJobs, type WorkOptions } from './jobs.ts';
export { cellText, columnsBesideKey, listRows, listTables, type TableListed } from './list.ts';
export { compare, type Resolved, verify, verifyAgain } from './opinion.ts';
export { mustBeMeasures, type NearOptions, options, optionsAnswer, optionsInput } from './options.ts';
export { forReport, type PlanWhole, plan, planWhole, toMps } from './plan.ts';
export { mustFit, type PlanForOptions, type PlanForQuestion, planFor } from './planned.ts';
export { openQueue, type Shared } from './queue.ts';
export { check, describe, examine, issueDocument, readCase } from './read.ts';
export {
  isWide,
  MOST_PLAYERS,
  type ReformsOptions,
  type ReformsProgress,
  reforms,
  reformsAsked,
  reformsInput,
  reformsReport,
  reformsWhole,
} from './reforms.ts';
export {
  type CompareView,
  compareView,
  explanation,
  files,
  type ReportOptions,
  report,
  type View,
  view,
} from './report.ts';
export { type PlanOptions, requestOf } from './request.ts';
export { odrlFiles, type RightsOptions, type RightsWhole, rights, rightsWhole } from './rights.ts';
export { matrixDocument, type RoutesOptions, routeMatrix, routes, routesPage } from './routes.ts';
export { planScenarios, scenariosAsked } from './scenarios.ts';
export { mustBeYear, type StandardsOptions, type StandardsWhole, standards, standardsWhole } from './standards.ts';
export { mustBeStressed, type StressOptions, type StressStage, stress } from './stress.ts';
export { drawsOnly, ENOUGH, futureName, SMALL, shockName, stressAnswer, stressInput } from './stress-page.ts';
export { planChange, type TableUpdate, update, updatedFiles, updatedWorkbook } from './update.ts';
export { version } from './version.ts';
export { bundled, bundledCases, newCase, tables, toFiles, toWorkbook } from './write.ts';
