import { useState } from 'preact/hooks';
import type { PlanDocument } from '../../src/questions/index.ts';
import { api, good, listCandidates, listRuns, type RunEntry, readCase, readPlan } from '../api.ts';
import { Answer } from '../desk/answer.tsx';
import { Candidates } from '../desk/candidates.tsx';
import { type Draft, empty } from '../desk/draft.ts';
import { Figures } from '../desk/figures.tsx';
import { PlantMap } from '../desk/plant-map.tsx';
import { Scenarios } from '../desk/scenarios.tsx';
import { Switches } from '../desk/switches.tsx';
import { TakenChanges } from '../desk/taken.tsx';
import { TurnOf } from '../desk/turn.tsx';
import { diskChange, told } from '../events.ts';
import { said, say, spoken } from '../language.ts';
import { askedOf } from '../parts/called.ts';
import { Action, Choice } from '../parts/form.tsx';
import { Frontiers } from '../parts/frontiers.tsx';
import { intervalWords } from '../parts/interval.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Questions } from '../parts/questions.tsx';
import { npvWords } from '../parts/runs-table.tsx';
import { Head } from '../parts/shell.tsx';
import { basesOf, firstBase } from '../parts/what-if-base.ts';
import { WorthOfReforms } from '../parts/worth-of-reforms.tsx';

/** Candidates of the countries that a plan answers alone; all of a plan of all. */
const ofCountries = <T extends { readonly country: string }>(all: readonly T[], base: RunEntry | undefined): T[] =>
  all.filter(({ country }) => base?.countries === undefined || base.countries.includes(country));

/** The desk: every plant, every figure, every switch; the answer beside them; scenarios that were kept. */
export function WhatIfPage({ id }: { readonly id: string }) {
  const w = said().desk;
  const states = Object.values(told.value)
    .filter((run) => run.case === id && run.kind === 'plan' && run.state !== 'running')
    .map((run) => run.state)
    .join();
  const disk = diskChange.value.id === id ? diskChange.value.count : 0;
  const loaded = useLoaded(
    () => Promise.all([readCase(id), listCandidates(id, spoken.value)]),
    [id, disk, spoken.value],
  );
  const runs = useLoaded(
    async () => (await listRuns()).filter((run) => run.case === id && run.kind === 'plan' && !run.held),
    [id, states, disk],
  );
  const [changed, setChanged] = useState<Draft>();
  const [wanted, want] = useState('');
  const bases = basesOf(runs.value ?? []);
  const base = bases.find((run) => run.run === wanted) ?? firstBase(bases);
  // Until something is changed the switches stand as the plan has them.
  const begun = { ...empty, reforms: base?.reforms ?? [] };
  const draft = changed ?? begun;
  const setDraft = (next: Draft | ((now: Draft) => Draft)) =>
    setChanged((now) => (typeof next === 'function' ? next(now ?? begun) : next));
  const plan = useLoaded(async () => base && readPlan(base.run), [base?.run]);
  const compareWith = (run: RunEntry | undefined) => {
    want(run?.run ?? '');
    // The switches stand as the plan has them.
    setDraft({ ...draft, reforms: run?.reforms ?? [] });
  };
  const first = () =>
    good(api.plans.$post({ query: { lang: spoken.value }, json: { case: id, reforms: [] } })).then(() => runs.reload());
  return (
    <>
      <Head id={id} at="what-if" title={say().whatIfTitle} />
      <p>{w.lead}</p>
      <Waiting of={loaded}>
        {([detail, candidates]) => (
          <div class="desk">
            <div>
              <p class="line">
                {bases.length > 0 ? (
                  <Choice
                    label={w.comparedWith}
                    value={base?.run ?? ''}
                    of={bases.map((run) => [run.run, `${run.name || askedOf(run)}, ${npvWords(run)}`])}
                    set={(value) => compareWith(bases.find(({ run }) => run === value))}
                  />
                ) : (
                  runs.value && (
                    <>
                      <span>{w.noBase}</span>
                      <Action text={w.firstPlan} work={first} />
                    </>
                  )
                )}
              </p>
              {plan.value && <p class="quiet">{gainWords(plan.value)}</p>}
              <TakenChanges draft={draft} change={setDraft} />
              <Figures id={id} draft={draft} change={setDraft} />
              {base && plan.value && (
                <TurnOf
                  base={base}
                  plan={plan.value}
                  candidates={ofCountries(candidates, base)}
                  draft={draft}
                  switches={detail.switches}
                />
              )}
              <Candidates
                id={id}
                all={ofCountries(candidates, base)}
                base={base}
                plan={plan.value}
                draft={draft}
                change={setDraft}
              />
              {base && plan.value && (
                <PlantMap
                  key={base.run}
                  id={id}
                  base={base}
                  plan={plan.value}
                  all={candidates}
                  draft={draft}
                  change={setDraft}
                />
              )}
              <Switches of={detail} draft={draft} change={setDraft} />
            </div>
            {base && (
              <Answer
                key={base.run}
                id={id}
                base={base}
                draft={draft}
                switches={detail.switches}
                kept={() => runs.reload()}
                reset={() => setChanged(undefined)}
              />
            )}
          </div>
        )}
      </Waiting>
      <h2>{w.keptTitle}</h2>
      <Waiting of={runs}>
        {(list) =>
          loaded.value ? (
            <Scenarios
              detail={loaded.value[0]}
              runs={list.map((run) => (told.value[run.run] && run.state !== 'done' ? told.value[run.run]! : run))}
              take={(taken) => {
                setDraft(taken);
                scrollTo(0, 0);
              }}
              changed={() => runs.reload()}
            />
          ) : null
        }
      </Waiting>
      {base && (
        <>
          <h2>{say().further}</h2>
          <Questions run={base.run} of={['options', 'stress']} />
          <h2>{say().questions.frontiers}</h2>
          <Frontiers key={base.run} run={base.run} />
        </>
      )}
      {(loaded.value?.[0].reforms.length ?? 0) > 0 && <WorthOfReforms id={id} />}
    </>
  );
}

/** What the plan gains over building nothing: its net present value alone is mostly what goods cost that must be delivered. */
function gainWords({ npv, bound, nothing, currency }: PlanDocument): string {
  if (npv === null || !nothing || nothing.npv === null) return '';
  const low = npv - (nothing.bound ?? nothing.npv);
  const high = (bound ?? npv) - nothing.npv;
  return said().desk.baseGain({ gain: intervalWords({ low, high }, currency) });
}
