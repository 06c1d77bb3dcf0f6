import { countryIn, language, words } from '../../i18n/index.ts';
import { type FigureOptions, frame, widthOf } from '../frame.ts';
import { type Box, type LabelWish, type PlacedLabel, placeLabels } from '../labels.ts';
import { legendRows } from '../legend.ts';
import { wrapText } from '../measure.ts';
import { isMarked, qualityMark } from '../quality.ts';
import { el, lineFrom, rect, textAt } from '../svg.ts';
import type { LonLat, MapData, MapFlow, MapPlace } from './data.ts';
import { countriesIn, groundOf } from './ground.ts';
import { unnamed } from './iso.ts';
import { mapLegend, seriesColour } from './legend.ts';
import { type View, viewOf } from './projection.ts';
import { boxesOf, ribbon, type Stretch, stretchesOf } from './ribbons.ts';
import { breakSymbol, legSvg, placeSymbol, radiusOf, siteSymbol } from './symbols.ts';

export interface MapOptions extends FigureOptions {
  /** Width in pixels of the largest flow, 13. */
  widest?: number;
  /** Tonnes drawn at that width; the largest of this map if left out. Maps side by side share it. */
  largest?: number;
  /** Lines are ways, not amounts: one width, no taper, no key to tonnes. */
  ways?: boolean;
}

/** Where the labels of a map came to stand, for tests and for lists beside it. */
export interface MapLayout {
  placed: PlacedLabel[];
  left: LabelWish[];
  marks: Box[];
}

interface Drawn {
  place: MapPlace;
  x: number;
  y: number;
  radius: number;
}

function sizeOf(place: MapPlace): number {
  return place.stages?.reduce((sum, stage) => sum + stage.size, 0) ?? place.size ?? 0;
}

const kinds: readonly MapPlace['kind'][] = ['city', 'port', 'border', 'demand', 'site'];

function drawnPlaces(data: MapData, view: View): Drawn[] {
  const largest = new Map<string, number>();
  for (const place of data.places) largest.set(place.kind, Math.max(largest.get(place.kind) ?? 0, sizeOf(place)));
  const scale = Math.min(1, Math.max(0.5, view.width / 620));
  const most = { site: 11, demand: 8, border: 7.5, port: 3, city: 2.5 };
  return data.places
    .map((place) => {
      const [x, y] = view.project(place.at);
      return { place, x, y, radius: scale * radiusOf(sizeOf(place), largest.get(place.kind)!, most[place.kind], 3) };
    })
    .filter(({ x, y }) => x > 2 && x < view.width - 2 && y > 2 && y < view.height - 2)
    .sort((a, b) => kinds.indexOf(a.place.kind) - kinds.indexOf(b.place.kind) || b.radius - a.radius);
}

function labelsOf(data: MapData, drawn: readonly Drawn[], view: View): MapLayout {
  const marks = drawn.map(({ x, y, radius }) => ({
    x0: x - radius,
    x1: x + radius,
    y0: y - radius,
    y1: y + radius,
  }));
  for (const gap of data.breaks ?? []) {
    const [x, y] = view.project(gap.at);
    marks.push({ x0: x - 4, x1: x + 4, y0: y - 6, y1: y + 6 });
  }
  const weight = (one: Drawn) => one.place.weight ?? 100 * kinds.indexOf(one.place.kind) + one.radius;
  const wishes: LabelWish[] = [...drawn]
    .sort((a, b) => weight(b) - weight(a) || (a.place.id < b.place.id ? -1 : 1))
    .map(({ place, x, y, radius }) => ({
      id: place.id,
      text: place.name,
      x,
      y,
      radius,
      size: place.kind === 'site' ? 11.5 : 10.5,
      bold: place.kind === 'site' && place.built,
      after: isMarked(place.quality) ? 10 : 0,
    }));
  const named = new Set<string>();
  const once = wishes.filter((wish) => {
    if (wish.text === '') return false;
    const key = `${wish.text}|${Math.round(wish.x)}|${Math.round(wish.y)}`;
    if (named.has(key)) return false;
    named.add(key);
    return true;
  });
  const frameBox = { x0: 2, y0: 2, x1: view.width - 2, y1: view.height - 2 };
  return { ...placeLabels(once, marks, frameBox), marks };
}

/** Pixels from the middle of a country at which its name may stand where the middle is taken. */
const ASIDE = [14, 24, 36];

/** Names of countries, clear of labels; clear of flows too where there is room in the country. */
function countryNames(data: MapData, layout: MapLayout, flows: readonly Box[], view: View): string {
  const taken = [...layout.marks, ...layout.placed.map((label) => label.box)];
  const frameBox = { x0: 4, y0: 4, x1: view.width - 4, y1: view.height - 4 };
  const wishes = countriesIn(data.world, view).flatMap(({ code, x, y, holds }) => {
    const given = data.countryNames?.[code];
    if (given === undefined && unnamed.has(code)) return [];
    const text = (given ?? countryIn(code)).toLocaleUpperCase(language());
    const allows = (box: Box) => holds([(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]);
    return [{ id: code, text, x, y, radius: 0, size: 9.5, allows }];
  });
  const clear = placeLabels(wishes, [...taken, ...flows], frameBox, ASIDE);
  const anywhere = clear.left.map(({ allows: _, ...wish }) => wish);
  const over = placeLabels(anywhere, [...taken, ...clear.placed.map((label) => label.box)], frameBox, []);
  const named = (labels: readonly PlacedLabel[], halo: boolean) =>
    labels.map((label) =>
      textAt(label.textX, label.textY, label.text, { size: label.size, fill: 'var(--muted)', halo }),
    );
  return [...named(clear.placed, false), ...named(over.placed, true)].join('');
}

function labelSvg(layout: MapLayout, byId: ReadonlyMap<string, MapPlace>): string {
  let svg = '';
  for (const { leader } of layout.placed)
    if (leader)
      svg += lineFrom(leader.x1, leader.y1, leader.x2, leader.y2, { stroke: 'var(--muted)', 'stroke-width': 0.7 });
  for (const label of layout.placed) {
    const weight = label.bold ? 700 : undefined;
    svg += textAt(label.textX, label.textY, label.text, { size: label.size, weight, halo: true });
    svg += qualityMark(label.box.x1 - 5, label.textY - 4, byId.get(label.id)?.quality);
  }
  return svg;
}

function stretchesIn(data: MapData, view: View, widthFor: (tonnes: number) => number): Stretch[] {
  const order = data.series.map((one) => one.series);
  return stretchesOf(data.flows, order, view.project, widthFor).sort((a, b) => b.tonnes - a.tonnes);
}

/** Largest tonnes of one series on one stretch of way. */
export function largestStretch(data: MapData, view: View): number {
  return stretchesIn(data, view, () => 1).reduce((top, one) => Math.max(top, one.tonnes), 0);
}

/** The layout of a map's labels without its drawing. */
export function mapLayout(data: MapData, options: MapOptions): MapLayout {
  const view = viewFor(data, widthOf(options));
  return labelsOf(data, drawnPlaces(data, view), view);
}

/** The view that a map of these data takes at a width. */
export function viewFor(data: MapData, width: number): View {
  const ends = data.flows.flatMap((flow) => [flow.path[0]!, flow.path.at(-1)!]);
  const points = data.focus ?? [...data.places.map((place) => place.at), ...ends];
  return viewOf(points, width);
}

interface MapBody {
  svg: string;
  view: View;
  layout: MapLayout;
  widthFor(tonnes: number): number;
}

/** The map itself, without title, key and lists; `ground` names a group drawn already, to be used again. */
export function mapBody(data: MapData, options: MapOptions, ground?: string): MapBody {
  const width = widthOf(options);
  const view = viewFor(data, width);
  const drawn = drawnPlaces(data, view);
  const layout = labelsOf(data, drawn, view);
  const largest = options.largest ?? largestStretch(data, view);
  const widest = options.widest ?? 13;
  const widthFor = (tonnes: number) =>
    options.ways ? (options.widest ?? 4) : Math.max(0.8, widest * Math.sqrt(tonnes / (largest || 1)));
  const legs = (data.legs ?? []).map((leg) => legSvg(leg, view.project)).join('');
  const stretches = stretchesIn(data, view, widthFor);
  const flows = stretches.map((stretch) =>
    el('path', {
      d: ribbon(stretch, widthFor(stretch.tonnes), options.ways ? 1 : 0.4),
      fill: seriesColour(data, stretch.series),
      'fill-opacity': '0.85',
    }),
  );
  const flowBoxes = stretches.flatMap((stretch) => boxesOf(stretch, widthFor(stretch.tonnes)));
  const symbols = drawn.map(({ place, x, y, radius }) => {
    if (place.kind !== 'site') return placeSymbol(x, y, radius, place.kind);
    const stages = (place.stages ?? []).map(({ series, size }) => ({ size, colour: seriesColour(data, series) }));
    return siteSymbol(x, y, radius, stages, place.built ?? false);
  });
  const breaks = (data.breaks ?? []).map((one) => breakSymbol(...view.project(one.at)));
  const prefix = options.id ?? 'map';
  const svg = el(
    'g',
    { 'clip-path': `url(#${prefix}-clip)` },
    el('clipPath', { id: `${prefix}-clip` }, rect(0, 0, width, view.height)),
    ground === undefined ? groundSvg(data, view, `${prefix}-ground`) : el('use', { href: `#${ground}` }),
    legs,
    flows.join(''),
    symbols.join(''),
    breaks.join(''),
    countryNames(data, layout, flowBoxes, view),
    labelSvg(layout, new Map(data.places.map((place) => [place.id, place]))),
  );
  const edge = rect(0.5, 0.5, width - 1, view.height - 1, { fill: 'none', stroke: 'var(--faint)' });
  return { svg: svg + edge, view, layout, widthFor };
}

function groundSvg(data: MapData, view: View, id: string): string {
  const ground = groundOf(data.world, view);
  return el(
    'g',
    { id },
    rect(0, 0, view.width, view.height, { fill: 'var(--sea)' }),
    el('path', { d: ground.land, fill: 'var(--land)' }),
    el('path', { d: ground.lines, fill: 'none', stroke: 'var(--line)', 'stroke-width': 0.7 }),
  );
}

/**
 * A map of sites and of flows along their legs: azimuthal equal-area about the middle of what is shown, width of a
 * flow by square root of its tonnes, direction by taper. Labels never meet; those without room are listed below.
 */
export function map(data: MapData, options: MapOptions): string {
  const width = widthOf(options);
  const say = words().figures;
  const { svg: body, view, layout, widthFor } = mapBody(data, options);
  const legend = legendRows(mapLegend(data, options.ways ? undefined : widthFor, say), width, view.height + 6);
  let svg = body + legend.svg;
  let height = view.height + 6 + legend.height;
  if (layout.left.length > 0) {
    const list = say.alsoThere({ names: layout.left.map((wish) => wish.text) });
    for (const line of wrapText(list, width, 11)) {
      height += 15;
      svg += textAt(0, height - 3, line, { size: 11 });
    }
  }
  const marks = [...data.places, ...(data.legs ?? [])].map((one) => one.quality);
  return frame('map', { ...options, notes: [...(options.notes ?? []), say.borders] }, { height, svg, marks });
}

/** A map without title and key, for a page that is alive: its elements, its size, and where its places came to stand. */
export interface BareMap {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly places: readonly {
    readonly place: MapPlace;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[];
  /** Longitude and latitude at a point of the drawing. */
  invert(point: readonly [number, number]): LonLat | undefined;
  /** Stretches of way on which something moves, the widest first: their outline, and the flows that go over them. */
  readonly ways: readonly { readonly d: string; readonly series: string; readonly flows: readonly MapFlow[] }[];
}

export function bareMap(data: MapData, options: MapOptions): BareMap {
  const { svg, view, widthFor } = mapBody(data, options);
  const ways = stretchesIn(data, view, widthFor).map((stretch) => ({
    d: ribbon(stretch, widthFor(stretch.tonnes)),
    series: stretch.series,
    flows: stretch.flows,
  }));
  return {
    ...{ svg, width: view.width, height: view.height, places: drawnPlaces(data, view), ways },
    invert: ([x, y]) => view.projection.invert?.([x, y]) ?? undefined,
  };
}
