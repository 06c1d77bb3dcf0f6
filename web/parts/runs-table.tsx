import { money } from '../../src/figures/number.ts';
import type { RunEntry } from '../api.ts';
import { say, spoken } from '../language.ts';
import { Link, runPath } from '../route.tsx';
import { askedOf } from './called.ts';
import { Table } from './table.tsx';

/** The address of a run; a question is shown on the page of its plan. */
export const runAddress = ({ run, kind, reforms: [question = ''] }: RunEntry): string =>
  kind === 'question' ? runPath(run.slice(0, -question.length - 1), `/${question}`) : runPath(run);

/** The state of a run as a text. */
export function stateWords(run: RunEntry): string {
  const w = say();
  if (run.state !== 'done') return w.states[run.state] ?? run.state;
  return run.status === undefined ? w.states.done! : (w.statuses[run.status] ?? run.status);
}

export const whenWords = (at: number): string =>
  new Intl.DateTimeFormat(spoken.value, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

export const npvWords = ({ npv, currency }: RunEntry): string =>
  typeof npv === 'number' && currency !== undefined ? money(npv, currency) : '–';

/** A table of runs: question, time and state. */
export function RunsTable({
  runs,
  withCase = true,
}: {
  readonly runs: readonly RunEntry[];
  readonly withCase?: boolean;
}) {
  const w = say();
  return (
    <Table
      label={w.runs}
      of={runs}
      keyOf={({ run }) => run}
      columns={[
        ...(withCase ? ([[w.case, (run: RunEntry) => run.case]] as const) : []),
        [w.asked, (run) => <Link href={runAddress(run)}>{run.name || askedOf(run)}</Link>, 'words'],
        [w.state, stateWords],
        [w.npv, npvWords, 'n'],
        [w.when, (run) => whenWords(run.at)],
        [w.version, (run) => run.version],
      ]}
    />
  );
}
