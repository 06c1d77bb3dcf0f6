import { scaleLinear } from 'd3-scale';
import { valueAxis, valueAxisBelow } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { type LabelWish, labelsSvg, placeLabels } from './labels.ts';
import { dashes, el, lineFrom, textAt } from './svg.ts';
import { goodColours } from './theme.ts';
import { pathThrough } from './trail.ts';

/** One step of a route: a leg covers a distance; a transfer or a border covers none and costs hours or money. */
export interface DistanceStep {
  /** Where the step ends. */
  name: string;
  what: 'leg' | 'transfer' | 'border';
  km: number;
  /** Hours or money, as the figure's unit says. */
  value: number;
}

export interface DistanceRoute {
  name: string;
  from: string;
  steps: readonly DistanceStep[];
}

export interface DistanceData {
  routes: readonly DistanceRoute[];
  /** Axis titles: "km from the start" and "hours". */
  axes: readonly [x: string, y: string];
}

/**
 * Time- or cost-distance chart after UNESCAP (Time/Cost-Distance Methodology, ST/ESCAP/2011): distance lies along x,
 * time or cost rises along y, so that a border or a transfer is a vertical step.
 */
export function distance(data: DistanceData, options: FigureOptions): string {
  const width = widthOf(options);
  const [left, right, top, bottom] = [56, width - 16, 16, 320];
  const ends = data.routes.map((route) => ({
    km: route.steps.reduce((sum, step) => sum + step.km, 0),
    value: route.steps.reduce((sum, step) => sum + step.value, 0),
  }));
  const x = scaleLinear([0, Math.max(1, ...ends.map((end) => end.km)) * 1.02], [left, right - 90]);
  const y = scaleLinear([0, Math.max(1, ...ends.map((end) => end.value))], [bottom, top]).nice();
  let svg = valueAxis(y, left, right) + valueAxisBelow(x, top, bottom);
  svg += textAt(right, bottom + 31, data.axes[0], { size: 11, anchor: 'end', fill: 'var(--muted)' });
  svg += textAt(left - 50, 8, data.axes[1], { size: 11, fill: 'var(--muted)' });
  const wishes: LabelWish[] = [];
  for (const [i, route] of data.routes.entries()) {
    const colour = goodColours[i % goodColours.length]!;
    let [km, value] = [0, 0];
    const points: [number, number][] = [[x(0), y(0)]];
    let stops = '';
    for (const step of route.steps) {
      const before = value;
      km += step.km;
      value += step.value;
      points.push([x(km), y(value)]);
      if (step.what === 'leg' || step.value <= 0) continue;
      const width = step.what === 'border' ? 4.5 : 2.6;
      stops += lineFrom(x(km), y(before), x(km), y(value), { stroke: colour, 'stroke-width': width });
      const high = y(before) - y(value);
      if (high > 6) wishes.push(stepLabel(`${i} ${step.name} ${km}`, step.name, x(km), (y(before) + y(value)) / 2));
    }
    const dash = dashes[i % dashes.length];
    const line = { fill: 'none', stroke: colour, 'stroke-width': 1.8, 'stroke-dasharray': dash };
    svg += el('path', { d: pathThrough(points), ...line }) + stops;
    const end = points.at(-1)!;
    svg += el('circle', { cx: end[0], cy: end[1], r: 3.5, fill: colour });
    wishes.unshift({ id: `end ${i}`, text: route.name, x: end[0], y: end[1], radius: 4, size: 11.5, bold: true });
  }
  const once = wishes.filter((wish, i) => wishes.findIndex((labelWish) => same(labelWish, wish)) === i);
  const { placed } = placeLabels(once, [], { x0: left, y0: 0, x1: width, y1: bottom });
  svg += labelsSvg(placed, { stroke: 'var(--muted)' });
  return frame('distance', options, { height: bottom + 36, svg });
}

function stepLabel(id: string, text: string, x: number, y: number): LabelWish {
  return { id, text, x, y, radius: 3, size: 10.5 };
}

function same(a: LabelWish, b: LabelWish): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < 24 && Math.abs(a.y - b.y) < 24;
}
