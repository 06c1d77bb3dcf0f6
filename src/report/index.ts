/** What readers are given: the report of a plan, its tables and maps' data, routes, words for a terminal. */

export { answerCautions, cautionWords, reviewWords } from './cautions.ts';
export { movedText } from './country-words.ts';
export { dutySentence } from './duty-words.ts';
export { type Facts, factsOf, plantName, requestNamed, siteName } from './facts.ts';
export { figuresName, groupNames } from './figure-names.ts';
export { figureValues } from './figure-value.ts';
export { type PlanFilesOptions, planFiles, planNames } from './files.ts';
export { financeNamed } from './finance-named.ts';
export { insteadWords, total, unusualReturns } from './finance-words.ts';
export { pathOf as pathOfWay, placesOf } from './flow-path.ts';
export { mostBetter } from './gap.ts';
export type { Explained, ReportInput } from './input.ts';
export { planMaps } from './live/years.ts';
export { addsUp, measureOrder, measureScale } from './measures.ts';
export { hasHash, oneReport } from './one-report.ts';
export type { Bridge } from './payer-sums.ts';
export { briefDocument, reportDocument } from './pdf/documents.ts';
export { booksLines, payersTable } from './plan-books.ts';
export { planMoney } from './plan-money.ts';
export { type PlanParts, planParts, planReport } from './plan-report.ts';
export { type QuestionInput, questionReport, questionText } from './question-report.ts';
export { makersCells, rightsAnswer } from './questions/rights-answer.ts';
export { rightsData } from './questions/rights-data.ts';
export { teamWords } from './questions/rights-team.ts';
export {
  askedFor,
  conflictWords,
  costWords,
  deadlineWords,
  flawWords,
  isRange,
  laneWords,
  type Names,
  namesOf,
  newsWords,
  notKnownWords,
  qualityWord,
  standingWords,
  stateWords,
  unmatchedWords,
  wayName,
} from './questions/rights-words.ts';
export { standardsAnswer } from './questions/standards-answer.ts';
export { costOf, orderOf, pathOf, sitesIn, standardsData, stepName } from './questions/standards-data.ts';
export { askedWords, labelWords, whole } from './questions/standards-words.ts';
export { rowsName } from './row-names.ts';
export { figureOptions } from './sections/extra/base.ts';
export type { ExtraSections } from './sections/extra/data.ts';
export { isShare, lendersTable } from './sections/lenders.ts';
export { WIDTH as MAP_WIDTH } from './sections/map.ts';
export { mapsBeside } from './sections/maps-beside.ts';
export { routeOf } from './sections/route-steps.ts';
export { csv } from './tables.ts';
export { planText } from './terminal/plan-text.ts';
export {
  barrierName,
  builtOtherwise,
  cargoIn,
  headingName as costName,
  isBarrier,
  measureName,
  omittedWords,
} from './words.ts';
export { worldCountries } from './world.ts';
