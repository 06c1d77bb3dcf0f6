import { type Language, languages, loadLanguage, useLanguage, words } from '../../i18n/index.ts';
import {
  type Case,
  deadline,
  type Host,
  jsonText,
  type PlanDocument,
  type PlanForQuestion,
  planQuestions,
  questionReport,
  type SharedQueue,
  withDefaults,
  withReforms,
} from '../../questions/index.ts';
import type { QuestionAsk } from '../ask.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
type Page = Parameters<typeof questionReport>[0];

/** Makes something in each language, one after the other. */
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

/** The context of a question about a plan: no progress is reported, and its page may take as long as its search. */
const hostOf = (source: string, question: PlanForQuestion, signal: AbortSignal): Host => ({
  source,
  plan: async () => question,
  deadlines: (seconds) => ({
    solving: deadline(seconds),
    get explaining() {
      return deadline(seconds);
    },
  }),
  interruptible: (work) => work(signal),
  folder: () => undefined,
  progress() {},
  info() {},
  warn() {},
});

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
  const of = planQuestions[question === 'frontiers' ? 'options' : question];
  const wish = question === 'frontiers' ? { count: 0, frontiers: measures } : of.workbenchValues;
  const host = hostOf(c.name, { plan, case: withReforms(c, plan.request.reforms), cuts: [] }, signal);
  const values = withDefaults(of.options, { ...wish, case: c, plan: 'plan.json', seconds, db });
  const { document, files, input } = await of.answer(values, host);
  // A question for frontiers alone looks for no other plans and reports none.
  const shown = async () => ({
    ...(await input!()),
    ...(question === 'frontiers' && { answer: words().web.questions.frontiers! }),
  });
  const own = Object.entries(files ?? {}).map(([name, file]) => [name.replace(/^calendar/, question), file] as const);
  return { [`${question}.json`]: jsonText(document), ...Object.fromEntries(own), ...(await pages(question, shown)) };
}
