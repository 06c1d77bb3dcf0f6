import { addTo, getOrInsert, legKey } from '../../case/index.ts';
import { type LonLat, type MapBreak, type MapData, type MapPlace, significant, worst } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { demanded, pathOf, placesOf, sumBy } from '../../model/index.ts';
import type { Context } from '../input.ts';
import { worldCountries } from '../world.ts';

/** Activity of the year at each place, by product and tonnes (or value where goods weigh nothing). */
function sites(context: Context): MapPlace[] {
  const { plan, facts, year } = context;
  const built = new Set(plan.builds.filter((build) => build.year <= year).map((build) => build.place));
  const running = new Map<string, Map<string, number>>();
  for (const activity of plan.activity) {
    if (activity.year !== year || activity.amount <= 0) continue;
    const product = facts.product(activity.process);
    if (!product) continue;
    const size = activity.amount * (facts.good(product).value || 1);
    const stages = getOrInsert(running, activity.place, () => new Map());
    addTo(stages, product, size);
  }
  return [...running].flatMap(([place, stages]) => {
    const at = facts.point(place);
    if (!at) return [];
    const quality = worst(facts.rows.candidates.filter((row) => row.place === place).map((row) => facts.quality(row)));
    const list = [...stages].map(([series, size]) => ({ series, size }));
    return [
      { id: place, name: facts.placeName(place), at, kind: 'site', stages: list, built: built.has(place), quality },
    ];
  });
}

function demands(context: Context, taken: ReadonlySet<string>): MapPlace[] {
  const { plan, facts, year } = context;
  const wanted = sumBy(
    demanded(plan).filter((delivery) => delivery.year === year),
    (delivery) => delivery.place,
    (delivery) => (delivery.amount + delivery.short) * (facts.good(delivery.good).value || 1),
  );
  return [...wanted].flatMap(([place, size]) => {
    const at = facts.point(place);
    if (!at) return [];
    const name = taken.has(place) ? '' : facts.placeName(place);
    return [{ id: `demand ${place}`, name, at, kind: 'demand', size }];
  });
}

/** Borders and breaks of gauge on the ways of the year's goods, with hours from the tables of the case. */
function crossings(context: Context, taken: ReadonlySet<string>): { borders: MapPlace[]; breaks: MapBreak[] } {
  const { plan, facts, year } = context;
  const hours = new Map<string, number>();
  const breaks = new Map<string, MapBreak>();
  for (const flow of plan.flows.filter((flow) => flow.year === year)) {
    const places = placesOf(flow, facts);
    for (let i = 0; i + 1 < places.length; i++) {
      const [from, to] = [places[i]!, places[i + 1]!];
      const [a, b] = [facts.countryOf(from), facts.countryOf(to)];
      const leg = facts.leg(flow.legs[i] ?? '');
      if (a !== b) {
        const row = borderRow(context, a, b, from, to, leg?.mode ?? '');
        const place = row?.place || to;
        hours.set(place, Math.max(hours.get(place) ?? 0, row?.hours ?? 0));
      }
      const next = facts.leg(flow.legs[i + 1] ?? '');
      const at = facts.point(to);
      if (leg?.mode === 'rail' && next?.mode === 'rail' && leg.gauge && next.gauge && leg.gauge !== next.gauge && at)
        breaks.set(to, { at, name: facts.placeName(to) });
    }
  }
  const borders = [...hours].flatMap(([place, size]): MapPlace[] => {
    const at = facts.point(place);
    if (!at || size <= 0) return [];
    const name = taken.has(place)
      ? ''
      : words().report.hoursAt({ place: facts.placeName(place), hours: significant(size, 2) });
    return [{ id: `border ${place}`, name, at, kind: 'border', size, weight: 50 + size / 10 }];
  });
  return { borders, breaks: [...breaks.values()] };
}

function borderRow(context: Context, a: string, b: string, from: string, to: string, mode: string) {
  const fits = context.facts.rows.borders.filter(
    (row) =>
      row.from_country === a &&
      row.to_country === b &&
      (!row.mode || row.mode === mode) &&
      (!row.place || row.place === from || row.place === to),
  );
  const filled = (row: (typeof fits)[number]) => (row.mode ? 2 : 0) + (row.place ? 1 : 0);
  return fits.sort((x, y) => filled(y) - filled(x))[0];
}

/** Places that must be in view: sites, demands, and origins of at least 3 % of the tonnes or of the value. */
function focusOf(context: Context, places: readonly MapPlace[]): LonLat[] {
  const { plan, facts, year } = context;
  const moved = plan.flows.filter((flow) => flow.year === year && flow.from !== flow.to);
  const origins = new Set<string>();
  for (const measure of [
    (flow: (typeof moved)[number]) => facts.tonnes(flow.good, flow.amount),
    (flow: (typeof moved)[number]) => flow.amount * facts.good(flow.good).value,
  ]) {
    const sums = sumBy(moved, (flow) => flow.from, measure);
    const all = [...sums.values()].reduce((sum, value) => sum + value, 0);
    for (const [place, value] of sums) if (value >= 0.03 * all) origins.add(place);
  }
  return [...places.map((place) => place.at), ...[...origins].map(facts.point).filter((at) => at !== undefined)];
}

/** Flows of the year between two places; those on the map have a number. */
export function movedFlows({ plan, facts, year }: Context) {
  let drawn = 0;
  return plan.flows
    .filter((flow) => flow.year === year && flow.from !== flow.to)
    .map((flow) => {
      const tonnes = facts.tonnes(flow.good, flow.amount);
      const path = pathOf(flow, facts);
      const shown = flow.amount > 0 && tonnes > 0 && path.length > 1;
      return { flow, tonnes, path, number: shown ? drawn++ : undefined };
    });
}

/** Data of the map of a year, for reports and the workbench. */
export function mapData(context: Context): MapData {
  const { plan, facts, year } = context;
  const flows = movedFlows(context)
    .filter(({ number }) => number !== undefined)
    .map(({ flow, path, tonnes }) => ({ series: flow.good, path, tonnes }));
  const own = sites(context);
  const taken = new Set(own.map((site) => site.id));
  const wanted = demands(context, taken);
  for (const place of wanted) taken.add(place.id.replace('demand ', ''));
  const { borders, breaks } = crossings(context, taken);
  const origins = [...new Set(plan.flows.filter((flow) => flow.year === year).map((flow) => flow.from))]
    .filter((place) => !taken.has(place) && !borders.some((border) => border.id === `border ${place}`))
    .flatMap((place): MapPlace[] => {
      const at = facts.point(place);
      return at ? [{ id: place, name: facts.placeName(place), at, kind: 'city', weight: 40 }] : [];
    });
  const candidates = facts.rows.legs
    .filter((leg) => leg.capex !== undefined || (leg.opens !== undefined && leg.opens > year))
    .map((leg) => {
      const path = pathOf({ from: leg.from, to: leg.to, legs: [legKey(leg)] }, facts);
      const there = plan.legs.some((build) => build.leg === legKey(leg) && build.year <= year);
      const state = there ? ('open' as const) : leg.capex !== undefined ? ('candidate' as const) : ('planned' as const);
      return {
        path,
        mode: leg.mode,
        state,
        ...(leg.gauge === undefined ? {} : { gauge: leg.gauge }),
        quality: facts.quality(leg),
      };
    });
  return {
    world: worldCountries(),
    series: context.goods.map((good) => ({ series: good, name: facts.good(good).name })),
    places: [...own, ...wanted, ...borders, ...origins],
    flows,
    legs: candidates,
    breaks,
    focus: focusOf(context, [...own, ...wanted]),
  };
}
