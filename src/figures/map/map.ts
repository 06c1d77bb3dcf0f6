import { countryIn, language, words } from '../../i18n/index.ts';
import { type FigureOptions, frame, widthOf } from '../frame.ts';
import { type Box, type PlacedLabel, placeLabels } from '../labels.ts';
import { legendRows } from '../legend.ts';
import { wrapText } from '../measure.ts';
import { el, rect, textAt } from '../svg.ts';
import type { LonLat, MapData } from './data.ts';
import { countriesIn, groundOf, type SeenCountry } from './ground.ts';
import { unnamed } from './iso.ts';
import { mapLegend } from './legend.ts';
import { drawnPlaces, labelsOf, type MapLayout, type Overlay, type OverlayOptions, overlay } from './overlay.ts';
import { type View, viewOf } from './projection.ts';

export type { MapLayout };

export interface MapOptions extends FigureOptions, OverlayOptions {
  /** The legend of the squares; demand by default. The map of routes has their start and end there. */
  ends?: string;
  /** Points that a page needs to redraw the overlay; the drawing holds their pixel coordinates. */
  points?: readonly LonLat[];
}

/** Offsets of the name of a country from its middle, px, where the middle is taken. */
const ASIDE = [14, 24, 36];

/** Names of countries, clear of labels; clear of flows too where there is room in the country. */
function countryNames(layout: MapLayout, flows: readonly Box[], view: View, countries: readonly SeenCountry[]): string {
  const taken = [...layout.marks, ...layout.placed.map((label) => label.box)];
  const frameBox = { x0: 4, y0: 4, x1: view.width - 4, y1: view.height - 4 };
  const wishes = countries.flatMap(({ code, x, y, holds }) => {
    if (unnamed.has(code)) return [];
    const text = countryIn(code).toLocaleUpperCase(language());
    const allows = (box: Box) => holds([(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]);
    return [{ id: code, text, x, y, radius: 0, size: 10, allows }];
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

/** The layout of a map's labels without its drawing. */
export function mapLayout(data: MapData, options: MapOptions): MapLayout {
  const view = viewFor(data, widthOf(options));
  return labelsOf(data, drawnPlaces(data, view), view);
}

/** The view that a map of these data takes at a width. */
function viewFor(data: MapData, width: number): View {
  const ends = data.flows.flatMap((flow) => [flow.path[0]!, flow.path.at(-1)!]);
  const points = data.focus ?? [...data.places.map((place) => place.at), ...ends];
  return viewOf(points, width);
}

interface MapBody extends Overlay {
  svg: string;
  view: View;
  ground: DrawnGround;
}

/** The ground of a view that was drawn before: the id of its group, and the countries in view. */
export interface DrawnGround {
  readonly group: string;
  readonly countries: readonly SeenCountry[];
}

/** The map itself, without title, legend and lists; `ground` reuses that of another map with the same view. */
export function mapBody(data: MapData, options: MapOptions, drawn?: DrawnGround): MapBody {
  const width = widthOf(options);
  const view = viewFor(data, width);
  const over = overlay(data, view, options);
  const prefix = options.id ?? 'map';
  const ground = drawn ?? { group: `${prefix}-ground`, countries: countriesIn(data.world, view) };
  const names = countryNames(over.layout, over.flows(), view, ground.countries);
  const svg = el(
    'g',
    { 'clip-path': `url(#${prefix}-clip)` },
    el('clipPath', { id: `${prefix}-clip` }, rect(0, 0, width, view.height)),
    drawn ? el('use', { href: `#${ground.group}` }) : groundSvg(data, view, ground.group),
    options.points
      ? el(
          'g',
          { class: 'drawn', 'data-points': pointsIn(options.points, view) },
          over.marks,
          el('g', { class: 'names' }, names),
          over.labels,
        )
      : over.marks + names + over.labels,
  );
  const edge = rect(0.5, 0.5, width - 1, view.height - 1, { fill: 'none', stroke: 'var(--faint)' });
  return { ...over, svg: svg + edge, view, ground };
}

/** Where points lie on a drawing, px: "12.25,8 …". */
const pointsIn = (points: readonly LonLat[], view: View): string =>
  points
    .map((at) =>
      view
        .project(at)
        .map((x) => Math.round(100 * x) / 100)
        .join(),
    )
    .join(' ');

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
 * A map of sites and of flows along their legs: azimuthal equal-area projection about the middle of the marks, width of a
 * flow by square root of its tonnes, direction by taper. Labels never meet; those without room are listed below, but for
 * cities that the ways only pass.
 */
export function map(data: MapData, options: MapOptions): string {
  const width = widthOf(options);
  const say = words().figures;
  const { svg: body, view, layout, widthFor } = mapBody(data, options);
  const named = { ...say, demand: options.ends ?? say.demand };
  const legend = legendRows(mapLegend(data, options.ways ? undefined : widthFor, named), width, view.height + 6);
  let svg = body + legend.svg;
  let height = view.height + 6 + legend.height;
  const passed = new Set(data.places.flatMap(({ id, kind }) => (kind === 'city' ? [id] : [])));
  const listed = layout.left.filter(({ id }) => !passed.has(id));
  if (listed.length > 0) {
    const list = say.alsoThere({ names: listed.map((wish) => wish.text) });
    const lines = wrapText(list, width, 11).map((line, i) => textAt(0, height + 12 + 15 * i, line, { size: 11 }));
    height += 15 * lines.length;
    svg += options.points ? el('g', { class: 'drawn' }, ...lines) : lines.join('');
  }
  const marks = [...data.places, ...(data.legs ?? [])].map((one) => one.quality);
  return frame('map', { ...options, notes: [...(options.notes ?? []), say.borders] }, { height, svg, marks });
}

/** A map without title and key, for a page that makes it alive. */
export interface BareMap extends Pick<View, 'width' | 'height' | 'project'> {
  readonly svg: string;
  /** Longitude and latitude at a point of the drawing. */
  invert(point: readonly [number, number]): LonLat | undefined;
}

export function bareMap(data: MapData, options: MapOptions): BareMap {
  const { svg, view } = mapBody(data, { ...options, points: [] });
  const { width, height, project, projection } = view;
  return { svg, width, height, project, invert: ([x, y]) => projection.invert?.([x, y]) ?? undefined };
}
