import { useEffect } from 'preact/hooks';
import { fileUrl, type RunEntry, readRun } from '../api.ts';
import { diskChange, told } from '../events.ts';
import { say, spoken } from '../language.ts';
import { askedOf } from '../parts/called.ts';
import { CountryQuestion } from '../parts/country-question.tsx';
import { Downloads } from '../parts/downloads.tsx';
import { Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { PartPlan } from '../parts/part-plan.tsx';
import { PlanView } from '../parts/plan-view.tsx';
import { JobLine } from '../parts/queue.tsx';
import { Report } from '../parts/report.tsx';
import { stateWords } from '../parts/runs-table.tsx';
import { Share } from '../parts/share.tsx';
import { Head } from '../parts/shell.tsx';

/** A run while it waits or is worked on, and its answer. */
export function RunPage({ run }: { readonly run: string }) {
  const live = told.value[run];
  // A case that changes on the disk makes the plan on show a former one.
  const loaded = useLoaded(() => readRun(run), [run, live?.state, live?.progress?.stage, diskChange.value.count]);
  const { value } = loaded;
  useEffect(() => {
    document.title = value ? `${askedOf(value)} – Chorsu` : 'Chorsu';
  }, [value]);
  const open = live && (live.state === 'queued' || live.state === 'running') ? live : undefined;
  return (
    <Waiting of={loaded}>
      {(found) => {
        // The answer stands there while it is still solved how far the region moves.
        const checking = open && found.state === 'done';
        return (
          <>
            {checking && <JobLine run={open} />}
            <Answer key={`${open === undefined}`} run={checking ? found : (open ?? found)} />
          </>
        );
      }}
    </Waiting>
  );
}

function Answer({ run }: { readonly run: RunEntry }) {
  const w = say();
  if (run.state === 'queued' || run.state === 'running') return <Progress run={run} />;
  if (run.state === 'failed')
    return (
      <>
        <Head id={run.case} title={w.failed} at="plan" />
        <Fault text={run.fault ?? ''} />
      </>
    );
  if (run.state === 'cancelled') return <Head id={run.case} title={w.cancelled} at="plan" />;
  if (run.kind === 'reforms') return <Worths run={run} />;
  if (run.private) return <PartPlan run={run} />;
  return (
    <>
      <PlanView run={run} />
      {!run.held && run.countries === undefined && <CountryQuestion run={run} />}
      <Share run={run.run} />
    </>
  );
}

function Progress({ run }: { readonly run: RunEntry }) {
  const w = say();
  return (
    <>
      <Head id={run.case} title={run.state === 'queued' ? w.queued : w.running} at="plan" />
      <p class="quiet">
        {run.name || askedOf(run)} · {stateWords(run)}
      </p>
      {run.state === 'running' && <progress aria-label={w.running} />}
      <JobLine run={run} />
    </>
  );
}

/** What each reform is worth, as intervals. */
function Worths({ run }: { readonly run: RunEntry }) {
  const w = say();
  return (
    <>
      <Report
        src={fileUrl(run.run, `reforms.${spoken.value}.html`)}
        head={(answer, alone) => (
          <>
            <Head id={run.case} title={answer} at="what-if" />
            <p class="actions">{alone}</p>
          </>
        )}
      />
      <h2>{w.downloads}</h2>
      <Downloads run={run.run} />
    </>
  );
}
