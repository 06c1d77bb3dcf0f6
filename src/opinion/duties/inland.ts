import { atStart, type Case, legKey, power, sumOf } from '../../case/index.ts';
import type { Move } from '../frame/moves.ts';
import { walk } from '../frame/walk.ts';
import { entitled, tariffRow } from './rows.ts';

/**
 * The discounted duty on the cost of ways inside the customs zone of use or sale. The model includes it, although a customs value ends at the place of
 * entry (docs/duties.md). A leg that crosses the border counts as outside, so the result is a lower bound. The reforms of the plan must be applied to
 * `c`.
 */
export function inlandDuty(moves: readonly Move[], c: Case): number {
  const { start, discountRate } = atStart(c).settings;
  const factor = (year: number) => power(1 + discountRate, start - year);
  let sum = 0;
  for (const move of moves) {
    const { flow, book, span, tonnes } = move;
    if (book.zoneOf(flow.from) === book.zoneOf(flow.to)) continue;
    const rate = rateOf(move);
    if (rate === 0) continue;
    const years = sumOf(span.years, factor);
    sum += years * rate * tonnes * inlandCost(move);
  }
  return sum;
}

/** The ad valorem rate that the cost of the way pays. */
function rateOf(move: Move): number {
  const { flow, book, walk: way, tonnes } = move;
  const cif = flow.amount * book.valueOf(flow.good) + tonnes * (way.carriage + way.borders);
  const rows = entitled(move).map((row) => ({
    rate: row?.rate ?? 0,
    due: (row?.rate ?? 0) * cif + (row?.specific ?? 0) * flow.amount,
  }));
  const least = rows.reduce((a, b) => (b.due < a.due ? b : a));
  return least.rate + (tariffRow(move, '', 'additional')?.rate ?? 0);
}

/** Cost of the way from the first place in the zone of destination, in money per tonne. */
function inlandCost({ flow, book, walk: way }: Move): number {
  const legs = new Map(book.rows.legs.map((row) => [legKey(row), row]));
  let here = flow.from;
  const entered = flow.legs.findIndex((key) => {
    const leg = legs.get(key);
    if (leg) here = leg.from === here ? leg.to : leg.from;
    return book.zoneOf(here) === book.zoneOf(flow.to);
  });
  if (entered < 0 || entered === flow.legs.length - 1) return 0;
  const cargo = book.goods.get(flow.good)?.cargo ?? '';
  const outside = walk(book, flow.year, cargo, flow.from, here, flow.legs.slice(0, entered + 1));
  return Math.max(0, way.carriage + way.borders - outside.carriage - outside.borders);
}
