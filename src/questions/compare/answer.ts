import { fold, list, sentence, type WholeAnswer } from '../../blocks/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import { answerPage, answerParts, answerText, type PageParts, style, writeSheets } from '../../view/index.ts';
import { type Beside, besideOf, type CompareInput } from './ask.ts';
import { buildsTable, compareSections, countriesTable, flowsTable, headingsTable, plansTable } from './blocks.ts';
import { answerBeside, cautionsBeside, differenceLines, reviewsBeside } from './words.ts';

/** Two to six plans side by side: the answer, what is to be known of it, and its parts. */
function answerOf(beside: Beside): WholeAnswer {
  const { title, foot } = words().compare;
  return {
    title,
    foot,
    answer: answerBeside(beside),
    sections: compareSections(beside),
    beside: [list([...differenceLines(beside), ...cautionsBeside(beside)]), ...signedBlocks(beside)],
  };
}

/** Who vouches for figures unfolds. */
function signedBlocks(beside: Beside) {
  const signed = reviewsBeside(beside);
  return signed.length > 0 ? [fold(words().plan.signedOffs({ count: signed.length }), [list(signed)])] : [];
}

/** Plans side by side as an HTML page that needs no other file. */
export const comparePage = (input: CompareInput): string => onPage(() => answerPage(answerOf(besideOf(input))));

/** The page of two to six plans in parts: head, sections, style. */
export interface CompareView extends PageParts {
  readonly style: string;
}

/** What a page that is alive shows of plans side by side; the same as `chorsu compare --html` writes. */
export const compareView = (input: CompareInput): CompareView =>
  onPage(() => ({ ...answerParts(answerOf(besideOf(input))), style }));

/** The same for a terminal of 80 columns, the answer last; of sign-offs, how many there are. */
export function compareText(input: CompareInput): string {
  const beside = besideOf(input);
  const answer = answerOf(beside);
  const signed = reviewsBeside(beside).length;
  const counted = signed > 0 ? [sentence(words().plan.signedOffs({ count: signed }))] : [];
  return answerText({ ...answer, beside: [...counted, ...answer.beside!] });
}

/** Every heading, build, measure and flow of the plans side by side, keys and names; compare.xlsx. */
export async function compareWorkbook(input: CompareInput): Promise<Uint8Array> {
  const beside = besideOf(input);
  const named = { ...beside, letters: beside.letters.map((letter, i) => `${letter} ${beside.names[i]}`) };
  const { sheets, title, intervalNote } = words().compare;
  const told = onPage(() => ({
    title,
    headline: title,
    answer: [...differenceLines(beside), answerBeside(beside)].join(' '),
    run: [intervalNote, ...cautionsBeside(beside), ...reviewsBeside(beside)].join(' '),
    sheets: [
      { ...sheets.plans, table: plansTable(beside) },
      { ...sheets.builds, table: buildsTable(named) },
      { ...sheets.headings, table: headingsTable(named) },
      { ...sheets.measures, table: countriesTable(named) },
      { ...sheets.flows, table: flowsTable(named) },
    ].filter(({ table }) => table.rows.length > 0),
  }));
  return writeSheets(told);
}
