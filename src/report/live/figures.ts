import { type MapPlace, placeOf, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { sumBy } from '../../model/index.ts';
import type { Context } from '../input.ts';
import type { PlaceFigures } from './data.ts';

/** Lines on a place in a year: builds so far, production, arrivals and departures. */
function figuresOf(context: Context, place: string, dwell: number | undefined): PlaceFigures {
  const { plan, facts, year } = context;
  const say = words().live;
  const sums = (end: 'from' | 'to') =>
    sumBy(
      plan.flows.filter((one) => one.year === year && one[end] === place && one.from !== one.to),
      (one) => one.good,
      (one) => one.amount,
    );
  const lines = (amounts: Iterable<readonly [string, number]>) =>
    [...amounts].map(([good, amount]) => {
      const { name, unit } = facts.good(good);
      return say.amountOf({ name, amount: significant(amount), unit });
    });
  const made = plan.activity
    .filter((one) => one.place === place && one.year === year && one.amount > 0)
    .map(({ process, amount }) => {
      const product = facts.product(process);
      const unit = product === undefined ? '' : facts.good(product).unit;
      return say.amountOf({ name: facts.processName(process), amount: significant(amount), unit });
    });
  const built = plan.builds
    .filter((one) => one.place === place && one.year <= year)
    .map((one) => say.builtIn({ name: facts.processName(one.process), year: one.year }));
  const lists = [
    { head: say.borderCrossing, lines: dwell === undefined ? [] : [say.hoursAtBorder({ hours: significant(dwell) })] },
    { head: say.built, lines: built },
    { head: say.made, lines: made },
    { head: say.sent, lines: lines(sums('from')) },
    { head: say.received, lines: lines(sums('to')) },
  ];
  return { name: facts.placeName(place), lists: lists.filter((list) => list.lines.length > 0) };
}

/** Lines on all places of a map in a year, by key. */
export function placeFigures(context: Context, places: readonly MapPlace[]): Record<string, PlaceFigures> {
  const dwell = new Map(places.filter(({ kind }) => kind === 'border').map(({ id, size }) => [placeOf(id), size]));
  const keys = [...new Set(places.map(({ id }) => placeOf(id)))];
  return Object.fromEntries(keys.map((key) => [key, figuresOf(context, key, dwell.get(key))]));
}
