import { type LonLat, type MapData, magnitude, map, percent, significant } from '../../figures/index.ts';
import { type Context, planSource } from '../context.ts';
import { placesOf } from '../flow-path.ts';
import { chart, type HtmlTable, number, type Section } from '../html.ts';
import { count } from '../words.ts';
import { mapData } from './map-data.ts';

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
