import { fileUrl, type RunEntry } from '../api.ts';
import { say, spoken } from '../language.ts';
import { Downloads } from './downloads.tsx';
import { Report } from './report.tsx';
import { Head } from './shell.tsx';

/** What each reform is worth, as intervals. */
export function Worths({ run }: { readonly run: RunEntry }) {
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
