import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../i18n/index.ts';
import type { Work } from '../jobs/index.ts';
import { addToRun, runFolder } from '../store/index.ts';
import type { Asked, Run } from './ask.ts';

/** Questions about a plan that have a page of their own. */
export const questions = ['finance', 'standards', 'rights', 'stress', 'options'] as const;
export type Question = (typeof questions)[number];

/** How a question is answered: it writes `QUESTION.html` into the folder `out`. Handed in by the program that serves. */
export type Answer = (
  asked: {
    readonly question: Question;
    readonly source: string;
    readonly plan: string;
    readonly out: string;
    readonly language: Language;
  },
  signal: AbortSignal,
) => Promise<void>;

/** Answers a question about a plan; its page stands among the plan's files then. */
export function answered(asked: Asked & { kind: 'question' }, answer: Answer): Work<Run> {
  const stop = new AbortController();
  const { plan, question } = asked.ask;
  const work = async (): Promise<Run> => {
    const out = mkdtempSync(join(tmpdir(), 'chorsu-question-'));
    try {
      const { source, language, root } = asked;
      await answer({ question, source, plan: runFolder(root, plan), out, language }, stop.signal);
      addToRun(root, plan, `${question}.html`, readFileSync(join(out, `${question}.html`)));
      return { run: asked.run };
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  };
  const end = () => stop.abort();
  return { done: work(), stop: end, cancel: end };
}
