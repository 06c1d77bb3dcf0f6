import type { Row } from '../case/index.ts';
import type { Step } from './model.ts';
import type { Way } from './route.ts';

/**
 * The steps of a route in order: handling and loading at the start; for each leg the transfer before it, the leg, its border and handling on
 * arrival; and unloading. The border comes before the leg if its row names the place of departure, else after it. The steps add up to the route.
 */
export function stepsOf(places: readonly Row<'places'>[], way: Way): Step[] {
  const steps: Step[] = [];
  const handled = new Set<number>();
  const handle = (place: number) => {
    if (handled.has(place)) return;
    handled.add(place);
    const { cost } = places[place]!;
    if (cost > 0) steps.push({ ...base(place), what: 'transfer', kind: 'handling', cost });
  };
  const base = (place: number) => ({ place: places[place]!.place, km: 0, hours: 0, hours_p95: 0, cost: 0 });
  const times = (row: { hours: number; hours_p95?: number | undefined; cost: number }) => ({
    hours: row.hours,
    hours_p95: row.hours_p95 ?? row.hours,
    cost: row.cost,
  });
  handle(way.passages[0]!.move.from);
  way.passages.forEach(({ move, transfer, breaks }, i) => {
    if (transfer) {
      const kind = i === 0 ? 'loading' : breaks ? 'gauge' : 'mode';
      steps.push({ ...base(move.from), what: 'transfer', kind, row: transfer.key, ...times(transfer.row) });
    }
    const { values, border } = move;
    const before = border !== undefined && border.row.place === places[move.from]!.place;
    const crossing = (place: number) => {
      if (border)
        steps.push({ ...base(place), what: 'border', row: border.key, mode: move.mode, ...times(border.row) });
    };
    if (before) crossing(move.from);
    const end = base(move.to);
    steps.push({ ...end, leg: values.key, what: 'leg', mode: move.mode, ...times(values), km: values.km });
    if (!before) crossing(move.to);
    handle(move.to);
  });
  const last = way.passages.at(-1)!.move.to;
  if (way.unloading) {
    const { key, row } = way.unloading;
    steps.push({ ...base(last), what: 'transfer', kind: 'unloading', row: key, ...times(row) });
  }
  return steps;
}
