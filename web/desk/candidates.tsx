import { useState } from 'preact/hooks';
import { significant } from '../../src/figures/number.ts';
import type { PlanDocument } from '../../src/questions/index.ts';
import { api, type Candidate, good, type RunEntry, readRun } from '../api.ts';
import { told } from '../events.ts';
import { said, spoken } from '../language.ts';
import { errorWords, Fault, useLoaded } from '../parts/load.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { differenceOf } from '../parts/what-if-base.ts';
import { type Draft, withValue, withWord } from './draft.ts';
import { type Known, knownOf, lossWords, siteOf } from './worth.ts';

interface Props {
  readonly id: string;
  readonly of: readonly Candidate[];
  readonly base: RunEntry | undefined;
  readonly plan: PlanDocument | undefined;
  readonly draft: Draft;
  change(draft: Draft): void;
}

/** Rows that are shown before a filter is typed. */
const SHOWN = 40;
/** Seconds for finding out what a plant costs. */
const SECONDS = 60;

/** Each place and process with what may be asked of it, and what that costs beside the plan. */
export function Candidates({ id, of, base, plan, draft, change }: Props) {
  const w = said().desk;
  const [find, setFind] = useState('');
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ placeName, processName, place, process }: Candidate) => {
    const text = `${placeName} ${processName} ${place} ${process}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const built = new Set(plan?.builds.map(siteOf));
  const touched = (one: Candidate) => built.has(siteOf(one)) || choiceOf(draft, siteOf(one)) !== 'free';
  const rows = of.filter(fits).sort((a, b) => Number(touched(b)) - Number(touched(a)));
  return (
    <fieldset>
      <legend>{w.plants}</legend>
      <p class="line">
        <label>
          {w.findPlant}
          <input type="search" value={find} onInput={({ currentTarget }) => setFind(currentTarget.value)} />
        </label>
        <span class="quiet">{w.plantsShown({ shown: Math.min(SHOWN, rows.length), all: of.length })}</span>
      </p>
      <Scroll label={w.plants}>
        <table class="candidates">
          <thead>
            <tr>
              <th scope="col">{w.plant}</th>
              <th scope="col">{w.inPlan}</th>
              <th scope="col">{w.choice}</th>
              <th scope="col">{w.notBefore}</th>
              <th scope="col">{w.size}</th>
              <th scope="col">{w.costs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((one) => (
              <tr key={siteOf(one)}>
                <th scope="row">
                  {one.placeName}, {one.processName}
                </th>
                <td>{stands(one, plan)}</td>
                <Controls of={one} draft={draft} change={change} />
                <td>
                  <Costs id={id} of={one} all={of} base={base} plan={plan} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </fieldset>
  );
}

type Choice = 'free' | 'must' | 'mustNot';

const choiceOf = (draft: Draft, site: string): Choice =>
  draft.require.includes(site) ? 'must' : draft.forbid.includes(site) ? 'mustNot' : 'free';

/** What stands at a candidate, and when the plan builds there. */
function stands(one: Candidate, plan: PlanDocument | undefined): string {
  const w = said().desk;
  const builds = plan?.builds.filter((build) => siteOf(build) === siteOf(one)) ?? [];
  const years = [...new Set(builds.map(({ year }) => year))];
  const parts = [
    ...(one.existing > 0 ? [w.stands({ capacity: significant(one.existing) })] : []),
    ...(years.length > 0 ? [w.builtIn({ years: years.join(', ') })] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : '–';
}

/** The cells with what may be asked of a candidate. */
export function Controls({ of: one, draft, change }: { of: Candidate; draft: Draft; change(draft: Draft): void }) {
  const w = said().desk;
  const site = siteOf(one);
  const name = `${one.placeName}, ${one.processName}`;
  const choose = (choice: string) =>
    change({
      ...draft,
      require: withWord(draft.require, site, choice === 'must'),
      forbid: withWord(draft.forbid, site, choice === 'mustNot'),
    });
  return (
    <>
      <td>
        <select
          aria-label={`${w.choice}: ${name}`}
          value={choiceOf(draft, site)}
          disabled={!one.canBuild}
          onChange={({ currentTarget: { value } }) => choose(value)}
        >
          {(['free', 'must', 'mustNot'] as const).map((choice) => (
            <option key={choice} value={choice}>
              {w.choices[choice]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          class="year"
          type="number"
          aria-label={`${w.notBefore}: ${name}`}
          value={draft.opens[site] ?? ''}
          placeholder={one.opens === null ? w.anyYear : String(one.opens)}
          disabled={!one.canBuild}
          onChange={({ currentTarget: { value } }) => change({ ...draft, opens: withValue(draft.opens, site, value) })}
        />
      </td>
      <td>
        <select
          aria-label={`${w.size}: ${name}`}
          value={draft.sizes[site] ?? ''}
          disabled={!one.canBuild || one.sizes.length < 2}
          onChange={({ currentTarget: { value } }) => change({ ...draft, sizes: withValue(draft.sizes, site, value) })}
        >
          <option value="">{w.anySize}</option>
          {one.sizes.map(({ tier, name: size, capacity }) => (
            <option key={tier} value={tier}>
              {size} ({significant(capacity)})
            </option>
          ))}
        </select>
      </td>
    </>
  );
}

interface CostsProps {
  readonly id: string;
  readonly of: Candidate;
  readonly all: readonly Candidate[];
  readonly base: RunEntry | undefined;
  readonly plan: PlanDocument | undefined;
}

/** What forbidding or forcing a plant costs: as the plan says it, else found out when it is asked. */
export function Costs({ id, of: one, all, base, plan }: CostsProps) {
  const w = said().desk;
  const [run, setRun] = useState('');
  const [fault, setFault] = useState('');
  const state = told.value[run]?.state;
  const found = useLoaded(async () => (run === '' ? undefined : readRun(run)), [run, state]);
  if (!base || !plan) return <>–</>;
  const known = knownOf(plan, one, all);
  if (known) return <>{lossWords(known, plan.currency)}</>;
  const site = siteOf(one);
  const isBuilt = plan.builds.some((build) => siteOf(build) === site);
  if (!isBuilt && !one.canBuild) return <>–</>;
  const entry = found.value;
  if (entry?.state === 'done') return <>{lossWords(lossOf(entry, base, isBuilt), plan.currency)}</>;
  if (entry?.state === 'failed') return <>{entry.fault}</>;
  if (run !== '') return <span role="status">{w.findingOut}</span>;
  const ask = () =>
    good(
      api.plans.$post({
        query: { lang: spoken.value },
        json: {
          ...{ case: id, reforms: [...base.reforms], seconds: SECONDS, explain: 'none', trial: 'beside' },
          ...(isBuilt ? { forbid: [site] } : { require: [site] }),
        },
      }),
    ).then(
      (taken) => setRun(taken.run),
      (error: unknown) => setFault(errorWords(error)),
    );
  return (
    <>
      <button
        type="button"
        onClick={() => void ask()}
        aria-label={`${w.findOut}: ${one.placeName}, ${one.processName}`}
      >
        {w.findOut}
      </button>
      {fault !== '' && <Fault text={fault} />}
    </>
  );
}

function lossOf(entry: RunEntry, base: RunEntry, isBuilt: boolean): Known {
  const kind = isBuilt ? 'without' : 'with';
  const change = differenceOf(entry, base);
  if (!change) return { kind, loss: entry.status === 'infeasible' ? 'none' : { low: null, high: null } };
  const less = (x: number | null) => (x === null ? null : -x);
  return { kind, loss: { low: less(change.high), high: less(change.low) } };
}
