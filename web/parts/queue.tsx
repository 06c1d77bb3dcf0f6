import { useEffect, useState } from 'preact/hooks';
import { money, significant } from '../../src/figures/number.ts';
import { api, good, type RunEntry } from '../api.ts';
import { told } from '../events.ts';
import { said, say, spoken } from '../language.ts';
import { Link, place, runPath } from '../route.tsx';
import { askedOf } from './called.ts';
import { runAddress } from './runs-table.tsx';

/** Seconds since a moment, updated each second. */
function useSince(moment: number | undefined): number | undefined {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return moment === undefined ? undefined : Math.max(0, Math.round((now - moment) / 1000));
}

const timeWords = (at: number): string => new Intl.DateTimeFormat(spoken.value, { timeStyle: 'medium' }).format(at);

/** The progress of a job: place in the queue, stage, best value so far in money, time and time limit; with buttons to stop it. */
export function JobLine({ run }: { readonly run: RunEntry }) {
  const w = said().desk;
  const { progress, most = 0, began, ahead = 0 } = run;
  const param = { run: run.run };
  const currency = progress?.currency ?? '';
  const isRunning = run.state === 'running';
  const seconds = useSince(isRunning ? began : undefined);
  const more =
    progress?.best !== undefined && progress.bound !== undefined
      ? w.moreAtMost({ amount: money(Math.max(0, progress.bound - progress.best), currency) })
      : '';
  const parts = isRunning
    ? [
        progress ? (say().stages[progress.stage] ?? progress.stage) : w.begins,
        progress?.best === undefined ? w.noneYet : w.bestSoFar({ amount: money(progress.best, currency) }),
        more,
        began === undefined ? '' : w.since({ time: timeWords(began), seconds: seconds ?? 0 }),
        w.atMostSeconds({ seconds: significant(most) }),
      ]
    : [w.waits({ ahead }), w.atMostSeconds({ seconds: significant(most) })];
  return (
    <div class="job">
      <p>{parts.filter((part) => part !== '').join(' · ')}</p>
      <p class="actions">
        {isRunning && run.kind === 'plan' && (
          <button type="button" onClick={() => void good(api.runs[':run'].stop.$post({ param })).catch(() => {})}>
            {say().stop}
          </button>
        )}
        <button type="button" onClick={() => void good(api.runs[':run'].$delete({ param })).catch(() => {})}>
          {say().cancel}
        </button>
      </p>
    </div>
  );
}

/** All running and queued jobs, on every page; nothing where there are none. */
export function QueueStrip() {
  const w = said().desk;
  const open = Object.values(told.value)
    .filter(({ state }) => state === 'queued' || state === 'running')
    .sort((a, b) => a.at - b.at);
  if (open.length === 0 || open.every(({ run }) => place.value.endsWith(runPath(run)))) return null;
  return (
    <details class="queue" aria-label={w.queue}>
      <summary>{w.queueOf({ count: open.length })}</summary>
      <ol>
        {open.map((run) => (
          <li key={run.run}>
            <Link href={runAddress(run)}>
              {run.case}: {run.name || askedOf(run)}
            </Link>
            <JobLine run={run} />
          </li>
        ))}
      </ol>
    </details>
  );
}
