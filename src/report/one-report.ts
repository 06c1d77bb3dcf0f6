import { sentence } from '../blocks/index.ts';
import { caseTitle } from '../case/index.ts';
import { onPage } from '../i18n/index.ts';
import { answerPage, escapeText, sectionHtml, sectionOf } from '../view/index.ts';
import { planReport } from './plan-report.ts';
import { type QuestionInput, questionAnswer } from './question-report.ts';
import { order as asked, toldSections } from './told-sections.ts';

/** The order of the sections of other questions, and what stands behind them in a plan's report. */
const order = [...asked, 'rests-section', 'sources'];

/** Whether a report is of the case with this hash. */
export const hasHash = (html: string, hash: string): boolean =>
  html.includes(`<span data-case="${hash.slice(0, 12)}">`);

/**
 * One report of several questions: puts the sections of a question into a report that is there, in place of older ones of
 * the same question; or begins one, from the plan where it is given.
 */
export const oneReport = (before: string | undefined, input: QuestionInput & { readonly hash: string }): string =>
  onPage(() => together(before, input));

function together(before: string | undefined, input: QuestionInput & { readonly hash: string }): string {
  const { case: c, plan, explained, answer, hash } = input;
  // The answer stands at the head of a page of its own, and here in its section.
  const said = before === undefined && !plan ? undefined : answer;
  const told = input.told?.map((one) =>
    said === undefined ? one : { ...one, blocks: [sentence(said), ...one.blocks] },
  );
  if (before === undefined && plan) {
    return planReport({ case: c, plan, ...(told ? { told } : {}), ...(explained ? { explained } : {}) });
  }
  if (before === undefined) return answerPage({ ...questionAnswer(input), title: caseTitle(c), hash });
  return toldSections(told)
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
