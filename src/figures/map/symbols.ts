import { isMarked, qualityMark } from '../quality.ts';
import { el, lineFrom } from '../svg.ts';
import { pathThrough } from '../trail.ts';
import type { LonLat, MapLeg, MapPlace } from './data.ts';

/** Least radius in pixels. */
const LEAST = 3;

/** Radius in pixels by square root of a share of the largest, which has `most`. */
export function radiusOf(size: number, largest: number, most: number): number {
  return largest > 0 ? Math.max(LEAST, most * Math.sqrt(Math.max(0, size) / largest)) : LEAST;
}

/** A site, with one sector per stage: builds of the plan are solid, existing plants have a white core. */
export function siteSymbol(
  x: number,
  y: number,
  radius: number,
  stages: readonly { size: number; colour: string }[],
  built: boolean,
): string {
  const total = stages.reduce((sum, stage) => sum + stage.size, 0) || 1;
  let angle = -Math.PI / 2;
  let svg = '';
  for (const stage of stages) {
    if (stage.size / total > 0.999) {
      svg += el('circle', { cx: x, cy: y, r: radius, fill: stage.colour });
      break;
    }
    const end = angle + (2 * Math.PI * stage.size) / total;
    const large = end - angle > Math.PI ? 1 : 0;
    const [ax, ay] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    const [bx, by] = [x + radius * Math.cos(end), y + radius * Math.sin(end)];
    const arc = `A${radius.toFixed(1)},${radius.toFixed(1)} 0 ${large} 1 ${bx.toFixed(1)},${by.toFixed(1)}`;
    svg += el('path', {
      d: `M${x.toFixed(1)},${y.toFixed(1)}L${ax.toFixed(1)},${ay.toFixed(1)}${arc}Z`,
      fill: stage.colour,
    });
    angle = end;
  }
  svg += el('circle', { cx: x, cy: y, r: radius, fill: 'none', stroke: 'var(--paper)', 'stroke-width': 1.2 });
  if (!built) svg += el('circle', { cx: x, cy: y, r: radius * 0.5, fill: 'var(--paper)' });
  return svg;
}

export function demandSymbol(x: number, y: number, radius: number): string {
  return el('rect', {
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
    fill: 'none',
    stroke: 'var(--ink)',
    'stroke-width': 1.3,
  });
}

/** A border crossing: a diamond that grows with hours of dwell. */
export function borderSymbol(x: number, y: number, radius: number): string {
  const points = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ] as const;
  return el('path', {
    d: pathThrough(points, true),
    fill: 'var(--logistics)',
    stroke: 'var(--paper)',
    'stroke-width': 1,
  });
}

/** A break of gauge: two bars. */
export function breakSymbol(x: number, y: number): string {
  const bar = (at: number) =>
    lineFrom(at, y - 6, at, y + 6, { stroke: 'var(--paper)', 'stroke-width': 4 }) +
    lineFrom(at, y - 6, at, y + 6, { 'stroke-width': 1.8 });
  return bar(x - 2) + bar(x + 2);
}

export function placeSymbol(x: number, y: number, radius: number, kind: MapPlace['kind']): string {
  if (kind === 'demand') return demandSymbol(x, y, radius);
  if (kind === 'border') return borderSymbol(x, y, radius);
  return el('circle', { cx: x, cy: y, r: radius, fill: 'var(--paper)', stroke: 'var(--muted)', 'stroke-width': 1.2 });
}

/** Stroke of a leg: mode and gauge by line style, never by colour alone. */
export function legStyle(leg: Pick<MapLeg, 'mode' | 'gauge' | 'state'>): Record<string, string | number | undefined> {
  const stroke = leg.state === 'open' ? 'var(--muted)' : leg.state === 'closed' ? 'var(--trade)' : 'var(--accent)';
  const dash: Record<string, string | undefined> = {
    road: '1.5 2.5',
    sea: '7 3',
    ferry: '7 3 1.5 3',
    river: '5 3',
    air: '1 5',
    pipe: '9 2 1 2',
  };
  let pattern = dash[leg.mode];
  if (leg.mode === 'rail' && leg.gauge !== undefined) {
    if (leg.gauge === 1435) pattern = undefined;
    else if (leg.gauge < 1435) pattern = '2 2';
    else if (leg.gauge <= 1524) pattern = '10 2';
    else pattern = '5 2 1 2';
  }
  if (leg.state === 'candidate' || leg.state === 'planned') pattern = leg.state === 'candidate' ? '4 3' : '1 3';
  return {
    fill: 'none',
    stroke,
    'stroke-width': leg.state === 'open' ? (leg.mode === 'rail' ? 1.3 : 0.9) : 1.8,
    'stroke-dasharray': pattern,
    'stroke-linejoin': 'round',
  };
}

/** Half of the way along a line, and how long it is in pixels. */
function halfway(points: readonly (readonly [number, number])[]): { x: number; y: number; length: number } {
  const lengths = points.slice(1).map((to, i) => Math.hypot(to[0] - points[i]![0], to[1] - points[i]![1]));
  const length = lengths.reduce((sum, one) => sum + one, 0);
  let left = length / 2;
  for (const [i, one] of lengths.entries()) {
    if (left <= one && one > 0) {
      const [a, b] = [points[i]!, points[i + 1]!];
      return { x: a[0] + ((b[0] - a[0]) * left) / one, y: a[1] + ((b[1] - a[1]) * left) / one, length };
    }
    left -= one;
  }
  return { x: points[0]?.[0] ?? 0, y: points[0]?.[1] ?? 0, length };
}

/** A leg of the network; where its length is recalled or assumed, fainter and with the mark at its middle. */
export function legSvg(leg: MapLeg, project: (at: LonLat) => [number, number]): string {
  const points = leg.path.map(project);
  const marked = isMarked(leg.quality);
  const line = el('path', {
    d: pathThrough(points),
    ...legStyle(leg),
    'stroke-opacity': marked ? '0.6' : undefined,
  });
  const { x, y, length } = halfway(points);
  return marked && length > 26 ? line + qualityMark(x, y, leg.quality, 2.3) : line;
}
