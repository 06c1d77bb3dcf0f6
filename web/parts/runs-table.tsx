import { money } from '../../src/figures/number.ts';
import type { RunEntry } from '../api.ts';
import { say, spoken } from '../language.ts';
import { Link } from '../route.tsx';
import { askedOf } from './called.ts';
import { Scroll } from './scroll.tsx';

/** The page of a run; a question stands below the plan that it is about. */
export const runAddress = ({ run, kind, reforms: [question = ''] }: RunEntry): string =>
  kind === 'question'
    ? `/runs/${encodeURIComponent(run.slice(0, -question.length - 1))}/${question}`
    : `/runs/${encodeURIComponent(run)}`;

/** How a run stands, in words. */
export function stateWords(run: RunEntry): string {
  const w = say();
  if (run.state !== 'done') return w.states[run.state] ?? run.state;
  return run.status === undefined ? w.states.done! : (w.statuses[run.status] ?? run.status);
}

export const whenWords = (at: number): string =>
  new Intl.DateTimeFormat(spoken.value, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

export const npvWords = ({ npv, currency }: RunEntry): string =>
  typeof npv === 'number' && currency !== undefined ? money(npv, currency) : '–';

/** Runs as a table: what was asked, when, how it stands. */
export function RunsTable({
  runs,
  withCase = true,
}: {
  readonly runs: readonly RunEntry[];
  readonly withCase?: boolean;
}) {
  const w = say();
  return (
    <Scroll label={w.runs}>
      <table>
        <thead>
          <tr>
            {withCase && <th scope="col">{w.case}</th>}
            <th scope="col">{w.asked}</th>
            <th scope="col">{w.state}</th>
            <th scope="col" class="n">
              {w.npv}
            </th>
            <th scope="col">{w.when}</th>
            <th scope="col">{w.version}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.run}>
              {withCase && <td>{run.case}</td>}
              <td class="words">
                <Link href={runAddress(run)}>{run.name || askedOf(run)}</Link>
              </td>
              <td>{stateWords(run)}</td>
              <td class="n">{npvWords(run)}</td>
              <td>{whenWords(run.at)}</td>
              <td>{run.version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
