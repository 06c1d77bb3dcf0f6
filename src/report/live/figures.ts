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
      plan.flows.filter((flow) => flow.year === year && flow[end] === place && flow.from !== flow.to),
      (flow) => flow.good,
      (flow) => flow.amount,
    );
  const lines = (amounts: Iterable<readonly [string, number]>) =>
    [...amounts].map(([good, amount]) => {
      const { name, unit } = facts.good(good);
      return say.amountOf({ name, amount: significant(amount), unit });
    });
  const made = plan.activity
    .filter((activity) => activity.place === place && activity.year === year && activity.amount > 0)
    .map(({ process, amount }) => {
      const product = facts.product(process);
      const unit = product === undefined ? '' : facts.good(product).unit;
      return say.amountOf({ name: facts.processName(process), amount: significant(amount), unit });
    });
  const built = plan.builds
    .filter((build) => build.place === place && build.year <= year)
    .map((build) => say.builtIn({ name: facts.processName(build.process), year: build.year }));
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
