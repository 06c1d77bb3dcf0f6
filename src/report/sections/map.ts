import { type LonLat, type MapData, magnitude, map, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { type Context, planSource } from '../context.ts';
import { placesOf } from '../flow-path.ts';
import { chart, figure, type HtmlTable, number, type Section } from '../html.ts';
import { mapData } from './map-data.ts';

/** Width of the maps, px: what stands beside the answer on a screen of 1,200 px, so that no text on them is made smaller. */
export const WIDTH = 648;

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
  const say = words().report;
  return { columns: [say.good, say.from, say.to, say.amount, say.unit, say.tonnes, say.hours, say.by], rows };
}

/** What is made and what moves, and the share of it from outside the hub where a case has one. */
function titleOf(year: number, data: MapData, tonnes: number, abroad: number | undefined): string {
  const say = words().report;
  const sites = data.places.filter((place) => place.kind === 'site').length;
  if (tonnes <= 0) return say.nothingMoves({ year, sites });
  const { factor, word } = magnitude([tonnes]);
  const about = { year, sites, amount: words().number.amount({ amount: significant(tonnes / factor), word }) };
  if (abroad === undefined) return say.moves(about);
  return abroad < 0.0005 ? say.movesInside(about) : say.movesFromOutside({ ...about, share: percent(abroad) });
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
  const say = words().report;
  const moved = data.flows.reduce((sum, flow) => sum + flow.tonnes, 0);
  const abroad = context.plan.flows
    .filter(
      (one) =>
        one.year === year && one.from !== one.to && facts.hub.size > 0 && !facts.hub.has(facts.countryOf(one.from)),
    )
    .reduce((sum, one) => sum + facts.tonnes(one.good, one.amount), 0);
  const title = titleOf(year, data, moved, facts.hub.size > 0 ? abroad / (moved || 1) : undefined);
  const options = { unit: say.mapUnit, source: planSource(context) };
  let html = chart(() => map(data, { ...options, title, id: 'map', width: WIDTH }), flowTable(context));
  const focus = hubFocus(context, data);
  if (isCloser(focus, data)) {
    const near = () => map({ ...data, focus }, { ...options, title: say.closer, id: 'near', width: WIDTH });
    html += figure(near);
  }
  return { id: 'map-section', title: say.mapTitle, html };
}
