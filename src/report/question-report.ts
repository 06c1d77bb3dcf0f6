import { blocksOf, list, plain, type Section, sentence, type WholeAnswer } from '../blocks/index.ts';
import { type Case, caseTitle } from '../case/index.ts';
import { onPage, words } from '../i18n/index.ts';
import { factsOf } from '../model/index.ts';
import { cautionsToTell, type Explained, type PlanDocument } from '../plan/index.ts';
import { answerPage, BESIDE_CAUTIONS, terminalText, wrapLines } from '../view/index.ts';
import { answerCautions, cautionWords, moreCautions, SHOWN, signedOff } from './cautions.ts';
import { citationsOf, quoted } from './citations.ts';
import { booksLines } from './plan-books.ts';
import { toldSections } from './told-sections.ts';

export interface QuestionInput {
  case: Case;
  /** What is told, as blocks. */
  told?: readonly Section[];
  /** The answer in a sentence; stands at the top. */
  answer?: string;
  /** The plan asked about; it begins a report where none is there. */
  plan?: PlanDocument | undefined;
  /** The plan whose gain over building nothing, and who gets it, the page tells before its own answer. */
  books?: PlanDocument | undefined;
  /** Plans that the answer looks at: their rows are those with cautions. */
  plans?: readonly PlanDocument[];
  /** What it took to find the answer: a terminal says it. */
  run?: string;
  /** What explains that plan, for the report that it begins. */
  explained?: Explained;
}

/** What a page says: the case, the answer, the cautions of the plans looked at, what is told. */
export function questionAnswer({ case: c, answer, plan, plans = [], books, told }: QuestionInput): WholeAnswer {
  const [name, facts, found] = [caseTitle(c), factsOf(c), toldSections(told)];
  const cautions = cautionWords(cautionsToTell(c, [...(plan ? [plan] : []), ...plans]), facts);
  const said = answer ?? found[0]?.title ?? words().report.nothingToReport;
  return {
    about: name,
    title: words().report.titleOf({ name, answer: said }),
    answer: said,
    beside: blocksOf(
      books && list(booksLines(books, facts).map((text) => quoted(text, citationsOf(books, facts)))),
      cautions.slice(0, SHOWN).map((text) => sentence(text)),
      moreCautions(cautions.slice(SHOWN)),
      signedOff(c, facts),
    ),
    // The head has said the answer already.
    sections: found.map(({ blocks, ...one }) => ({
      ...one,
      blocks: blocks.filter((block) => block.kind !== 'sentence' || plain(block.text) !== said),
    })),
    foot: words().report.footOf({ name }),
  };
}

/** A page for other questions than the plan's: reforms.html, options.html, stress.html, standards, rights, finance. */
export const questionReport = (input: QuestionInput): string => onPage(() => answerPage(questionAnswer(input)));

/** The same for a terminal: what is told, what the plan asked about gains, the answer last; then cautions and the files that were written. */
export function questionText(
  { case: c, told = [], answer, books, plan, plans = [], run }: QuestionInput,
  files: readonly string[],
): string {
  const baseline = booksLines(books, factsOf(c)).map((line) => ({ ...sentence(line), rank: 2 }));
  const blocks = blocksOf(
    told.flatMap((one) => one.blocks),
    baseline,
    answer === undefined ? undefined : sentence(answer),
  );
  const cautions = answerCautions(c, ...(plan ? [plan] : []), ...plans);
  const took = run === undefined ? '' : `${wrapLines(run)}\n`;
  const written = files.length > 0 ? `${wrapLines(words().command.files({ files }))}\n` : '';
  return `${terminalText(blocks, BESIDE_CAUTIONS)}\n${cautions}${took}${written}`;
}
