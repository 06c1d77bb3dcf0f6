import { useState } from 'preact/hooks';
import { api, type CaseDetail, good, listRuns, type RunEntry, readCase } from '../api.ts';
import { told } from '../events.ts';
import { say, spoken } from '../language.ts';
import { askedWords } from '../parts/asked.ts';
import { changesOf, type Figure, figuresOf, type Moved, Sliders } from '../parts/figure-sliders.tsx';
import { Frontiers } from '../parts/frontiers.tsx';
import { Held, type HeldRun } from '../parts/held.tsx';
import { intervalWords } from '../parts/interval.ts';
import { errorWords, Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { Questions } from '../parts/questions.tsx';
import { Reforms } from '../parts/reforms.tsx';
import { npvWords, stateWords } from '../parts/runs-table.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Head } from '../parts/shell.tsx';
import { basesOf, differenceOf } from '../parts/what-if-base.ts';
import { go, Link } from '../route.tsx';
import { compareAddress } from './compare-address.ts';

/** Reforms as switches, figures as sliders, plans side by side, the worth of reforms. */
export function WhatIfPage({ id }: { readonly id: string }) {
  const w = say();
  const open = Object.values(told.value).filter((run) => run.case === id);
  const states = open.map((run) => run.state).join();
  const loaded = useLoaded(() => Promise.all([readCase(id), figuresOf(id)]), [id]);
  const runs = useLoaded(
    async () => (await listRuns()).filter((run) => run.case === id && run.kind === 'plan'),
    [id, states],
  );
  const [chosen, choose] = useState<readonly string[]>([]);
  const [values, setValues] = useState<Moved>({});
  const [held, setHeld] = useState<HeldRun>();
  const [pin, setPin] = useState('');
  const [minutes, setMinutes] = useState('5');
  const [fault, setFault] = useState('');
  const attempt = (work: Promise<{ run: string }>, then: (run: string) => void) =>
    work.then(
      ({ run }) => {
        setFault('');
        then(run);
      },
      (error: unknown) => setFault(errorWords(error)),
    );
  const query = { lang: spoken.value };
  const bases = basesOf(runs.value ?? []);
  const base = bases.find((run) => run.run === pin) ?? bases[0];
  const hold = (figures: readonly Figure[], moved: Moved) => {
    if (!base) return undefined;
    const asked = { case: id, reforms: [...base.reforms], explain: 'none' as const, pin: base.run };
    const json = { ...asked, changes: changesOf(figures, moved) };
    return attempt(good(api.plans.$post({ query, json })), (run) => {
      setHeld({ run, base });
      runs.reload();
    });
  };
  return (
    <>
      <Head id={id} at="what-if" title={w.whatIfTitle} />
      <p>{w.switchesLead}</p>
      {fault !== '' && <Fault text={fault} />}
      <Waiting of={loaded}>
        {([detail, figures]) => (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const json = { case: id, reforms: [...chosen], changes: changesOf(figures, values) };
              void attempt(good(api.plans.$post({ query, json })), () => runs.reload());
            }}
          >
            <Reforms of={detail.reforms} chosen={chosen} choose={choose} />
            <Sliders
              of={figures}
              names={detail.figures}
              values={values}
              set={setValues}
              settled={(moved) => void hold(figures, moved)}
            />
            <p class="line">
              <label>
                {w.keepBuilds}
                <select value={base?.run ?? ''} onChange={({ currentTarget: { value } }) => setPin(value)}>
                  {bases.length === 0 && <option value="">{w.noPin}</option>}
                  {bases.map((run) => (
                    <option key={run.run} value={run.run}>
                      {askedWords(run, detail.reforms)}, {npvWords(run)}
                    </option>
                  ))}
                </select>
              </label>
            </p>
            {base && <Held of={held} />}
            <p class="line">
              <button class="main" type="submit">
                {w.makePlan}
              </button>
            </p>
          </form>
        )}
      </Waiting>
      <h2>{w.scenarios}</h2>
      <Waiting of={runs}>
        {(list) => (
          <Scenarios
            reforms={loaded.value?.[0].reforms ?? []}
            runs={list
              .filter((run) => !run.held)
              .map((run) => (told.value[run.run] && run.state !== 'done' ? told.value[run.run]! : run))}
          />
        )}
      </Waiting>
      {base && (
        <>
          <h2>{w.further}</h2>
          <Questions run={base.run} of={['options', 'stress']} />
          <h2>{w.questions.frontiers}</h2>
          <Frontiers key={base.run} run={base.run} />
        </>
      )}
      <h2>{w.worth}</h2>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          const json = { case: id, minutes: Number(minutes) };
          void attempt(good(api.reforms.$post({ query, json })), (run) => go(`/runs/${encodeURIComponent(run)}`));
        }}
      >
        <label>
          {w.minutes}
          <input
            type="number"
            min="0.1"
            max="600"
            step="any"
            value={minutes}
            onInput={({ currentTarget }) => setMinutes(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={loaded.value?.[0].reforms.length === 0}>
          {w.findWorth}
        </button>
      </form>
    </>
  );
}

/** Plans of one case side by side; what a change is worth is an interval, since each plan is known between its NPV and its bound. */
function Scenarios({ runs, reforms }: { readonly runs: readonly RunEntry[]; readonly reforms: CaseDetail['reforms'] }) {
  const w = say();
  if (runs.length === 0) return <p class="quiet">{w.noRuns}</p>;
  const ordered = [...runs].sort((a, b) => a.at - b.at);
  const first = ordered.find((run) => typeof run.npv === 'number');
  const against = (run: RunEntry) =>
    !first || run === first || typeof run.npv !== 'number' || typeof first.npv !== 'number'
      ? ''
      : intervalWords(differenceOf(run, first)!, run.currency ?? '');
  return (
    <Scroll label={w.scenarios}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.asked}</th>
            <th scope="col">{w.state}</th>
            <th scope="col" class="n">
              {w.npv}
            </th>
            <th scope="col" class="n">
              {w.change}
            </th>
            <th scope="col">{w.compare}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((run) => (
            <tr key={run.run}>
              <td>
                <Link href={`/runs/${encodeURIComponent(run.run)}`}>{askedWords(run, reforms)}</Link>
              </td>
              <td>{stateWords(run)}</td>
              <td class="n">{npvWords(run)}</td>
              <td class="n">{against(run)}</td>
              <td>
                {first && run !== first && run.state === 'done' && (
                  <Link href={compareAddress([first.run, run.run])}>{w.compare}</Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
