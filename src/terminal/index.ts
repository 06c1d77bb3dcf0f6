/** What a terminal prints: documents as text of 80 columns, in the language in use. */

export { fixed } from '../figures/index.ts';
export {
  answerCautions,
  cargoIn,
  compareText,
  insteadWords,
  omittedWords,
  planText,
  wrapLines,
} from '../report/index.ts';
export { chainsAnswer, chainsText, hiddenText } from './chains.ts';
export { claimsText } from './claims.ts';
export { covenantText, financeText } from './finance.ts';
export { caseErrorText, evidenceFaults, issueLines } from './issues.ts';
export { rowsText, tablesText } from './list.ts';
export { loadProgress, loadText } from './load.ts';
export { matchText } from './match.ts';
export { importText } from './measures.ts';
export { optionsText } from './options.ts';
export { progressLine } from './progress.ts';
export { nearText, projectsText } from './projects.ts';
export { reformsText } from './reforms.ts';
export { rightsText } from './rights.ts';
export { changeWords, routesText } from './routes.ts';
export { scenariosText } from './scenarios.ts';
export { optionsStage, reformsProgress, stressStage, widestText } from './stages.ts';
export { standardsText } from './standards.ts';
export { stressText } from './stress.ts';
export { updateText } from './update.ts';
export { verifiedText } from './verify.ts';
