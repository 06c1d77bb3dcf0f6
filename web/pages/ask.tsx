import { useState } from 'preact/hooks';
import { api, checkCase, good, listRuns, readCase } from '../api.ts';
import { say, spoken } from '../language.ts';
import { errorWords, Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { Reforms } from '../parts/reforms.tsx';
import { RunsTable } from '../parts/runs-table.tsx';
import { Head } from '../parts/shell.tsx';
import { go } from '../route.tsx';

/** Asks for a plan, and shows the plans of the case that are there. */
export function AskPage({ id }: { readonly id: string }) {
  const w = say();
  const loaded = useLoaded(
    () => Promise.all([readCase(id), checkCase(id, spoken.value), listRuns()]),
    [id, spoken.value],
  );
  const [chosen, choose] = useState<readonly string[]>([]);
  const [gap, setGap] = useState('');
  const [seconds, setSeconds] = useState('120');
  const [fault, setFault] = useState('');
  const ask = () =>
    good(
      api.plans.$post({
        query: { lang: spoken.value },
        json: {
          case: id,
          reforms: [...chosen],
          ...(gap === '' ? {} : { gap: Number(gap) / 100 }),
          seconds: Number(seconds),
        },
      }),
    ).then(
      ({ run }) => go(`/runs/${encodeURIComponent(run)}`),
      (error: unknown) => setFault(errorWords(error)),
    );
  return (
    <>
      <Head id={id} at="plan" title={w.planTitle} />
      <Waiting of={loaded}>
        {([detail, issues, runs]) => {
          const errors = issues.filter((issue) => issue.severity === 'error').length;
          const own = runs.filter((run) => run.case === id && run.kind === 'plan');
          return (
            <>
              {errors > 0 && <Fault text={w.mustMend} />}
              {fault !== '' && <Fault text={fault} />}
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  void ask();
                }}
              >
                <Reforms of={detail.reforms} chosen={chosen} choose={choose} />
                <p class="line">
                  <label>
                    {w.gap}
                    <input
                      type="number"
                      min="0"
                      max="100"
                      step="any"
                      value={gap}
                      onInput={({ currentTarget }) => setGap(currentTarget.value)}
                    />
                  </label>
                  <label>
                    {w.seconds}
                    <input
                      type="number"
                      min="1"
                      max="86400"
                      value={seconds}
                      onInput={({ currentTarget }) => setSeconds(currentTarget.value)}
                    />
                  </label>
                  <button class="main" type="submit" disabled={errors > 0}>
                    {w.makePlan}
                  </button>
                </p>
              </form>
              {own.length > 0 && (
                <>
                  <h2>{w.recentRuns}</h2>
                  <RunsTable runs={own} withCase={false} />
                </>
              )}
            </>
          );
        }}
      </Waiting>
    </>
  );
}
