import { fold, list, sentence, type WholeAnswer } from '../../blocks/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import { answerPage, answerParts, answerText, type PageParts, style, writeSheets } from '../../view/index.ts';
import { type ComparedPlans, type CompareInput, comparedPlans } from './ask.ts';
import { buildsTable, compareSections, countriesTable, flowsTable, headingsTable, plansTable } from './blocks.ts';
import { comparisonAnswer, comparisonCautions, differenceLines, signOffs } from './words.ts';

/** Two to six plans side by side: the answer, what is to be known of it, and its parts. */
function answerOf(compared: ComparedPlans): WholeAnswer {
  const { title, foot } = words().compare;
  return {
    title,
    foot,
    answer: comparisonAnswer(compared),
    sections: compareSections(compared),
    beside: [list([...differenceLines(compared), ...comparisonCautions(compared)]), ...signedBlocks(compared)],
  };
}

/** Who vouches for figures unfolds. */
function signedBlocks(compared: ComparedPlans) {
  const signed = signOffs(compared);
  return signed.length > 0 ? [fold(words().plan.signedOffs({ count: signed.length }), [list(signed)])] : [];
}

/** Plans side by side as an HTML page that needs no other file. */
export const comparePage = (input: CompareInput): string => onPage(() => answerPage(answerOf(comparedPlans(input))));

/** The page of two to six plans in parts: head, sections, style. */
export interface CompareView extends PageParts {
  readonly style: string;
}

/** What a page that is alive shows of plans side by side; the same as `chorsu compare --html` writes. */
export const compareView = (input: CompareInput): CompareView =>
  onPage(() => ({ ...answerParts(answerOf(comparedPlans(input))), style }));

/** The same for a terminal of 80 columns, the answer last; of sign-offs, how many there are. */
export function compareText(input: CompareInput): string {
  const compared = comparedPlans(input);
  const answer = answerOf(compared);
  const signed = signOffs(compared).length;
  const counted = signed > 0 ? [sentence(words().plan.signedOffs({ count: signed }))] : [];
  return answerText({ ...answer, beside: [...counted, ...answer.beside!] });
}

/** Every heading, build, measure and flow of the plans side by side, keys and names; compare.xlsx. */
export async function compareWorkbook(input: CompareInput): Promise<Uint8Array> {
  const compared = comparedPlans(input);
  const named = { ...compared, letters: compared.letters.map((letter, i) => `${letter} ${compared.names[i]}`) };
  const { sheets, title, intervalNote } = words().compare;
  const blocks = onPage(() => ({
    title,
    headline: title,
    answer: [...differenceLines(compared), comparisonAnswer(compared)].join(' '),
    run: [intervalNote, ...comparisonCautions(compared), ...signOffs(compared)].join(' '),
    sheets: [
      { ...sheets.plans, table: plansTable(compared) },
      { ...sheets.builds, table: buildsTable(named) },
      { ...sheets.headings, table: headingsTable(named) },
      { ...sheets.measures, table: countriesTable(named) },
      { ...sheets.flows, table: flowsTable(named) },
    ].filter(({ table }) => table.rows.length > 0),
  }));
  return writeSheets(blocks);
}
