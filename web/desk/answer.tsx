import { useEffect, useRef, useState } from 'preact/hooks';
import { money } from '../../src/figures/number.ts';
import { api, type CaseDetail, good, type RunEntry, readRun } from '../api.ts';
import { told } from '../events.ts';
import { said, say, spoken } from '../language.ts';
import { Check, Field, Form, useWork } from '../parts/form.tsx';
import { intervalWords } from '../parts/interval.ts';
import { Fault, useLoaded } from '../parts/load.tsx';
import { JobLine } from '../parts/queue.tsx';
import { npvWords, stateWords } from '../parts/runs-table.tsx';
import { countryAsk, differenceOf } from '../parts/what-if-base.ts';
import { Link, runPath } from '../route.tsx';
import { askOf, canHold, type Draft, isPlain } from './draft.ts';
import { useHeld } from './held.ts';

interface Props {
  readonly id: string;
  readonly base: RunEntry;
  readonly draft: Draft;
  readonly switches: CaseDetail['switches'];
  /** Called after an answer was saved. */
  kept(run: string): void;
  reset(): void;
}

/** Delay after the last moved figure before the plan with free builds is requested, ms; after other changes there is none. */
const PAUSE = 700;
/** Time limits of an automatic plan and of a requested one, s. */
const SECONDS = 60;

/** The answer to the draft: at once with fixed builds, then with free builds. Nothing is stored until it is saved. */
export function Answer({ id, base, draft, switches, kept, reset }: Props) {
  const w = said().desk;
  const ask = askOf(draft, switches);
  const isChanged = !isPlain(ask) || ask.reforms.join() !== base.reforms.join();
  const key = JSON.stringify(ask);
  const held = useHeld(base.run, ask);
  const [free, setFree] = useState<{ key: string; run: string }>();
  const [byItself, setByItself] = useState(() => localStorage.getItem('plan-by-itself') !== 'no');
  const { refused, begin: plan } = useWork(async () => {
    const json = { case: id, ...ask, ...countryAsk(base), seconds: SECONDS, trial: 'newest' as const };
    const { run } = await good(api.plans.$post({ query: { lang: spoken.value }, json }));
    setFree({ key, run });
  });
  useEffect(() => {
    // The start of the search is prepared while the user makes a choice.
    if (base.countries) void api.runs[':run'].warm.$post({ param: { run: base.run } }).catch(() => {});
  }, [base.run]);
  const figures = JSON.stringify(ask.changes);
  const before = useRef(figures);
  useEffect(() => {
    const moves = before.current !== figures;
    before.current = figures;
    if (!isChanged || !byItself) return;
    const timer = setTimeout(plan, moves ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [key, byItself, base.run]);
  const current = free?.key === key ? free.run : undefined;
  return (
    <section class="desk-answer" aria-label={w.answer}>
      <h2>{w.answer}</h2>
      {!isChanged ? (
        <p class="quiet">{w.unchanged}</p>
      ) : (
        <>
          <p role="status" class="held" data-ms={held.busy ? undefined : held.answer?.ms.toFixed(0)}>
            {heldWords(held, base, canHold(ask))}
          </p>
          {held.fault !== undefined && <Fault text={held.fault} />}
          {current !== undefined && <Free key={current} run={current} base={base} kept={kept} />}
          {refused}
          <p class="actions">
            <button class="main" type="button" onClick={plan}>
              {w.planFree}
            </button>
            <button type="button" onClick={reset}>
              {w.reset}
            </button>
          </p>
        </>
      )}
      <p class="line">
        <Check
          on={byItself}
          turn={(on) => {
            localStorage.setItem('plan-by-itself', on ? 'yes' : 'no');
            setByItself(on);
          }}
        >
          {w.byItself}
        </Check>
      </p>
    </section>
  );
}

function heldWords({ answer, busy }: ReturnType<typeof useHeld>, base: RunEntry, can: boolean): string {
  const w = said().desk;
  if (!can) return w.cannotHold;
  if (!answer) return busy ? w.warming : '';
  if (answer.npv === null) return w.heldNone;
  const change = differenceOf({ npv: answer.npv, bound: answer.npv + answer.most }, base)!;
  const text = w.heldIs({ npv: money(answer.npv, answer.currency, 5), change: intervalWords(change, answer.currency) });
  return [text, ...(answer.met ? [] : [w.notMet]), ...(busy ? [w.older] : [])].join(' ');
}

/** The interval of the worth during the search: from the best plan so far to its bound. */
function SoFar({ run, base }: { readonly run: RunEntry; readonly base: RunEntry }) {
  const { best, bound, currency = '' } = run.progress ?? {};
  const change =
    best === undefined || bound === undefined
      ? undefined
      : differenceOf({ npv: best, bound: Math.max(best, bound) }, base);
  return (
    <>
      {change && (
        <p role="status" class="free" data-open>
          {said().desk.freeSoFar({ npv: money(best!, currency), change: intervalWords(change, currency) })}
        </p>
      )}
      <JobLine run={run} />
    </>
  );
}

interface FreeProps {
  readonly run: string;
  readonly base: RunEntry;
  kept(run: string): void;
}

/** The plan with free builds, during the search and after it, and the form that saves it. */
function Free({ run, base, kept }: FreeProps) {
  const w = said().desk;
  const live = told.value[run];
  const loaded = useLoaded(() => readRun(run), [run, live?.state, live?.progress?.stage]);
  const [name, setName] = useState('');
  const open = live && (live.state === 'queued' || live.state === 'running') ? live : undefined;
  // The answer is shown while its report is still written.
  const entry = loaded.value?.state === 'done' ? loaded.value : (open ?? loaded.value);
  if (!entry) return loaded.error === undefined ? <p class="quiet">{say().loading}</p> : null;
  if (entry.state === 'queued' || entry.state === 'running') return <SoFar run={entry} base={base} />;
  if (entry.state !== 'done') return entry.state === 'failed' ? <Fault text={entry.fault ?? ''} /> : null;
  const change = differenceOf(entry, base);
  const keep = async () => {
    await good(api.runs[':run'].scenario.$put({ param: { run }, json: { name, parent: base.run } }));
    kept(run);
  };
  return (
    <>
      <p role="status" class="free">
        {change
          ? w.freeIs({ npv: npvWords(entry), change: intervalWords(change, entry.currency ?? '') })
          : stateWords(entry)}{' '}
        <Link href={runPath(run)}>{w.openReport}</Link>
      </p>
      {entry.trial ? (
        <Form line main={false} send={w.keep} work={keep}>
          <Field label={w.name} value={name} maxLength={200} required set={setName} />
        </Form>
      ) : (
        <p class="quiet">{entry.name === '' ? w.isKept : w.keptAs({ name: entry.name })}</p>
      )}
    </>
  );
}
