import { useState } from 'preact/hooks';
import { significant } from '../../src/figures/number.ts';
import { api, good, listRuns, type RunEntry, readCase, readTable } from '../api.ts';
import { told } from '../events.ts';
import { say, spoken } from '../language.ts';
import { Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { Reforms } from '../parts/reforms.tsx';
import { askedWords, npvWords, stateWords } from '../parts/runs-table.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Head } from '../parts/shell.tsx';
import { intervalWords } from '../parts/worths.tsx';
import { go, Link } from '../route.tsx';

/** A figure with the range that the case states for it. */
interface Figure {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly low: number;
  readonly high: number;
}

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
  const [values, setValues] = useState<Readonly<Record<number, string>>>({});
  const [pin, setPin] = useState('');
  const [minutes, setMinutes] = useState('5');
  const [fault, setFault] = useState('');
  const attempt = (work: Promise<{ run: string }>, then: (run: string) => void) =>
    work.then(
      ({ run }) => {
        setFault('');
        then(run);
      },
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    );
  const query = { lang: spoken.value };
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
              const changes = Object.entries(values).map(([i, value]) => {
                const { table, key, column } = figures[Number(i)]!;
                return { table, key, column, value, op: 'set' as const };
              });
              const json = { case: id, reforms: [...chosen], changes, ...(pin === '' ? {} : { pin }) };
              void attempt(good(api.plans.$post({ query, json })), () => runs.reload());
            }}
          >
            <Reforms of={detail.reforms} chosen={chosen} choose={choose} />
            <fieldset>
              <legend>{w.figures}</legend>
              <p class="quiet">{figures.length === 0 ? w.noFigures : w.figuresLead}</p>
              <div class="sliders">
                {figures.slice(0, 24).map((figure, i) => (
                  <Slider
                    key={`${figure.table} ${figure.key} ${figure.column}`}
                    of={figure}
                    value={values[i]}
                    set={(value) => setValues({ ...values, [i]: value })}
                  />
                ))}
              </div>
            </fieldset>
            <p class="line">
              <label>
                {w.keepBuilds}
                <select value={pin} onChange={({ currentTarget: { value } }) => setPin(value)}>
                  <option value="">{w.noPin}</option>
                  {(runs.value ?? [])
                    .filter((run) => typeof run.npv === 'number')
                    .map((run) => (
                      <option key={run.run} value={run.run}>
                        {askedWords(run)}, {npvWords(run)}
                      </option>
                    ))}
                </select>
              </label>
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
            runs={list.map((run) => (told.value[run.run] && run.state !== 'done' ? told.value[run.run]! : run))}
          />
        )}
      </Waiting>
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

async function figuresOf(id: string): Promise<Figure[]> {
  const { header, rows } = await readTable(id, 'uncertainty');
  const at = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? '';
  return rows
    .map((row) => ({
      table: at(row, 'table'),
      key: at(row, 'key'),
      column: at(row, 'column'),
      low: Number(at(row, 'low')),
      high: Number(at(row, 'high')),
    }))
    .filter(({ low, high, key }) => low < high && !key.includes('*'));
}

interface SliderProps {
  readonly of: Figure;
  readonly value: string | undefined;
  set(value: string): void;
}

function Slider({ of: { table, key, column, low, high }, value, set }: SliderProps) {
  const w = say();
  return (
    <label>
      <span>
        {table} {key}: {column}
      </span>
      <output>{value === undefined ? w.asIs : significant(Number(value))}</output>
      <input
        type="range"
        min={low}
        max={high}
        step={(high - low) / 100}
        value={value ?? String((low + high) / 2)}
        aria-valuetext={value ?? w.asIs}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
}

/** Plans of one case side by side; what a change is worth is an interval, since each plan is known between its NPV and its bound. */
function Scenarios({ runs }: { readonly runs: readonly RunEntry[] }) {
  const w = say();
  if (runs.length === 0) return <p class="quiet">{w.noRuns}</p>;
  const ordered = [...runs].sort((a, b) => a.at - b.at);
  const first = ordered.find((run) => typeof run.npv === 'number');
  const against = (run: RunEntry) =>
    !first || run === first || typeof run.npv !== 'number' || typeof first.npv !== 'number'
      ? ''
      : intervalWords(
          { low: run.npv - (first.bound ?? first.npv), high: (run.bound ?? run.npv) - first.npv },
          run.currency ?? '',
        );
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
                <Link href={`/runs/${encodeURIComponent(run.run)}`}>{askedWords(run)}</Link>
              </td>
              <td>{stateWords(run)}</td>
              <td class="n">{npvWords(run)}</td>
              <td class="n">{against(run)}</td>
              <td>
                {first && run !== first && run.state === 'done' && (
                  <Link href={`/compare?first=${encodeURIComponent(first.run)}&second=${encodeURIComponent(run.run)}`}>
                    {w.compare}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
