import type { Language } from '../i18n/index.ts';
import type { Work } from '../jobs/index.ts';
import { addToRun, runFolder } from '../store/index.ts';
import type { Asked, Run } from './ask.ts';

/** Questions about a plan that have a page of their own. */
export const questions = ['finance', 'standards', 'rights', 'stress', 'options', 'frontiers'] as const;
export type Question = (typeof questions)[number];

/** Measures whose frontier against the NPV can be asked for. */
export const frontierMeasures = ['jobs', 'value_added', 'capex', 'co2', 'external_share', 'hours'] as const;
export type FrontierMeasure = (typeof frontierMeasures)[number];

/** How a question is answered: its files by name, its page (.html) among them. Handed in by the program that serves. */
export type Answer = (
  asked: {
    readonly question: Question;
    readonly source: string;
    readonly plan: string;
    readonly measures: readonly FrontierMeasure[];
    readonly language: Language;
  },
  signal: AbortSignal,
) => Promise<Readonly<Record<string, Uint8Array>>>;

/** Answers a question about a plan; its files stand among the plan's then. Pages have a language each: their sentences are written once. */
export function answered(asked: Asked & { kind: 'question' }, answer: Answer): Work<Run> {
  const stop = new AbortController();
  const { source, language, root, run, ask } = asked;
  const { plan, question, measures } = ask;
  const work = async (): Promise<Run> => {
    const files = await answer({ question, source, plan: runFolder(root, plan), measures, language }, stop.signal);
    // The page comes last: where it stands, the other files do.
    const isPage = (name: string) => name.endsWith('.html');
    for (const name of Object.keys(files).sort((a, b) => Number(isPage(a)) - Number(isPage(b))))
      addToRun(root, plan, isPage(name) ? name.replace(/html$/, `${language}.html`) : name, files[name]!);
    return { run };
  };
  const end = () => stop.abort();
  return { done: work(), stop: end, cancel: end };
}
