import { say } from '../language.ts';
import { go, Link, runPath } from '../route.tsx';
import { ask, type Question, questions, useAnswers } from './asking.ts';

const addressOf = (run: string, question: Question) => runPath(run, `/${question}`);

/** Buttons for questions about a plan that are answered on a page of their own. */
export function Questions({ run, of = questions() }: { readonly run: string; readonly of?: readonly Question[] }) {
  const w = say();
  const answerTo = useAnswers(run);
  return (
    <ul class="cases">
      {of.map((question) => {
        const { busy, page } = answerTo(question);
        return (
          <li key={question}>
            <Link href={addressOf(run, question)}>{w.questions[question]}</Link>
            <span class="quiet">{busy ? w.answering : page === undefined ? w.notAsked : w.answered}</span>
            {question !== 'frontiers' && page === undefined && (
              <button
                type="button"
                disabled={busy}
                aria-label={`${w.ask}: ${w.questions[question]}`}
                onClick={() => void ask(run, question).then(() => go(addressOf(run, question)))}
              >
                {w.ask}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
