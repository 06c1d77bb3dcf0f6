import { blocksOf, list, plain, type Section, sentence, type WholeAnswer } from '../blocks/index.ts';
import { type Case, caseTitle } from '../case/index.ts';
import { onPage, words } from '../i18n/index.ts';
import { factsOf } from '../model/index.ts';
import { cautionsToTell, type Explained, type PlanDocument } from '../plan/index.ts';
import { answerPage, BESIDE_CAUTIONS, terminalText, wrapLines } from '../view/index.ts';
import { answerCautions, cautionWords, moreCautions, SHOWN, signedOff } from './cautions.ts';
import { citationsOf, quoted } from './citations.ts';
import { gainLines } from './gain-lines.ts';
import { inReadingOrder } from './section-order.ts';

/** An answer to a question, from which its page, its text and its sections of a report are made. */
export interface QuestionInput {
  case: Case;
  sections?: readonly Section[];
  /** The answer in a sentence, for the head of the page. */
  answer?: string;
  /** The plan that the question is about; a new report begins with it. */
  plan?: PlanDocument | undefined;
  /** A plan whose gain over building nothing, and who gets it, stands before the answer. */
  gainsOf?: PlanDocument | undefined;
  /** Further plans that the answer uses; cautions about their rows are shown too. */
  plans?: readonly PlanDocument[];
  /** How much was computed, for a terminal. */
  effort?: string;
  /** The explanation of `plan`, for a new report. */
  explained?: Explained;
}

/** The page of an answer: the case, the answer, cautions, sections. */
export function questionAnswer(input: QuestionInput): WholeAnswer {
  const { case: c, answer, plan, plans = [], gainsOf } = input;
  const [name, facts, sections] = [caseTitle(c), factsOf(c), inReadingOrder(input.sections)];
  const cautions = cautionWords(cautionsToTell(c, [...(plan ? [plan] : []), ...plans]), facts);
  const head = answer ?? sections[0]?.title ?? words().report.nothingToReport;
  return {
    about: name,
    title: words().report.titleOf({ name, answer: head }),
    answer: head,
    beside: blocksOf(
      gainsOf && list(gainLines(gainsOf, facts).map((text) => quoted(text, citationsOf(gainsOf, facts)))),
      cautions.slice(0, SHOWN).map((text) => sentence(text)),
      moreCautions(cautions.slice(SHOWN)),
      signedOff(c, facts),
    ),
    // The answer stands at the head already.
    sections: sections.map(({ blocks, ...one }) => ({
      ...one,
      blocks: blocks.filter((block) => block.kind !== 'sentence' || plain(block.text) !== head),
    })),
    foot: words().report.footOf({ name }),
  };
}

/** The page of an answer to another question than the plan's, such as reforms.html. */
export const questionReport = (input: QuestionInput): string => onPage(() => answerPage(questionAnswer(input)));

/** The answer for a terminal: sections, gains of the plan, the answer, then cautions and the files that were written. */
export function questionText(
  { case: c, sections = [], answer, gainsOf, plan, plans = [], effort }: QuestionInput,
  files: readonly string[],
): string {
  const baseline = gainLines(gainsOf, factsOf(c)).map((line) => ({ ...sentence(line), rank: 2 }));
  const blocks = blocksOf(
    sections.flatMap(({ blocks }) => blocks),
    baseline,
    answer === undefined ? undefined : sentence(answer),
  );
  const cautions = answerCautions(c, ...(plan ? [plan] : []), ...plans);
  const work = effort === undefined ? '' : `${wrapLines(effort)}\n`;
  const written = files.length > 0 ? `${wrapLines(words().command.files({ files }))}\n` : '';
  return `${terminalText(blocks, BESIDE_CAUTIONS)}\n${cautions}${work}${written}`;
}
