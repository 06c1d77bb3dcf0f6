import { placeOf } from '../../src/figures/map/place-key.ts';
import { significant } from '../../src/figures/number.ts';
import type { PlanDocument, View } from '../../src/questions/index.ts';
import { say } from '../language.ts';

interface Props {
  readonly id: string;
  readonly year: number;
  readonly view: View;
  readonly plan: PlanDocument;
  close(): void;
}

/** What is made at a place in a year, what is built there, what comes and goes. */
export function PlaceFigures({ id, year, view: { names, maps }, plan, close }: Props) {
  const w = say();
  const place = placeOf(id);
  const at = (row: { place: string; year: number }) => row.place === place && row.year === year;
  const mark = maps.find((one) => one.year === year)?.data.places.find((one) => one.id === id);
  const sums = (end: 'from' | 'to') => {
    const by = new Map<string, number>();
    for (const flow of plan.flows)
      if (flow[end] === place && flow.from !== flow.to && flow.year === year)
        by.set(flow.good, (by.get(flow.good) ?? 0) + flow.amount);
    return [...by].map(([good, amount]) => `${names.goods[good] ?? good}: ${significant(amount)}`);
  };
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [
      w.built,
      plan.builds
        .filter((one) => one.place === place && one.year <= year)
        .map((one) => `${names.processes[one.process] ?? one.process} (${one.year})`),
    ],
    [
      w.made,
      plan.activity
        .filter(at)
        .map((one) => `${names.processes[one.process] ?? one.process}: ${significant(one.amount)}`),
    ],
    [w.sent, sums('from')],
    [w.received, sums('to')],
  ];
  return (
    <section aria-live="polite" aria-label={names.places[place] ?? place}>
      <h3>{names.places[place] ?? place}</h3>
      {mark?.kind === 'border' && <p>{w.hoursAtBorder({ hours: significant(mark.size ?? 0) })}</p>}
      {lists
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <div key={title}>
            <strong>{title}</strong>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      <button type="button" onClick={close}>
        {w.close}
      </button>
    </section>
  );
}
