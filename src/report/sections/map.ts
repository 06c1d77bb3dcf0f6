import { type Figure, figure, type Section } from '../../blocks/index.ts';
import { type LonLat, type MapData, magnitude, map, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { planSource } from '../../model/index.ts';
import type { Context } from '../input.ts';
import { placeFigures } from '../live/figures.ts';
import { aliveOf, mapYears } from '../live/map.ts';
import { flowRows, flowTable } from './flow-table.ts';

/** Width of the maps, px. It fits beside the answer on a screen of 1,200 px, so that texts on the maps keep their size. */
export const WIDTH = 648;

/** Points near the hub, for the closer map. */
export function hubFocus(context: Context, data: MapData): LonLat[] {
  const { facts } = context;
  const inHub = data.places.filter((place) =>
    facts.hub.has(facts.countryOf(place.id.replace(/^(demand|border) /, ''))),
  );
  return inHub.map((place) => place.at);
}

/** The map of production and flows, with the share of the hub if the case has one. */
function titleOf({ plan, facts, year }: Context, data: MapData): string {
  const say = words().report;
  const sites = data.places.filter((place) => place.kind === 'site').length;
  const tonnes = data.flows.reduce((sum, flow) => sum + flow.tonnes, 0);
  if (tonnes <= 0) return say.nothingMoves({ year, sites });
  const { factor, word } = magnitude([tonnes]);
  const about = { year, sites, amount: words().number.amount({ amount: significant(tonnes / factor), word }) };
  if (facts.hub.size === 0) return say.moves(about);
  const abroad = plan.flows
    .filter((flow) => flow.year === year && flow.from !== flow.to && !facts.hub.has(facts.countryOf(flow.from)))
    .reduce((sum, flow) => sum + facts.tonnes(flow.good, flow.amount), 0);
  const share = abroad / tonnes;
  return share < 0.0005 ? say.movesInside(about) : say.movesFromOutside({ ...about, share: percent(share) });
}

/** Whether the closer map shows less than half of the whole one; otherwise it is left out. */
function isCloser(focus: readonly LonLat[], data: MapData): boolean {
  const span = (points: readonly LonLat[]) => {
    const [lons, lats] = [points.map((point) => point[0]), points.map((point) => point[1])];
    return (Math.max(...lons) - Math.min(...lons) + 1) * (Math.max(...lats) - Math.min(...lats) + 1);
  };
  return focus.length > 2 && span(focus) < 0.5 * span(data.places.map((place) => place.at));
}

export function mapSection(context: Context): Section | undefined {
  const years = mapYears(context);
  if (years.every(({ data }) => data.places.length === 0 && data.flows.length === 0)) return undefined;
  const say = words().report;
  const { data } = years.find(({ year }) => year === context.year)!;
  const title = titleOf(context, data);
  const options = { unit: say.mapUnit, source: planSource(context), width: WIDTH };
  const alive = aliveOf(years, context.year, (year) => ({
    figures: placeFigures(year.context, year.data.places),
    rows: flowRows(year.context),
  }));
  const titles = years.map((year) => titleOf(year.context, year.data));
  const { focus, largest, points } = alive;
  const drawn = () => map({ ...data, focus }, { ...options, title, titles, id: 'map', largest, points });
  const blocks: Figure[] = [{ ...figure(flowTable(context), drawn), live: alive.map }];
  // On the page the map itself can be looked at closer.
  const closer = context.paper ? hubFocus(context, data) : [];
  const near = () => map({ ...data, focus: closer }, { ...options, title: say.closer, id: 'near' });
  if (isCloser(closer, data)) blocks.push(figure(undefined, near));
  return { id: 'map-section', title: say.mapTitle, blocks };
}
