/** The report of a plan, its tables and map data, and texts for a terminal. */

export type { Explained } from '../model/index.ts';
export {
  addsUp,
  barrierName,
  cargoIn,
  dutySentence,
  type Facts,
  factsOf,
  figureOptions,
  financeNamed,
  headingName as costName,
  insteadWords,
  isBarrier,
  isShare,
  lendersTable,
  measureName,
  measureOrder,
  measureScale,
  pathOf as pathOfWay,
  placesOf,
  plantName,
  requestNamed,
  routeOf,
  rowsName,
  siteName,
  total,
  unusualReturns,
} from '../model/index.ts';
export { answerCautions, cautionWords, reviewWords } from './cautions.ts';
export { movedText } from './country-words.ts';
export { figuresName, groupNames } from './figure-names.ts';
export { figureValues } from './figure-value.ts';
export { type PlanFilesOptions, planFiles, planNames } from './files.ts';
export { gainLines } from './gain-lines.ts';
export { mostBetter } from './gap.ts';
export type { ReportInput } from './input.ts';
export { hasHash, oneReport } from './one-report.ts';
export { type Bridge, payersTable } from './payer-sums.ts';
export { briefDocument, reportDocument } from './pdf/documents.ts';
export { planMoney } from './plan-money.ts';
export { planParts, planReport } from './plan-report.ts';
export { type QuestionInput, questionReport, questionText } from './question-report.ts';
export { WIDTH as MAP_WIDTH } from './sections/map.ts';
export { mapsBeside } from './sections/maps-beside.ts';
export { csv } from './tables.ts';
export { planText } from './terminal/plan-text.ts';
export { builtOtherwise, omittedWords } from './words.ts';
export { worldCountries } from './world.ts';
