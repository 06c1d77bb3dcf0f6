import { useState } from 'preact/hooks';
import { listRuns } from '../api.ts';
import { told } from '../events.ts';
import { say } from '../language.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { askedWords, npvWords, RunsTable, whenWords } from '../parts/runs-table.tsx';
import { Head } from '../parts/shell.tsx';
import { go } from '../route.tsx';

/** Everything that was asked, and two plans to be compared. */
export function RunsPage() {
  const w = say();
  const states = Object.values(told.value)
    .map((run) => run.state)
    .join();
  const loaded = useLoaded(listRuns, [states]);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  return (
    <>
      <Head title={w.runsTitle} />
      <Waiting of={loaded}>
        {(runs) => {
          const plans = runs.filter((run) => run.kind === 'plan' && run.state === 'done');
          const choice = (label: string, value: string, set: (run: string) => void) => (
            <label>
              {label}
              <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
                <option value="">–</option>
                {plans.map((run) => (
                  <option key={run.run} value={run.run}>
                    {run.case}: {askedWords(run)}, {npvWords(run)}, {whenWords(run.at)}
                  </option>
                ))}
              </select>
            </label>
          );
          return (
            <>
              {runs.length > 0 ? <RunsTable runs={runs} /> : <p class="quiet">{w.noRuns}</p>}
              {plans.length > 1 && (
                <>
                  <h2>{w.compare}</h2>
                  <form
                    class="line"
                    onSubmit={(event) => {
                      event.preventDefault();
                      go(`/compare?first=${encodeURIComponent(first)}&second=${encodeURIComponent(second)}`);
                    }}
                  >
                    {choice(w.first, first, setFirst)}
                    {choice(w.second, second, setSecond)}
                    <button class="main" type="submit" disabled={first === '' || second === '' || first === second}>
                      {w.compare}
                    </button>
                  </form>
                </>
              )}
            </>
          );
        }}
      </Waiting>
    </>
  );
}
