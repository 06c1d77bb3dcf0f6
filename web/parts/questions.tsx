import { api, fileUrl, good } from '../api.ts';
import { told } from '../events.ts';
import { say, spoken } from '../language.ts';
import { Fault, useLoaded, Waiting } from './load.tsx';

const questions = ['finance', 'standards', 'rights', 'stress', 'options'] as const;
type Question = (typeof questions)[number];

/** Questions about a plan that have a page of their own: asked here, opened when they are answered. */
export function Questions({ run, of = questions }: { readonly run: string; readonly of?: readonly Question[] }) {
  const w = say();
  const stateOf = (question: string) => told.value[`${run}.${question}`];
  const states = questions.map((one) => stateOf(one)?.state).join();
  const files = useLoaded(() => good(api.runs[':run'].files.$get({ param: { run } })), [run, states]);
  return (
    <Waiting of={files}>
      {(list) => (
        <ul class="files">
          {of.map((question) => {
            const job = stateOf(question);
            const busy = job?.state === 'queued' || job?.state === 'running';
            const there = list.includes(`${question}.html`);
            return (
              <li key={question}>
                {there ? (
                  <a href={fileUrl(run, `${question}.html`)} target="_blank" rel="noopener">
                    {w.questions[question]}
                  </a>
                ) : (
                  w.questions[question]
                )}{' '}
                <button
                  type="button"
                  disabled={busy}
                  aria-label={`${w.ask}: ${w.questions[question]}`}
                  onClick={() =>
                    void good(
                      api.runs[':run'].questions[':question'].$post({
                        param: { run, question },
                        query: { lang: spoken.value },
                      }),
                    )
                  }
                >
                  {busy ? w.answering : w.ask}
                </button>
                {job?.state === 'failed' && <Fault text={job.fault ?? ''} />}
              </li>
            );
          })}
        </ul>
      )}
    </Waiting>
  );
}
