import { scaleLinear } from 'd3-scale';
import { words } from '../i18n/index.ts';
import { valueAxis, yearLabels } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { el, textAt } from './svg.ts';
import { pathThrough } from './trail.ts';

/** Percentiles of one year. */
export interface FanYear {
  year: number;
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
  /** The figure of the plan itself. */
  plan?: number;
}

/** Bands of 90 and 50 per cent about the median by year, and the plan as a dashed line. */
export function fan(years: readonly FanYear[], options: FigureOptions): string {
  const width = widthOf(options);
  const say = words().figures;
  const [left, right, bottom] = [56, width - 70, 250];
  const all = years.flatMap((year) => [year.p5, year.p95, year.plan ?? year.p50]);
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [bottom, 12]).nice();
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 1;
  const x = scaleLinear([first, Math.max(first + 1, last)], [left, right]);
  const band = (low: 'p5' | 'p25', high: 'p75' | 'p95', opacity: string) => {
    const up = years.map((year) => [x(year.year), y(year[high])] as const);
    const down = years.map((year) => [x(year.year), y(year[low])] as const).reverse();
    return el('path', { d: pathThrough([...up, ...down], true), fill: 'var(--accent)', 'fill-opacity': opacity });
  };
  const median = years.map((year) => [x(year.year), y(year.p50)] as const);
  let svg = valueAxis(y, left, right) + band('p5', 'p95', '0.2') + band('p25', 'p75', '0.35');
  svg += el('path', { d: pathThrough(median), fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2 });
  const planned = years.filter((year) => year.plan !== undefined);
  if (planned.length > 0) {
    const line = planned.map((year) => [x(year.year), y(year.plan!)] as const);
    svg += el('path', {
      d: pathThrough(line),
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
      'stroke-dasharray': '5 3',
    });
  }
  svg += endLabels(years.at(-1), y, right, say.plan);
  svg += yearLabels(
    years.map((year) => year.year),
    x,
    bottom + 17,
    (right - left) / Math.max(1, years.length - 1),
  );
  return frame('fan', options, { height: bottom + 24, svg });
}

/** Names at the right ends of the lines, pushed apart so that they do not meet. */
function endLabels(end: FanYear | undefined, y: (value: number) => number, right: number, plan: string): string {
  if (!end) return '';
  const wishes = [
    { text: '95 %', at: y(end.p95) },
    { text: '50 %', at: y(end.p50) },
    { text: '5 %', at: y(end.p5) },
    ...(end.plan === undefined ? [] : [{ text: plan, at: y(end.plan) }]),
  ].sort((a, b) => a.at - b.at);
  let floor = Number.NEGATIVE_INFINITY;
  return wishes
    .map(({ text, at }) => {
      floor = Math.max(at, floor + 13);
      return textAt(right + 6, floor + 4, text, { size: 11 });
    })
    .join('');
}
