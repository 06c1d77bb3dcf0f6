import { scaleLinear } from 'd3-scale';
import { valueAxis, valueAxisBelow } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { boxAbout, type LabelWish, labelsSvg, placeLabels } from './labels.ts';
import { el, textAt } from './svg.ts';
import { pathThrough } from './trail.ts';

export interface ScatterPoint {
  name: string;
  x: number;
  y: number;
  /** Drawn larger and labelled first: the current plan. */
  marked?: boolean;
}

export interface ScatterData {
  points: readonly ScatterPoint[];
  axes: readonly [x: string, y: string];
  /** Joins the points in order of x: a frontier. */
  joined?: boolean;
  /** Both axes begin at zero. */
  fromZero?: boolean;
}

function padded(values: readonly number[], zero: boolean): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low || Math.abs(high) || 1) * 0.06;
  return [zero ? Math.min(0, low) : low - pad, zero ? Math.max(0, high) + pad : high + pad];
}

/** Points in two measures with labels that do not meet; as a frontier they are joined, and the plan is marked. */
export function scatter(data: ScatterData, options: FigureOptions): string {
  const width = widthOf(options);
  const [left, right, top, bottom] = [60, width - 22, 20, 320];
  const scale = (values: readonly number[], ends: [number, number]) =>
    scaleLinear(padded(values, data.fromZero ?? false), ends).nice();
  const x = scale(
    data.points.map((point) => point.x),
    [left, right],
  );
  const y = scale(
    data.points.map((point) => point.y),
    [bottom, top],
  );
  let svg = valueAxis(y, left, right) + valueAxisBelow(x, top, bottom);
  svg += textAt(right, bottom + 31, data.axes[0], { size: 11, anchor: 'end', fill: 'var(--muted)' });
  svg += textAt(0, 10, data.axes[1], { size: 11, fill: 'var(--muted)' });
  if (data.joined) {
    const line = [...data.points].sort((a, b) => a.x - b.x).map((point) => [x(point.x), y(point.y)] as const);
    svg += el('path', { d: pathThrough(line), fill: 'none', stroke: 'var(--accent)', 'stroke-width': 1.5 });
  }
  const spots = data.points.map((point) => ({
    ...point,
    px: x(point.x),
    py: y(point.y),
    radius: point.marked ? 6 : 4,
  }));
  for (const spot of spots) {
    const style = spot.marked ? { stroke: 'var(--ink)', 'stroke-width': 2 } : {};
    svg += el('circle', { cx: spot.px, cy: spot.py, r: spot.radius, fill: 'var(--accent)', ...style });
  }
  const boxes = spots.map(({ px, py, radius }) => boxAbout(px, py, radius));
  const wishes: LabelWish[] = [...spots]
    .sort((a, b) => Number(b.marked ?? false) - Number(a.marked ?? false))
    .filter((spot) => spot.name !== '')
    .map((spot, i) => ({
      id: String(i),
      text: spot.name,
      x: spot.px,
      y: spot.py,
      radius: spot.radius,
      size: 11,
      bold: spot.marked ?? false,
    }));
  const { placed } = placeLabels(wishes, boxes, { x0: left, y0: 0, x1: width, y1: bottom - 2 });
  return frame('scatter', options, { height: bottom + 36, svg: svg + labelsSvg(placed) });
}

/** Points whose distances show dissimilarity (multidimensional scaling): no axes, the same scale in both directions. */
export function nearness(points: readonly ScatterPoint[], options: FigureOptions): string {
  const width = widthOf(options);
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const spanX = Math.max(...xs) - Math.min(...xs) || 1;
  const spanY = Math.max(...ys) - Math.min(...ys) || 1;
  const margin = 70;
  const scale = Math.min((width - 2 * margin) / spanX, 360 / spanY);
  const height = spanY * scale + 60;
  const at = (point: ScatterPoint) =>
    [
      width / 2 + (point.x - (Math.max(...xs) + Math.min(...xs)) / 2) * scale,
      height / 2 - (point.y - (Math.max(...ys) + Math.min(...ys)) / 2) * scale,
    ] as const;
  let svg = el('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: 'var(--faint)' });
  const wishes: LabelWish[] = [];
  const boxes = [];
  for (const [i, one] of points.entries()) {
    const [x, y] = at(one);
    const radius = one.marked ? 6 : 4.5;
    svg += el('circle', { cx: x, cy: y, r: radius, fill: 'var(--standards)' });
    boxes.push(boxAbout(x, y, radius));
    wishes.push({ id: String(i), text: one.name, x, y, radius, size: 11.5, bold: one.marked ?? false });
  }
  const { placed } = placeLabels(wishes, boxes, { x0: 2, y0: 2, x1: width - 2, y1: height - 2 });
  return frame('nearness', options, { height: height + 4, svg: svg + labelsSvg(placed) });
}
