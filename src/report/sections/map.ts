import { legKey } from '../../case/index.ts';
import {
  type LonLat,
  type MapBreak,
  type MapData,
  type MapPlace,
  magnitude,
  map,
  percent,
  significant,
  worst,
} from '../../figures/index.ts';
import { type Context, planSource, sumBy } from '../context.ts';

import { pathOf, placesOf } from '../flow-path.ts';
import { chart, type HtmlTable, number, type Section } from '../html.ts';
import { count } from '../words.ts';
import { worldCountries } from '../world.ts';

/** Activity of the year at each place, by product and tonnes (or value where goods weigh nothing). */
function sites(context: Context): MapPlace[] {
  const { plan, facts, year } = context;
  const built = new Set(plan.builds.filter((one) => one.year <= year).map((one) => one.place));
  const running = new Map<string, Map<string, number>>();
  for (const one of plan.activity) {
    if (one.year !== year || one.amount <= 0) continue;
    const product = facts.product(one.process);
    if (!product) continue;
    const size = one.amount * (facts.good(product).value || 1);
    const stages = running.get(one.place) ?? new Map<string, number>();
    stages.set(product, (stages.get(product) ?? 0) + size);
    running.set(one.place, stages);
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
    plan.deliveries.filter((one) => one.year === year),
    (one) => one.place,
    (one) => (one.amount + one.short) * (facts.good(one.good).value || 1),
  );
  return [...wanted].flatMap(([place, size]) => {
    const at = facts.point(place);
    if (!at) return [];
    const name = taken.has(place) ? '' : facts.placeName(place);
    return [{ id: `demand ${place}`, name, at, kind: 'demand', size }];
  });
}

/** Borders and breaks of gauge that goods of the year pass, with hours by the rows of the case. */
function crossings(context: Context, taken: ReadonlySet<string>): { borders: MapPlace[]; breaks: MapBreak[] } {
  const { plan, facts, year } = context;
  const hours = new Map<string, number>();
  const breaks = new Map<string, MapBreak>();
  for (const flow of plan.flows.filter((one) => one.year === year)) {
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
    const name = taken.has(place) ? '' : `${facts.placeName(place)} ${significant(size, 'en', 2)} h`;
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

/** The map's data for the year looked at; the pages draw the same. */
export function mapData(context: Context): MapData {
  const { plan, facts, year } = context;
  const flows = plan.flows
    .filter((one) => one.year === year && one.from !== one.to && one.amount > 0)
    .map((one) => ({ series: one.good, path: pathOf(one, facts), tonnes: facts.tonnes(one.good, one.amount) }))
    .filter((one) => one.tonnes > 0 && one.path.length > 1);
  const own = sites(context);
  const taken = new Set(own.map((site) => site.id));
  const wanted = demands(context, taken);
  for (const one of wanted) taken.add(one.id.replace('demand ', ''));
  const { borders, breaks } = crossings(context, taken);
  const origins = [...new Set(plan.flows.filter((one) => one.year === year).map((one) => one.from))]
    .filter((place) => !taken.has(place) && !borders.some((border) => border.id === `border ${place}`))
    .flatMap((place): MapPlace[] => {
      const at = facts.point(place);
      return at ? [{ id: place, name: facts.placeName(place), at, kind: 'city', weight: 40 }] : [];
    });
  const candidates = facts.rows.legs
    .filter((leg) => leg.capex !== undefined || (leg.opens !== undefined && leg.opens > year))
    .map((leg) => {
      const path = pathOf({ from: leg.from, to: leg.to, legs: [legKey(leg)] }, facts);
      const there = plan.legs.some((one) => one.leg === legKey(leg) && one.year <= year);
      const state = there ? ('open' as const) : leg.capex !== undefined ? ('candidate' as const) : ('planned' as const);
      return { path, mode: leg.mode, state, ...(leg.gauge === undefined ? {} : { gauge: leg.gauge }) };
    });
  return {
    world: context.world ?? worldCountries(),
    series: context.goods.map((good) => ({ series: good, name: facts.good(good).name })),
    places: [...own, ...wanted, ...borders, ...origins],
    flows,
    legs: candidates,
    breaks,
  };
}

/** Points about the hub, for the closer map. */
export function hubFocus(context: Context, data: MapData): LonLat[] {
  const { facts } = context;
  const inHub = data.places.filter((place) =>
    facts.hub.has(facts.countryOf(place.id.replace(/^(demand|border) /, ''))),
  );
  return inHub.map((place) => place.at);
}

function flowTable(context: Context): HtmlTable {
  const { plan, facts, year } = context;
  const rows = plan.flows
    .filter((one) => one.year === year && one.from !== one.to)
    .sort((a, b) => facts.tonnes(b.good, b.amount) - facts.tonnes(a.good, a.amount))
    .map((one) => [
      facts.good(one.good).name,
      facts.placeName(one.from),
      facts.placeName(one.to),
      number(significant(one.amount)),
      facts.good(one.good).unit,
      number(significant(facts.tonnes(one.good, one.amount))),
      number(significant(one.hours)),
      placesOf(one, facts).slice(1, -1).map(facts.placeName).join(', '),
    ]);
  return { columns: ['Good', 'From', 'To', 'Amount', 'Unit', 'Tonnes', 'Hours', 'By'], rows };
}

function madeWords(data: MapData): string {
  const made = data.places.filter((place) => place.kind === 'site').length;
  if (made === 0) return 'nothing is made';
  return `${count(made, 'site')} ${made === 1 ? 'makes' : 'make'} goods`;
}

/** What moves, and the share of it from outside the hub where a case has one. */
function movedWords(tonnes: number, abroad: number | undefined): string {
  if (tonnes <= 0) return ' and nothing moves';
  const { factor, word } = magnitude([tonnes]);
  const amount = `${significant(tonnes / factor)}${word === '' ? '' : ` ${word}`} tonnes`;
  if (abroad === undefined) return ` and ${amount} move`;
  if (abroad < 0.0005) return ` and ${amount} move, none from outside the region`;
  return `; ${percent(abroad)} of the ${amount} moved ${abroad > 0.9995 ? 'comes' : 'come'} from outside the region`;
}

/** Whether a closer view shows less than half of the whole one, so that it is worth its space. */
function isCloser(focus: readonly LonLat[], data: MapData): boolean {
  const span = (points: readonly LonLat[]) => {
    const [lons, lats] = [points.map((one) => one[0]), points.map((one) => one[1])];
    return (Math.max(...lons) - Math.min(...lons) + 1) * (Math.max(...lats) - Math.min(...lats) + 1);
  };
  return focus.length > 2 && span(focus) < 0.5 * span(data.places.map((place) => place.at));
}

export function mapSection(context: Context): Section | undefined {
  const data = mapData(context);
  if (data.places.length === 0 && data.flows.length === 0) return undefined;
  const { facts, year } = context;
  const moved = data.flows.reduce((sum, flow) => sum + flow.tonnes, 0);
  const abroad = context.plan.flows
    .filter((one) => one.year === year && facts.hub.size > 0 && !facts.hub.has(facts.countryOf(one.from)))
    .reduce((sum, one) => sum + facts.tonnes(one.good, one.amount), 0);
  const title = `In ${year}, ${madeWords(data)}${movedWords(moved, facts.hub.size > 0 ? abroad / (moved || 1) : undefined)}`;
  const options = { unit: 'tonnes a year along the legs taken; sites by value made', source: planSource(context) };
  let html = chart(map(data, { ...options, title, id: 'map', width: 832 }), flowTable(context));
  const focus = hubFocus(context, data);
  if (isCloser(focus, data)) {
    const near = map({ ...data, focus }, { ...options, title: 'The region, closer', id: 'near', width: 832 });
    html += `<figure>${near}</figure>`;
  }
  return { id: 'map-section', title: 'Where things are made and how they move', html };
}
