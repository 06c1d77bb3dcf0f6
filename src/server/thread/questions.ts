import { type Language, languages, loadLanguage, useLanguage, words } from '../../i18n/index.ts';
import {
  type Case,
  deadline,
  finance,
  financeBooks,
  financeInput,
  options,
  optionsAnswer,
  optionsInput,
  type PlanDocument,
  questionReport,
  rightsWhole,
  type SharedQueue,
  standardsWhole,
  stress,
  stressInput,
  withReforms,
} from '../../questions/index.ts';
import type { QuestionAsk } from '../ask.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
type Page = Parameters<typeof questionReport>[0];

/** Seconds for one question: a page is waited for, but not for ever. */
export const LONGEST = 1200;
/** How near to the best the plans beside the best are, as a share of cost. */
const GAP = 0.001;

const json = (document: object): string => `${JSON.stringify(document, null, 1)}\n`;

/** Something made in each language, one after the other. */
async function each<T>(make: (language: Language) => T | Promise<T>): Promise<Readonly<Record<Language, T>>> {
  const made: Partial<Record<Language, T>> = {};
  for (const language of languages) {
    await loadLanguage(language);
    await useLanguage(language);
    made[language] = await make(language);
  }
  return made as Record<Language, T>;
}

/** Pages of a question in each language, by file name. */
async function pages(question: string, page: () => Page | Promise<Page>): Promise<Files> {
  const made = await each(async () => questionReport(await page()));
  return Object.fromEntries(languages.map((language) => [`${question}.${language}.html`, made[language]]));
}

/**
 * The files of an answer to a question about a plan: its page in each language, its document, workbooks and calendars; `c` is the
 * case as it was planned, without the plan's reforms. Throws where nothing can be said.
 */
export async function questionFiles(
  { question, measures }: QuestionAsk,
  c: Case,
  plan: PlanDocument,
  {
    signal,
    db,
    seconds,
  }: { readonly signal: AbortSignal; readonly db: SharedQueue | undefined; readonly seconds: number },
): Promise<Files> {
  const reformed = withReforms(c, plan.request.reforms);
  switch (question) {
    case 'finance': {
      const document = await finance(plan, c, { db });
      const books = await financeBooks(plan, reformed);
      const own = { 'finance.json': json(document), ...books };
      return { ...own, ...(await pages(question, () => financeInput(document, reformed, plan))) };
    }
    case 'standards': {
      const { calendar, document } = await standardsWhole(c, { plan });
      const own = { 'standards.ics': calendar, 'standards.json': json(document) };
      return { ...own, ...(await pages(question, async () => (await standardsWhole(c, { plan })).page)) };
    }
    case 'rights': {
      const { calendar, document } = await rightsWhole(c, { plan });
      const own = { ...(calendar === undefined ? {} : { 'rights.ics': calendar }), 'rights.json': json(document) };
      return { ...own, ...(await pages(question, async () => (await rightsWhole(c, { plan })).page)) };
    }
    case 'stress': {
      const document = await stress(plan, c, { signal, db, seconds });
      const own = { 'stress.json': json(document) };
      return { ...own, ...(await pages(question, () => stressInput(document, c, plan))) };
    }
    default: {
      const wish = question === 'frontiers' ? { count: 0, frontiers: measures } : {};
      const document = await options(reformed, { ...wish, gap: GAP, seconds, signal, db });
      if (!document) throw new Error(plan.status);
      const input = await optionsInput(document, reformed, GAP, deadline(seconds));
      const own = { [`${question}.json`]: json(document) };
      // Where only frontiers were asked for, no other plan was looked for, and nothing is said of any.
      const answer = () =>
        question === 'frontiers' ? words().web.questions.frontiers! : optionsAnswer(reformed, document);
      return { ...own, ...(await pages(question, () => ({ ...input, answer: answer() }))) };
    }
  }
}
