/** What readers are given: the report of a plan, its tables and maps' data, words for a terminal. */

export type { Explained } from '../model/index.ts';
export {
  barrierName,
  cargoIn,
  dutySentence,
  type Facts,
  factsOf,
  headingName as costName,
  isBarrier,
  plantName,
  requestNamed,
  rowsName,
  siteName,
} from '../model/index.ts';
export { answerCautions, cautionWords, reviewWords } from './cautions.ts';
export { movedText } from './country-words.ts';
export { figuresName, groupNames } from './figure-names.ts';
export { figureOptions } from './figure-options.ts';
export { figureValues } from './figure-value.ts';
export { type PlanFilesOptions, planFiles, planNames } from './files.ts';
export { financeNamed } from './finance-named.ts';
export { insteadWords, total, unusualReturns } from './finance-words.ts';
export { pathOf as pathOfWay, placesOf } from './flow-path.ts';
export { mostBetter } from './gap.ts';
export type { ReportInput } from './input.ts';
export { planMaps } from './live/years.ts';
export { addsUp, measureOrder, measureScale } from './measures.ts';
export { hasHash, oneReport } from './one-report.ts';
export type { Bridge } from './payer-sums.ts';
export { briefDocument, reportDocument } from './pdf/documents.ts';
export { booksLines, payersTable } from './plan-books.ts';
export { planMoney } from './plan-money.ts';
export { planParts, planReport } from './plan-report.ts';
export { type QuestionInput, questionReport, questionText } from './question-report.ts';
export { isShare, lendersTable } from './sections/lenders.ts';
export { WIDTH as MAP_WIDTH } from './sections/map.ts';
export { mapsBeside } from './sections/maps-beside.ts';
export { routeOf } from './sections/route-steps.ts';
export { csv } from './tables.ts';
export { planText } from './terminal/plan-text.ts';
export { builtOtherwise, measureName, omittedWords } from './words.ts';
export { worldCountries } from './world.ts';
