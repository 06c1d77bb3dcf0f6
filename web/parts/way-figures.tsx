import type { MapFlow } from '../../src/figures/map/data.ts';
import { significant } from '../../src/figures/number.ts';
import type { PlanDocument, View } from '../../src/questions/index.ts';
import { say } from '../language.ts';

/** A lane in words: what moves, from where to where. */
export const laneWords = ({ series, from = '', to = '' }: MapFlow, names: View['names']): string =>
  `${names.goods[series] ?? series}: ${names.places[from] ?? from} → ${names.places[to] ?? to}`;

interface Props {
  readonly flows: readonly MapFlow[];
  readonly year: number;
  readonly view: View;
  readonly plan: PlanDocument;
  close(): void;
}

/** What goes over a way in a year: each lane with its amount, its days under way, and the agreement it uses. */
export function WayFigures({ flows, year, view: { names }, plan, close }: Props) {
  const w = say();
  const lanes = flows.flatMap((flow) =>
    plan.flows
      .filter((one) => one.good === flow.series && one.from === flow.from && one.to === flow.to && one.year === year)
      .map((one) => ({ flow, ...one })),
  );
  return (
    <section aria-live="polite" aria-label={w.onTheWay}>
      <h3>{w.onTheWay}</h3>
      <ul>
        {lanes.map(({ flow, amount, hours, hours_p95, agreement, legs }) => (
          <li key={`${flow.series} ${flow.from} ${flow.to} ${legs.join(' ')}`}>
            <strong>{laneWords(flow, names)}</strong>
            <br />
            {w.laneFigures({
              amount: significant(amount),
              days: significant(hours / 24, 2),
              most: significant(hours_p95 / 24, 2),
            })}
            {agreement !== undefined && ` ${w.underAgreement({ agreement })}`}
          </li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        {w.close}
      </button>
    </section>
  );
}
