import { type RunEntry, readRun } from '../api.ts';
import { told } from '../events.ts';
import { say } from '../language.ts';
import { intervalWords } from './interval.ts';
import { useLoaded } from './load.tsx';
import { npvWords, stateWords } from './runs-table.tsx';

interface Props {
  /** The plan asked last with the builds of `base` kept; empty where none was. */
  readonly run: string;
  readonly base: RunEntry;
}

/** The answer to figures that were moved, with the builds of a plan kept: what they alone do to it. */
export function Held({ run, base }: Props) {
  const w = say();
  const state = told.value[run]?.state;
  const loaded = useLoaded(async () => (run === '' ? undefined : readRun(run)), [run, state]);
  const entry = loaded.value;
  if (run === '') return <p class="quiet">{w.moveAFigure}</p>;
  if (entry?.state !== 'done')
    return <p role="status">{entry?.state === 'failed' ? (entry.fault ?? '') : w.answering}</p>;
  if (typeof entry.npv !== 'number' || typeof base.npv !== 'number') return <p role="status">{stateWords(entry)}</p>;
  const change = { low: entry.npv - (base.bound ?? base.npv), high: (entry.bound ?? entry.npv) - base.npv };
  return (
    <p role="status">{w.heldAnswer({ npv: npvWords(entry), change: intervalWords(change, entry.currency ?? '') })}</p>
  );
}
