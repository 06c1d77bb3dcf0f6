import { type Box, overlaps } from '../../src/figures/labels.ts';
import type { LonLat, MapFlow } from '../../src/figures/map/data.ts';
import { type Flat, type Overlay, type OverlayData, overlay } from '../../src/figures/map/overlay.ts';
import { placeOf } from '../../src/figures/map/place-key.ts';
import { boxesOf } from '../../src/figures/map/ribbons.ts';
import { textWidth } from '../../src/figures/measure.ts';
import { el, textAt } from '../../src/figures/svg.ts';
import { pathThrough } from '../../src/figures/trail.ts';
import { whole, type Zoom, zoomable } from './zoom.ts';

/** What a drawing of a map is to show. */
export interface Shown {
  readonly data: OverlayData;
  /** Tonnes drawn at the full width. */
  readonly largest: number;
  /** The number of its title; as it was drawn where all is as it was. */
  readonly title: number;
  readonly asDrawn: boolean;
  /** What is chosen. */
  readonly chosen: Choice | undefined;
}

/** A place by its key, or flows. */
export type Choice = { readonly place: string } | { readonly flows: readonly MapFlow[] };

/** Px about a mark in which a click chooses it. */
const NEAR = 10;

const group = (name: string): SVGGElement => {
  const one = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  one.setAttribute('class', name);
  return one;
};

/** Names of the countries, where there is room in what is shown. */
function countryNames(
  names: SVGGElement,
  view: Flat,
  over: Overlay,
  at: (point: readonly [number, number]) => readonly [number, number],
): string {
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

/** Makes a drawing of a map one that can be drawn again; `choose` is told what a click meets. */
export function drawnMap(svg: SVGSVGElement, choose: (choice: Choice | undefined) => void): DrawnMap {
  const drawn = svg.querySelector<SVGGElement>('[data-points]')!;
  const [width, height] = ['width', 'height'].map((name) =>
    Number(svg.querySelector(`clipPath rect`)!.getAttribute(name)),
  ) as [number, number];
  const points = drawn.dataset.points!.split(' ').map((point) => point.split(',').map(Number) as [number, number]);
  const head = svg.querySelector<SVGGElement>('[data-titles]')!;
  const titles = JSON.parse(head.dataset.titles!) as string[][];
  const ground = drawn.previousElementSibling as SVGGElement;
  ground.classList.add('ground');
  const [live, liveHead] = [group('live'), group('live')];
  drawn.after(live);
  head.after(liveHead);
  let sight = whole;
  svg.tabIndex = 0;
  let shown: Shown | undefined;
  let over: Overlay | undefined;
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    x * sight.scale + sight.x,
    y * sight.scale + sight.y,
  ];
  const view: Flat = { width, height, project: ([number]: LonLat) => at(points[number]!) };

  const ring = (one: Overlay, { chosen }: Shown): string => {
    const style = { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2.5 };
    if (!chosen) return '';
    if ('place' in chosen) {
      const marks = one.drawn.filter(({ place }) => placeOf(place.id) === chosen.place);
      const mark = marks.sort((a, b) => b.radius - a.radius)[0];
      return mark ? el('circle', { cx: mark.x, cy: mark.y, r: mark.radius + 5, ...style }) : '';
    }
    const paths = chosen.flows.map(({ path }) => pathThrough(path.map(view.project)));
    return el('path', { d: paths.join(''), ...style, 'stroke-dasharray': '6 3' });
  };
  const draw = () => {
    if (!shown) return;
    over = overlay(shown.data, view, { largest: shown.largest });
    const turned = !(shown.asDrawn && sight.scale === 1 && !shown.chosen);
    svg.classList.toggle('turned', turned);
    ground.setAttribute('transform', turned ? `translate(${sight.x} ${sight.y}) scale(${sight.scale})` : '');
    const names = drawn.querySelector<SVGGElement>(':scope > .names')!;
    live.innerHTML = turned ? over.marks + countryNames(names, view, over, at) + over.labels + ring(over, shown) : '';
    const lines = titles[shown.title] ?? [];
    const bold = { size: 16, weight: 700 };
    liveHead.innerHTML = turned ? lines.map((line, i) => textAt(0, 20 * (i + 1), line, bold)).join('') : '';
  };
  const hit = ([x, y]: readonly [number, number]): Choice | undefined => {
    const far = (one: { x: number; y: number; radius: number }) => Math.hypot(one.x - x, one.y - y) - one.radius;
    const place = over!.drawn
      .filter((one) => far(one) < Math.max(3, NEAR - one.radius))
      .sort((a, b) => far(a) - far(b))[0];
    if (place) return { place: placeOf(place.place.id) };
    const ways = over!.stretches.flatMap((stretch) =>
      boxesOf(stretch, over!.widthFor(stretch.tonnes))
        .filter((box) => x >= box.x0 - 2 && x <= box.x1 + 2 && y >= box.y0 - 2 && y <= box.y1 + 2)
        .map((box) => ({ stretch, far: Math.hypot((box.x0 + box.x1) / 2 - x, (box.y0 + box.y1) / 2 - y) })),
    );
    const [way] = ways.sort((a, b) => a.far - b.far);
    return way && { flows: way.stretch.flows };
  };
  const zoom = zoomable(
    svg,
    drawn.parentNode as SVGGElement,
    { width, height },
    () => {
      const mean = (axis: 'x' | 'y') => over!.drawn.reduce((sum, one) => sum + one[axis], 0) / over!.drawn.length;
      return over!.drawn.length > 0 ? [mean('x'), mean('y')] : [width / 2, height / 2];
    },
    (next) => {
      sight = next;
      draw();
    },
    (point) => choose(hit(point)),
  );
  return {
    ...{ svg, zoom },
    show(next) {
      shown = next;
      draw();
    },
  };
}
