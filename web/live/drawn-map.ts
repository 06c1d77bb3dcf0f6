import { type Box, overlaps } from '../../src/figures/labels.ts';
import { type LonLat, type MapFlow, placeOf } from '../../src/figures/map/data.ts';
import { type Flat, type Overlay, type OverlayData, overlay } from '../../src/figures/map/overlay.ts';
import { boxesOf } from '../../src/figures/map/ribbons.ts';
import { textWidth } from '../../src/figures/measure.ts';
import { el, textAt } from '../../src/figures/svg.ts';
import { pathThrough } from '../../src/figures/trail.ts';
import { drawnIn } from './elements.ts';
import type { Moves, placeMarks } from './marks.ts';
import { type Point, pointIn, whole, type Zoom, zoomable } from './zoom.ts';

/** What a drawing of a map is to show. */
export interface Shown {
  readonly data: OverlayData;
  /** Tonnes drawn at the full width; the largest of these data unless given. */
  readonly largest?: number;
  /** The number of its title. */
  readonly title?: number;
  /** Whether all is as it was drawn. */
  readonly asDrawn: boolean;
  /** What is chosen. */
  readonly chosen: Choice | undefined;
  /** Where a place lies on the whole drawing; unless given, its first number is that of one of the points that the drawing lists. */
  readonly project?: Flat['project'];
}

/** A place by its key, or flows. */
export type Choice = { readonly place: string } | { readonly flows: readonly MapFlow[] };

/** What a map that is alive does with what is chosen on it. */
export interface MapActions {
  /** Is told what is chosen, and of a click where it was, px of the whole drawing. */
  choose(choice: Choice | undefined, at?: Point): void;
  /** Gives each place a mark that the keyboard can choose; the page of a report, whose list has all places, does without. */
  readonly marks?: typeof placeMarks | undefined;
  /** How places are moved by their marks. */
  readonly moves?: Moves | undefined;
}

/** Px about a mark in which a click chooses it. */
const NEAR = 10;

/** The parts of a drawing that are drawn again. */
function partsOf(svg: SVGSVGElement) {
  const drawn = svg.querySelector<SVGGElement>('[data-points]')!;
  const space = drawn.parentNode as SVGGElement;
  const size = space.querySelector('clipPath rect')!;
  const [width, height] = ['width', 'height'].map((name) => Number(size.getAttribute(name))) as [number, number];
  const points = drawn.dataset.points!.split(' ').map((point) => point.split(',').map(Number) as [number, number]);
  const head = svg.querySelector<SVGGElement>('[data-titles]');
  const ground = drawn.previousElementSibling as SVGGElement;
  ground.classList.add('ground');
  const liveAfter = (part: Element): SVGGElement => {
    const next = part.nextElementSibling;
    if (next?.classList.contains('live')) return next as SVGGElement;
    const live = drawnIn(part.parentNode as Element, 'g', 'live');
    part.after(live);
    return live;
  };
  return {
    space,
    size: { width, height },
    points,
    ground,
    live: liveAfter(drawn),
    names: drawn.querySelector<SVGGElement>(':scope > .names')!,
    titles: head ? (JSON.parse(head.dataset.titles!) as string[][]) : [],
    liveHead: head && liveAfter(head),
  };
}

/** Names of the countries, where there is room in what is shown. */
function countryNames(names: SVGGElement, view: Flat, over: Overlay, at: (point: Point) => Point): string {
  const taken: Box[] = [...over.layout.marks, ...over.layout.placed.map(({ box }) => box)];
  return [...names.querySelectorAll('text')]
    .map((one) => {
      const text = one.textContent!;
      const size = Number(one.getAttribute('font-size'));
      const wide = textWidth(text, size);
      const number = (name: string) => Number(one.getAttribute(name));
      const [x, y] = at([number('x') + wide / 2, number('y')]);
      const box = { x0: x - wide / 2, x1: x + wide / 2, y0: y - size, y1: y + 2 };
      const inside = box.x0 > 0 && box.x1 < view.width && box.y0 > 0 && box.y1 < view.height;
      if (!inside || taken.some((other) => overlaps(box, other))) return '';
      return textAt(box.x0, y, text, { size, fill: 'var(--muted)', halo: true });
    })
    .join('');
}

/** A drawing of a map that can be drawn again: closer, of another year, with fewer goods. What was drawn stays in the page, for print. */
export interface DrawnMap {
  readonly svg: SVGSVGElement;
  readonly zoom: Zoom;
  show(shown: Shown): void;
}

/** Makes a drawing of a map one that is alive, from when it is first shown on. */
export function drawnMap(svg: SVGSVGElement, { choose, marks, moves }: MapActions): DrawnMap {
  let sight = whole;
  let shown: Shown;
  let parts: ReturnType<typeof partsOf> | undefined;
  let over: Overlay;
  let showMarks: ReturnType<typeof placeMarks> | undefined;
  svg.tabIndex = 0;
  const at = ([x, y]: Point): [number, number] => [x * sight.scale + sight.x, y * sight.scale + sight.y];
  /** A point that is seen, px of the whole drawing. */
  const back = ([x, y]: Point): Point => [(x - sight.x) / sight.scale, (y - sight.y) / sight.scale];
  const view = (): Flat => {
    const { size, points } = parts!;
    const project = shown.project ?? (([number]: LonLat) => points[number]!);
    return { ...size, project: (place) => at(project(place)) };
  };

  const ring = (overlay: Overlay, { project }: Flat): string => {
    const { chosen } = shown;
    const style = { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2.5 };
    if (!chosen) return '';
    if ('place' in chosen) {
      const same = overlay.drawn.filter(({ place }) => placeOf(place.id) === chosen.place);
      const mark = same.sort((a, b) => b.radius - a.radius)[0];
      return mark ? el('circle', { cx: mark.x, cy: mark.y, r: mark.radius + 5, ...style }) : '';
    }
    const paths = chosen.flows.map(({ path }) => pathThrough(path.map(project)));
    return el('path', { d: paths.join(''), ...style, 'stroke-dasharray': '6 3' });
  };
  const draw = () => {
    if (!parts) return;
    const { data, largest, title = 0, asDrawn, chosen } = shown;
    const { ground, live, liveHead, names, titles } = parts;
    const flat = view();
    over = overlay(data, flat, largest === undefined ? {} : { largest });
    const turned = !(asDrawn && sight.scale === 1 && !chosen);
    svg.classList.toggle('turned', turned);
    ground.setAttribute('transform', turned ? `translate(${sight.x} ${sight.y}) scale(${sight.scale})` : '');
    live.innerHTML = turned ? over.marks + countryNames(names, flat, over, at) + over.labels + ring(over, flat) : '';
    const bold = { size: 16, weight: 700 };
    const lines = turned ? (titles[title] ?? []) : [];
    if (liveHead) liveHead.innerHTML = lines.map((line, i) => textAt(0, 20 * (i + 1), line, bold)).join('');
    showMarks?.(over.drawn, chosen && 'place' in chosen ? chosen.place : undefined);
  };
  const hit = ([x, y]: Point): Choice | undefined => {
    const far = (one: { x: number; y: number; radius: number }) => Math.hypot(one.x - x, one.y - y) - one.radius;
    const place = over.drawn
      .filter((one) => far(one) < Math.max(3, NEAR - one.radius))
      .sort((a, b) => far(a) - far(b))[0];
    if (place) return { place: placeOf(place.place.id) };
    const ways = over.stretches.flatMap((stretch) =>
      boxesOf(stretch, over.widthFor(stretch.tonnes))
        .filter((box) => x >= box.x0 - 2 && x <= box.x1 + 2 && y >= box.y0 - 2 && y <= box.y1 + 2)
        .map((box) => ({ stretch, far: Math.hypot((box.x0 + box.x1) / 2 - x, (box.y0 + box.y1) / 2 - y) })),
    );
    const [way] = ways.sort((a, b) => a.far - b.far);
    return way && { flows: way.stretch.flows };
  };
  const zoom = zoomable(svg, {
    space: () => parts!.space,
    size: () => parts!.size,
    heart() {
      const { drawn } = over;
      if (drawn.length === 0) return [parts!.size.width / 2, parts!.size.height / 2];
      const mean = (axis: 'x' | 'y') => drawn.reduce((sum, one) => sum + one[axis], 0) / drawn.length;
      return [mean('x'), mean('y')];
    },
    show(next) {
      sight = next;
      draw();
    },
    click: (point) => choose(hit(point), back(point)),
  });
  /** Marks stand in a layer of their own, that of the page where it has one: there they outlast the drawing. */
  const marked = (place: typeof placeMarks) => {
    const { space } = parts!;
    // A picture is one thing to who hears the page; a group tells of the marks in it.
    svg.setAttribute('role', 'group');
    return place(
      svg.querySelector<SVGGElement>('.marks') ?? drawnIn(space, 'g', 'marks'),
      (event) => pointIn(space, event),
      (key) => choose({ place: key }),
      moves && { ...moves, invert: (point) => moves.invert(back(point)) },
    );
  };
  return {
    svg,
    zoom,
    show(next) {
      shown = next;
      parts = partsOf(svg);
      if (marks) showMarks ??= marked(marks);
      draw();
    },
  };
}
