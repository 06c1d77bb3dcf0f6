import { blocksOf, list, plain, type Section, sentence } from '../blocks/index.ts';
import { type Case, caseTitle } from '../case/index.ts';
import { onPage, words } from '../i18n/index.ts';
import { cautionsToTell, type Explained, type PlanDocument } from '../plan/index.ts';
import { BESIDE_CAUTIONS, escapeText, leadHtml, page, sectionOf, terminalText, wrapLines } from '../view/index.ts';
import { answerCautions, cautionWords, moreCautions, SHOWN, signedOff } from './cautions.ts';
import { citationsOf, quoted } from './citations.ts';
import { type Facts, factsOf } from './facts.ts';
import { booksLines } from './plan-books.ts';
import { toldSections } from './told-sections.ts';

export interface QuestionInput {
  case: Case;
  /** What is told, as blocks. */
  told?: readonly Section[];
  /** The answer in a sentence; stands at the top. */
  answer?: string;
  /** The plan asked about; it begins a report where none is there. */
  plan?: PlanDocument;
  /** The plan whose gain over building nothing, and who gets it, the page tells before its own answer. */
  books?: PlanDocument;
  /** Plans that the answer looks at: their rows are those with cautions. */
  plans?: readonly PlanDocument[];
  /** What it took to find the answer: a terminal says it. */
  run?: string;
  /** What explains that plan, for the report that it begins. */
  explained?: Explained;
}

/** Head of a page: the case, the answer, the cautions of the plans looked at. */
export function questionLead(
  { case: c, answer, plan, plans = [], books }: QuestionInput,
  facts: Facts,
  found: readonly Section[],
) {
  const cautions = cautionWords(cautionsToTell(c, [...(plan ? [plan] : []), ...plans]), facts);
  const said = answer ?? found[0]?.title ?? words().report.nothingToReport;
  const beside = blocksOf(
    books && list(booksLines(books, facts).map((text) => quoted(text, citationsOf(books, facts)))),
    cautions.slice(0, SHOWN).map((text) => sentence(text)),
    moreCautions(cautions.slice(SHOWN)),
    signedOff(c, facts),
  );
  return { said, html: leadHtml(caseTitle(c), said, beside) };
}

/** A page for other questions than the plan's: reforms.html, options.html, stress.html, standards, rights, finance. */
export const questionReport = (input: QuestionInput): string => onPage(() => pageOf(input));

function pageOf(input: QuestionInput): string {
  const { case: c } = input;
  const facts = factsOf(c);
  const sections = toldSections(input.told);
  const { said, html } = questionLead(input, facts, sections);
  // The head has said the answer already.
  const once = sections.map(({ blocks, ...one }) => ({
    ...one,
    blocks: blocks.filter((block) => block.kind !== 'sentence' || plain(block.text) !== said),
  }));
  return page(
    words().report.titleOf({ name: caseTitle(c), answer: said }),
    html,
    once.map(sectionOf),
    words().report.footOf({ name: escapeText(caseTitle(c)) }),
  );
}

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
