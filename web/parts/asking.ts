import { api, good, listFiles } from '../api.ts';
import { told } from '../events.ts';
import { say, spoken } from '../language.ts';
import { useLoaded } from './load.tsx';

export type Question = Parameters<(typeof api.runs)[':run']['questions'][':question']['$post']>[0]['param']['question'];

/** Questions about a plan with a page of their own, in the order of the catalogue. */
export const questions = (): readonly Question[] => Object.keys(say().questions) as Question[];

/** Whether a question about a plan is being answered, and its page in the reader's language once it is there. */
export function useAnswers(run: string) {
  const jobOf = (question: Question) => told.value[`${run}.${question}`];
  const files = useLoaded(
    () => listFiles(run),
    [
      run,
      questions()
        .map((question) => jobOf(question)?.state)
        .join(),
    ],
  );
  return (question: Question) => {
    const job = jobOf(question);
    const name = `${question}.${spoken.value}.html`;
    return {
      busy: job?.state === 'queued' || job?.state === 'running',
      fault: job?.state === 'failed' ? (job.fault ?? '') : '',
      page: files.value?.includes(name) ? name : undefined,
      /** Distinguishes two answers with the same name. */
      turn: job?.at ?? 0,
    };
  };
}

/** Sends a question about a plan, with measures for frontiers. The answer is announced by an event of the server. */
export const ask = (run: string, question: Question, measures: readonly string[] = []) =>
  good(
    api.runs[':run'].questions[':question'].$post({
      param: { run, question },
      query: { lang: spoken.value, ...(measures.length > 0 ? { measures: measures.join(',') } : {}) },
    }),
  );
