import { fileUrl, Refused, type RunEntry, viewPlan } from '../api.ts';
import { say, spoken } from '../language.ts';
import { casePath, Link } from '../route.tsx';
import { Downloads } from './downloads.tsx';
import { Html, Sections } from './html.tsx';
import { useLoaded, Waiting } from './load.tsx';
import { Papers } from './papers.tsx';
import { Questions } from './questions.tsx';
import { Head } from './shell.tsx';
import { sinceWords } from './since.ts';

/** A plan: the first page of its report, its sections, and the files. */
export function PlanView({ run }: { readonly run: RunEntry }) {
  const w = say();
  const view = useLoaded(async () => {
    try {
      return await viewPlan(run.run, spoken.value);
    } catch (error) {
      // A plan that a command made has no snapshot of the case: if the case has changed, only the report is left.
      if (error instanceof Refused && error.code === 'stale') return null;
      throw error;
    }
  }, [run.run, spoken.value]);
  const downloads = (
    <>
      <h2>{w.downloads}</h2>
      <Papers run={run} name={run.name || run.case} />
      <Downloads run={run.run} />
    </>
  );
  const again = (
    <p class="actions">
      <Link href={casePath(run.case, '/plan')}>{w.planAgain}</Link>
      <a href={fileUrl(run.run, 'report.html')} target="_blank" rel="noopener">
        {w.kept}
      </a>
    </p>
  );
  return (
    <Waiting of={view}>
      {(view) =>
        view === null ? (
          <>
            <Head id={run.case} title={w.stale} at="plan" />
            {again}
            {downloads}
          </>
        ) : (
          <>
            <Head id={run.case} title={view.title} at="plan" />
            {sinceWords(run) !== '' && <p class="quiet">{sinceWords(run)}</p>}
            {(run.stale || run.unused) && again}
            <Html
              html={view.lead.replace(/<h1>.*?<\/h1>/s, '').replace(/<p class="answer">.*?<\/p>/s, '')}
              style={view.style}
              name="answer"
            />
            <Sections of={view.sections} style={view.style} />
            <h2>{w.further}</h2>
            <Questions run={run.run} />
            {downloads}
          </>
        )
      }
    </Waiting>
  );
}
