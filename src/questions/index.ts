/** The library: what a program, the command line and the server use. `src/index.ts` offers it to the world. */

export { bundledRegister, MEMBERS, StoreError, TableError, todayIs } from '../atlas/index.ts';
export {
  type Case,
  type Change,
  caseHash,
  caseTitle,
  type DescribedIssue,
  departure,
  type Expected,
  filesOf,
  fileWord,
  type Issue,
  lineOf,
  locate,
  parseJson,
  type Table,
  templateFolder,
  templateNames as templates,
  type WriteOptions,
  workbookOf,
} from '../case/index.ts';
export { fixed } from '../figures/index.ts';
export { cores, type SharedQueue } from '../jobs/index.ts';
export type { SolveProgress } from '../linear/index.ts';
export {
  assetsCsv,
  assetsIn,
  COMPARED,
  type Comparison,
  type FinanceDocument,
  importedNames,
  NoAnswerError,
  type PlanDocument,
  tablesOfMeasures,
  UnusableError,
  type Verified,
} from '../plan/index.ts';
export {
  ConflictError,
  heldBuilds,
  measures,
  NoGainError,
  NoWorthError,
  type OptionsDocument,
  type ReformsDocument,
  type StressDocument,
} from '../reforms/index.ts';
export {
  briefDocument,
  cargoIn,
  factsOf,
  figuresName,
  figureValues,
  hasHash,
  insteadWords,
  oneReport,
  planFiles,
  planText,
  type QuestionInput,
  questionReport,
  reportDocument,
  rowsName,
} from '../report/index.ts';
export { type Deadline, deadline } from '../search/index.ts';
export { AccessError, BackupError, backup, DatabaseError, FolderInUseError, restore } from '../store/index.ts';
export { bundledBloc } from './atlas/bloc.ts';
export { blocOutput } from './atlas/bloc-blocks.ts';
export { bundledMatch, economies } from './atlas/match.ts';
export { matchOutput } from './atlas/match-blocks.ts';
export { changesOfShocks, withChanges, withReforms } from './change.ts';
export { type CompareView, comparePage, compareView, compareWorkbook } from './compare/answer.ts';
export { type CompareInput, compare } from './compare/ask.ts';
export {
  type CountryOptions,
  caseOfCountry,
  changesIn,
  countryWhole,
  type OwnCase,
  planCountry,
} from './country/ask.ts';
export { type Answer, type CommandHost, type CommandName, type Host, jsonText, type Question } from './declare.ts';
export type {
  chorsu,
  rights as RightsDocument,
  routes as RoutesDocument,
  standards as StandardsDocument,
} from './documents.ts';
export { CaseError, NothingToPlanError, RequestError, requestWords } from './errors.ts';
export { type FinanceOptions, finance } from './finance/ask.ts';
export { financeSection } from './finance/blocks.ts';
export { covenantText } from './finance/words.ts';
export { countryFacts, firstLibrary, makeFirst } from './first/ask.ts';
export { libraryPapers } from './first/library-papers.ts';
export { faultText, firstInWords, productsInWords } from './first/words.ts';
export { caseErrorText, evidenceFaults } from './issues-text.ts';
export { takeJobs } from './jobs.ts';
export { listParts, type Option, withDefaults } from './option.ts';
export { type NearOptions, options } from './options/ask.ts';
export { needPdf, type PaperName, pdfOf } from './pdf.ts';
export { forReport, type PlanWhole, plan, planWhole, toMps } from './plan/ask.ts';
export type { PlanOptions } from './plan/options.ts';
export { mustFit, type PlanForOptions, type PlanForQuestion, planFor } from './plan/planned.ts';
export { progressLine } from './plan/progress-text.ts';
export { scenariosAsked } from './plan/scenarios.ts';
export { workbenchScenario } from './plan/workbench-scenario.ts';
export { projectsOfPair } from './projects/ask.ts';
export { pairOutput, projectsOutput } from './projects/blocks.ts';
export { planQuestions, questions } from './questions.ts';
export { check, describe, examine, readCase } from './read.ts';
export { type ReformsOptions, reforms, reformsReport, reformsWhole } from './reforms/ask.ts';
export {
  explanation,
  files,
  type OtherAnswers,
  type ReportOptions,
  report,
  reportPdf,
  type View,
  view,
} from './report.ts';
export { type RightsOptions, rights } from './rights/ask.ts';
export { type RoutesOptions, routes } from './routes/ask.ts';
export { routesOutput } from './routes/blocks.ts';
export { routesCsv, routesGeoJson } from './routes/files.ts';
export { type StandardsOptions, standards } from './standards/ask.ts';
export { importText } from './standards/words.ts';
export { type StressOptions, stress } from './stress/ask.ts';
export { verify } from './verify/ask.ts';
export { version } from './version.ts';
export { bundled, isWorkbook, newCase, refuseErrors, tables, toFiles, toWorkbook } from './write.ts';
