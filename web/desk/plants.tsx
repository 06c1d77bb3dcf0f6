import { useState } from 'preact/hooks';
import { significant } from '../../src/figures/number.ts';
import type { PlanDocument } from '../../src/questions/index.ts';
import { api, type Candidate, good, type RunEntry, readRun } from '../api.ts';
import { told } from '../events.ts';
import { said, spoken } from '../language.ts';
import { Action } from '../parts/form.tsx';
import { useLoaded } from '../parts/load.tsx';
import { Table } from '../parts/table.tsx';
import { countryAsk, differenceOf } from '../parts/what-if-base.ts';
import { type Draft, withValue, withWord } from './draft.ts';
import { type Known, knownOf, lossWords, siteOf } from './worth.ts';

export interface PlantsProps {
  readonly id: string;
  /** All candidates of the case. */
  readonly all: readonly Candidate[];
  readonly base: RunEntry | undefined;
  readonly plan: PlanDocument | undefined;
  readonly draft: Draft;
  change(draft: Draft): void;
}

export const plantName = ({ placeName, processName }: Candidate): string =>
  said().desk.plantAt({ place: placeName, process: processName });

/** A table of plants with the choices for each, and their cost against the plan. */
export function Plants({ of, ...props }: PlantsProps & { readonly of: readonly Candidate[] }) {
  const w = said().desk;
  const { plan, draft, change } = props;
  return (
    <Table
      label={w.plants}
      class="candidates"
      of={of}
      keyOf={siteOf}
      columns={[
        [w.plant, plantName, 'row'],
        [w.inPlan, (one) => stands(one, plan)],
        [w.choice, (one) => <BuildChoice of={one} draft={draft} change={change} />],
        [w.notBefore, (one) => <FirstYear of={one} draft={draft} change={change} />],
        [w.size, (one) => <Size of={one} draft={draft} change={change} />],
        [w.costs, (one) => <Costs of={one} {...props} />],
      ]}
    />
  );
}

type Choice = 'free' | 'must' | 'mustNot';

export const choiceOf = (draft: Draft, site: string): Choice =>
  draft.require.includes(site) ? 'must' : draft.forbid.includes(site) ? 'mustNot' : 'free';

/** The existing plant at a candidate, and the years in which the plan builds there. */
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

interface ControlProps {
  readonly of: Candidate;
  readonly draft: Draft;
  change(draft: Draft): void;
}

/** Whether a candidate is built: free, must, must not. */
function BuildChoice({ of: one, draft, change }: ControlProps) {
  const w = said().desk;
  const site = siteOf(one);
  const choose = (choice: string) =>
    change({
      ...draft,
      require: withWord(draft.require, site, choice === 'must'),
      forbid: withWord(draft.forbid, site, choice === 'mustNot'),
    });
  return (
    <select
      aria-label={`${w.choice}: ${plantName(one)}`}
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
  );
}

/** The first year in which a candidate may be built. */
function FirstYear({ of: one, draft, change }: ControlProps) {
  const w = said().desk;
  const site = siteOf(one);
  return (
    <input
      class="year"
      type="number"
      aria-label={`${w.notBefore}: ${plantName(one)}`}
      value={draft.opens[site] ?? ''}
      placeholder={one.opens === null ? w.anyYear : String(one.opens)}
      disabled={!one.canBuild}
      onChange={({ currentTarget: { value } }) => change({ ...draft, opens: withValue(draft.opens, site, value) })}
    />
  );
}

/** The size in which a candidate is built. */
function Size({ of: one, draft, change }: ControlProps) {
  const w = said().desk;
  const site = siteOf(one);
  return (
    <select
      aria-label={`${w.size}: ${plantName(one)}`}
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
  );
}

/** Time limit of the plan with the choice, s. */
const SECONDS = 60;

/** Requests the plan in which a plant (`place/process`) must or must not be built, for comparison with `base`. It is not saved. */
const askBeside = (id: string, base: RunEntry, plant: { readonly require: string } | { readonly forbid: string }) =>
  good(
    api.plans.$post({
      query: { lang: spoken.value },
      json: {
        case: id,
        reforms: [...base.reforms],
        ...countryAsk(base),
        seconds: SECONDS,
        explain: 'none',
        trial: 'beside',
        ...('require' in plant ? { require: [plant.require] } : { forbid: [plant.forbid] }),
      },
    }),
  );

/** The cost of forbidding or forcing a plant: from the plan, else computed on request. */
function Costs({ id, of: one, all, base, plan }: PlantsProps & { readonly of: Candidate }) {
  const w = said().desk;
  const [run, setRun] = useState('');
  const live = told.value[run];
  const found = useLoaded(
    async () => (run === '' ? undefined : readRun(run)),
    [run, live?.state, live?.progress?.stage],
  );
  if (!base || !plan) return <>–</>;
  const facts = knownOf(plan, one, all);
  if (facts) return <>{lossWords(facts, plan.currency)}</>;
  const site = siteOf(one);
  const isBuilt = plan.builds.some((build) => siteOf(build) === site);
  if (!isBuilt && !one.canBuild) return <>–</>;
  const entry = found.value;
  if (entry?.state === 'done') return <>{lossWords(lossOf(entry, base, isBuilt), plan.currency)}</>;
  if (entry?.state === 'failed') return <>{entry.fault}</>;
  if (run !== '' && entry?.state !== 'cancelled') return <span role="status">{w.findingOut}</span>;
  const ask = async () => setRun((await askBeside(id, base, isBuilt ? { forbid: site } : { require: site })).run);
  return <Action text={w.findOut} of={plantName(one)} work={ask} />;
}

function lossOf(entry: RunEntry, base: RunEntry, isBuilt: boolean): Known {
  const kind = isBuilt ? 'without' : 'with';
  const change = differenceOf(entry, base);
  if (!change) return { kind, loss: entry.status === 'infeasible' ? 'none' : { low: null, high: null } };
  const less = (x: number | null) => (x === null ? null : -x);
  return { kind, loss: { low: less(change.high), high: less(change.low) } };
}
