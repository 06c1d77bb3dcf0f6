import { type RunEntry, readRun } from '../api.ts';
import { told } from '../events.ts';
import { say } from '../language.ts';
import { intervalWords } from './interval.ts';
import { useLoaded } from './load.tsx';
import { npvWords, stateWords } from './runs-table.tsx';
import { differenceOf } from './what-if-base.ts';

/** The plan asked last with the builds of a plan kept, and that plan as it was chosen when it was asked. */
export interface HeldRun {
  readonly run: string;
  readonly base: RunEntry;
}

/** The answer to figures that were moved, with the builds of a plan kept: what they alone do to it. */
export function Held({ of: held }: { readonly of: HeldRun | undefined }) {
  const w = say();
  const run = held?.run;
  const state = run === undefined ? undefined : told.value[run]?.state;
  const loaded = useLoaded(async () => (run === undefined ? undefined : readRun(run)), [run, state]);
  const entry = loaded.value;
  if (held === undefined) return <p class="quiet">{w.moveAFigure}</p>;
  if (entry?.state !== 'done')
    return <p role="status">{entry?.state === 'failed' ? (entry.fault ?? '') : w.answering}</p>;
  const change = differenceOf(entry, held.base);
  if (change === undefined) return <p role="status">{stateWords(entry)}</p>;
  return (
    <p role="status">{w.heldAnswer({ npv: npvWords(entry), change: intervalWords(change, entry.currency ?? '') })}</p>
  );
}
