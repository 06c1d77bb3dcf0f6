import { useState } from 'preact/hooks';
import { listRuns } from '../api.ts';
import { told } from '../events.ts';
import { say } from '../language.ts';
import { askedOf } from '../parts/called.ts';
import { Checks, sent } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { npvWords, RunsTable, whenWords } from '../parts/runs-table.tsx';
import { Head } from '../parts/shell.tsx';
import { go } from '../route.tsx';
import { COMPARED, compareAddress } from './compare-address.ts';

/** Everything that was asked, and plans to be compared. */
export function RunsPage() {
  const w = say();
  const states = Object.values(told.value)
    .map((run) => run.state)
    .join();
  const loaded = useLoaded(listRuns, [states]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <>
      <Head title={w.runsTitle} />
      <Waiting of={loaded}>
        {(runs) => {
          const plans = runs.filter((run) => run.kind === 'plan' && run.state === 'done');
          return (
            <>
              {runs.length > 0 ? <RunsTable runs={runs} /> : <p class="quiet">{w.noRuns}</p>}
              {plans.length > 1 && (
                <>
                  <h2>{w.compare}</h2>
                  <form onSubmit={sent(() => go(compareAddress(chosen)))}>
                    <Checks
                      title={w.compareHow(COMPARED)}
                      of={plans.map((run) => [
                        run.run,
                        `${run.case}: ${askedOf(run)}, ${npvWords(run)}, ${whenWords(run.at)}`,
                      ])}
                      most={COMPARED.most}
                      chosen={chosen}
                      choose={setChosen}
                    />
                    <button class="main" type="submit" disabled={chosen.length < COMPARED.least}>
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
