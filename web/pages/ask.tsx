import { useState } from 'preact/hooks';
import { api, checkCase, good, listRuns, readCase } from '../api.ts';
import { say, spoken } from '../language.ts';
import { Field, sent, useWork } from '../parts/form.tsx';
import { Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { Reforms } from '../parts/reforms.tsx';
import { RunsTable } from '../parts/runs-table.tsx';
import { Head } from '../parts/shell.tsx';
import { go, runPath } from '../route.tsx';

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
  const { refused, begin } = useWork(async () => {
    const bound = gap === '' ? {} : { gap: Number(gap) / 100 };
    const json = { case: id, reforms: [...chosen], ...bound, seconds: Number(seconds) };
    const { run } = await good(api.plans.$post({ query: { lang: spoken.value }, json }));
    go(runPath(run));
  });
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
              {refused}
              <form onSubmit={sent(begin)}>
                <Reforms of={detail.reforms} chosen={chosen} choose={choose} />
                <p class="line">
                  <Field label={w.gap} type="number" min="0" max="100" step="any" value={gap} set={setGap} />
                  <Field label={w.seconds} type="number" min="1" max="86400" value={seconds} set={setSeconds} />
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
