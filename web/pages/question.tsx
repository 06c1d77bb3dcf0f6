import type { ComponentChildren } from 'preact';
import { fileUrl, type RunEntry, readRun } from '../api.ts';
import { say } from '../language.ts';
import { ask, type Question, useAnswers } from '../parts/asking.ts';
import { Downloads } from '../parts/downloads.tsx';
import { Frontiers } from '../parts/frontiers.tsx';
import { Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { Report } from '../parts/report.tsx';
import { Head } from '../parts/shell.tsx';
import { Link, runPath } from '../route.tsx';

interface Props {
  readonly run: string;
  readonly question: Question;
}

/** The answer to a question about a plan, or the way to ask it. */
export function QuestionPage({ run, question }: Props) {
  const loaded = useLoaded(() => readRun(run), [run]);
  return (
    <Waiting of={loaded}>
      {(plan) => (question === 'frontiers' ? <FrontiersOf plan={plan} /> : <Asked plan={plan} question={question} />)}
    </Waiting>
  );
}

function FrontiersOf({ plan }: { readonly plan: RunEntry }) {
  const w = say();
  return (
    <>
      <Head id={plan.case} at="plan" title={w.questions.frontiers!} />
      <p class="actions">
        <ToPlan plan={plan} />
      </p>
      <Frontiers run={plan.run} />
    </>
  );
}

function Asked({ plan, question }: { readonly plan: RunEntry; readonly question: Question }) {
  const w = say();
  const { busy, fault, page, turn } = useAnswers(plan.run)(question);
  const head = (title: string, alone?: ComponentChildren) => (
    <>
      <Head id={plan.case} at="plan" title={title} />
      <p class="actions">
        <ToPlan plan={plan} />
        <button type="button" disabled={busy} onClick={() => void ask(plan.run, question)}>
          {page === undefined ? w.ask : w.askAgain}
        </button>
        {alone}
      </p>
    </>
  );
  if (page !== undefined && !busy)
    return (
      <>
        <Report key={turn} src={fileUrl(plan.run, page)} head={head} />
        <h2>{w.downloads}</h2>
        <Downloads run={plan.run} of={question} />
      </>
    );
  return (
    <>
      {head(w.questions[question] ?? question)}
      {busy && <p role="status">{w.answering}</p>}
      {fault !== '' && <Fault text={fault} />}
      {!busy && fault === '' && <p class="quiet">{w.notAsked}</p>}
    </>
  );
}

function ToPlan({ plan }: { readonly plan: RunEntry }) {
  return <Link href={runPath(plan.run)}>{say().toPlan}</Link>;
}
