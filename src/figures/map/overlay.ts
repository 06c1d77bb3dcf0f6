import { type Box, boxAbout, type LabelWish, type PlacedLabel, placeLabels } from '../labels.ts';
import { isMarked, qualityMark } from '../quality.ts';
import { el, lineFrom, textAt } from '../svg.ts';
import { type LonLat, type MapData, type MapPlace, seriesColour } from './data.ts';
import type { View } from './projection.ts';
import { boxesOf, ribbon, type Stretch, stretchesOf } from './ribbons.ts';
import { breakSymbol, legSvg, placeSymbol, radiusOf, siteSymbol } from './symbols.ts';

/** The projection and the size of a drawing: enough to draw the overlay. */
export type Flat = Pick<View, 'width' | 'height' | 'project'>;

/** The data of the overlay: all of a map but its countries. */
export type OverlayData = Omit<MapData, 'world' | 'focus'>;

export interface OverlayOptions {
  /** Width in pixels of the largest flow, 13 on a map that is 620 wide or more. */
  widest?: number;
  /** Tonnes drawn at that width; the largest of this map if left out. Maps side by side share it. */
  largest?: number;
  /** Draws routes instead of amounts: one width, no taper, no legend of tonnes. */
  ways?: boolean;
}

/** The placed labels of a map, for tests and for lists beside it. */
export interface MapLayout {
  placed: PlacedLabel[];
  left: LabelWish[];
  marks: Box[];
}

/** A place with the position and the size of its mark, px. */
export interface Drawn {
  place: MapPlace;
  x: number;
  y: number;
  radius: number;
}

function sizeOf(place: MapPlace): number {
  return place.stages?.reduce((sum, stage) => sum + stage.size, 0) ?? place.size ?? 0;
}

const kinds: readonly MapPlace['kind'][] = ['city', 'port', 'border', 'demand', 'site'];

/** Marks and flows are smaller on a small map. */
const scaleOf = ({ width }: Pick<Flat, 'width'>): number => Math.min(1, Math.max(0.5, width / 620));

/** The places inside a drawing, in the order in which their marks are drawn. */
export function drawnPlaces(data: OverlayData, view: Flat): Drawn[] {
  const largest = new Map<string, number>();
  for (const place of data.places) largest.set(place.kind, Math.max(largest.get(place.kind) ?? 0, sizeOf(place)));
  const scale = scaleOf(view);
  const most = { site: 11, demand: 8, border: 7.5, port: 3, city: 2.5 };
  return data.places
    .map((place) => {
      const [x, y] = view.project(place.at);
      return { place, x, y, radius: scale * radiusOf(sizeOf(place), largest.get(place.kind)!, most[place.kind]) };
    })
    .filter(({ x, y }) => x > 2 && x < view.width - 2 && y > 2 && y < view.height - 2)
    .sort((a, b) => kinds.indexOf(a.place.kind) - kinds.indexOf(b.place.kind) || b.radius - a.radius);
}

/** Labels of the places, clear of their marks. */
export function labelsOf(data: OverlayData, drawn: readonly Drawn[], view: Flat): MapLayout {
  const marks = drawn.map(({ x, y, radius }) => boxAbout(x, y, radius));
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

/** The ribbons of each stretch of way, the widest first. */
function stretchesIn(data: OverlayData, view: Flat, widthFor: (tonnes: number) => number): Stretch[] {
  const order = data.series.map((one) => one.series);
  return stretchesOf(data.flows, order, view.project, widthFor).sort((a, b) => b.tonnes - a.tonnes);
}

/** The margin around a drawing in which a route still has a visible ribbon, px. */
const BESIDE = 40;

/** Whether a way can be seen on a drawing: one that lies beside it all along is not drawn. */
function isInView(points: Stretch['points'], { width, height }: Flat): boolean {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const meets = (list: readonly number[], length: number) =>
    Math.max(...list) > -BESIDE && Math.min(...list) < length + BESIDE;
  return meets(xs, width) && meets(ys, height);
}

/** Largest tonnes of one series on one stretch of way. */
export function largestStretch(data: OverlayData): number {
  const flat = { width: 1, height: 1, project: ([x, y]: LonLat): [number, number] => [x, y] };
  return stretchesIn(data, flat, () => 1).reduce((top, stretch) => Math.max(top, stretch.tonnes), 0);
}

/** The drawn overlay of a map. */
export interface Overlay {
  /** Legs, flows, sites, borders and breaks of gauge. */
  marks: string;
  /** Names of the places. */
  labels: string;
  layout: MapLayout;
  drawn: Drawn[];
  stretches: Stretch[];
  /** Boxes of the flows, which names of countries avoid. */
  flows(): Box[];
  widthFor(tonnes: number): number;
}

/** Draws the overlay; names of countries are drawn between its marks and its labels. */
export function overlay(data: OverlayData, view: Flat, options: OverlayOptions): Overlay {
  const drawn = drawnPlaces(data, view);
  const layout = labelsOf(data, drawn, view);
  const largest = options.largest ?? largestStretch(data);
  const widest = options.widest ?? 13 * scaleOf(view);
  const widthFor = (tonnes: number) =>
    options.ways ? (options.widest ?? 4) : Math.max(0.8, widest * Math.sqrt(tonnes / (largest || 1)));
  const legs = (data.legs ?? []).map((leg) => legSvg(leg, view.project)).join('');
  const stretches = stretchesIn(data, view, widthFor).filter(({ points }) => isInView(points, view));
  const flows = stretches.map((stretch) =>
    el('path', {
      d: ribbon(stretch, widthFor(stretch.tonnes), options.ways ? 1 : 0.4),
      fill: seriesColour(data, stretch.series),
    }),
  );
  const symbols = drawn.map(({ place, x, y, radius }) => {
    if (place.kind !== 'site') return placeSymbol(x, y, radius, place.kind);
    const stages = (place.stages ?? []).map(({ series, size }) => ({ size, colour: seriesColour(data, series) }));
    return siteSymbol(x, y, radius, stages, place.built ?? false);
  });
  const breaks = (data.breaks ?? []).map((mapBreak) => breakSymbol(...view.project(mapBreak.at)));
  return {
    marks: [legs, flows.length > 0 ? el('g', { 'fill-opacity': '0.85' }, ...flows) : '', ...symbols, ...breaks].join(
      '',
    ),
    labels: labelSvg(layout, new Map(data.places.map((place) => [place.id, place]))),
    layout,
    drawn,
    stretches,
    widthFor,
    flows: () => stretches.flatMap((stretch) => boxesOf(stretch, widthFor(stretch.tonnes))),
  };
}
