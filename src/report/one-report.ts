import { sentence } from '../blocks/index.ts';
import { caseTitle } from '../case/index.ts';
import { onPage } from '../i18n/index.ts';
import { answerPage, escapeText, sectionHtml, sectionOf } from '../view/index.ts';
import { planReport } from './plan-report.ts';
import { type QuestionInput, questionAnswer } from './question-report.ts';
import { inReadingOrder, order as questions } from './section-order.ts';

/** Ids of sections in their order: those of other questions, and those behind them in the report of a plan. */
const order = [...questions, 'rests-section', 'sources'];

/** Whether a report is about the case with this hash. */
export const hasHash = (html: string, hash: string): boolean =>
  html.includes(`<span data-case="${hash.slice(0, 12)}">`);

/**
 * Puts the sections of an answer into a report, in place of older sections of the same question. Without a report, begins a new one, with the
 * plan of the question if there is one.
 */
export const oneReport = (before: string | undefined, input: QuestionInput & { readonly hash: string }): string =>
  onPage(() => together(before, input));

function together(before: string | undefined, input: QuestionInput & { readonly hash: string }): string {
  const { case: c, plan, explained, answer, hash } = input;
  // On a page of its own the answer stands at the head, in a report in its section.
  const head = before === undefined && !plan ? undefined : answer;
  const sections = input.sections?.map((section) =>
    head === undefined ? section : { ...section, blocks: [sentence(head), ...section.blocks] },
  );
  if (before === undefined && plan) {
    return planReport({
      case: c,
      plan,
      ...(sections ? { otherAnswers: sections } : {}),
      ...(explained ? { explained } : {}),
    });
  }
  if (before === undefined) return answerPage({ ...questionAnswer(input), title: caseTitle(c), hash });
  return inReadingOrder(sections)
    .map(sectionOf)
    .reduce((html, one) => {
      const { id, title } = one;
      const bare = html.replace(blockOf(id), '').replace(itemOf(id), '');
      const item = `<li><a href="#${id}">${escapeText(title)}</a></li>`;
      const block = `${sectionHtml(one)}\n`;
      const next = order.slice(order.indexOf(id) + 1).find((other) => bare.includes(`<section id="${other}">`));
      const [section, link] = next ? [`<section id="${next}">`, `<li><a href="#${next}">`] : ['</main>', '</ol></nav>'];
      return inserted(inserted(bare, section, block), link, item);
    }, before);
}

const blockOf = (id: string) => new RegExp(`<section id="${id}">[\\s\\S]*?</section>\\n?`);
const itemOf = (id: string) => new RegExp(`<li><a href="#${id}">[\\s\\S]*?</li>`);

function inserted(html: string, mark: string, text: string): string {
  const at = html.indexOf(mark);
  return at < 0 ? html : html.slice(0, at) + text + html.slice(at);
}
