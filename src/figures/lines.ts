import { scaleLinear } from 'd3-scale';
import { words } from '../i18n/index.ts';
import { valueAxis, yearLabels } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth, wrapText } from './measure.ts';
import { significant } from './number.ts';
import { dashes, el, lineFrom, textAt } from './svg.ts';
import { goodColours } from './theme.ts';
import { pathThrough } from './trail.ts';

export interface LineSeries {
  name: string;
  points: readonly { year: number; value: number }[];
}

export interface LinesData {
  series: readonly LineSeries[];
  /** A lower limit of the values, such as a covenant; values below it are ringed. */
  covenant?: number;
}

/** Widest room for names behind the lines, as a share of the drawing. */
const NAMES = 0.34;

/** Ratios by year, such as the debt service cover of projects, with the covenant as a line to stay above. */
export function coverLines(data: LinesData, options: FigureOptions): string {
  const width = widthOf(options);
  const say = words().figures;
  const room = Math.min(230, width * NAMES, Math.max(70, ...data.series.map((one) => textWidth(one.name, 11) + 10)));
  const [left, right, bottom] = [48, width - room, 240];
  const points = data.series.flatMap((one) => one.points);
  const values = [0, data.covenant ?? 0, ...points.map((point) => point.value)];
  const y = scaleLinear([Math.min(...values), Math.max(...values) || 1], [bottom, 12]).nice();
  const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
  const x = scaleLinear([years[0] ?? 0, Math.max((years[0] ?? 0) + 1, years.at(-1) ?? 1)], [left, right]);
  let svg = valueAxis(y, left, right);
  const ends: { text: string; at: number }[] = [];
  for (const [i, one] of data.series.entries()) {
    const colour = goodColours[i % goodColours.length]!;
    const line = one.points.map((point) => [x(point.year), y(point.value)] as const);
    svg += el('path', {
      d: pathThrough(line),
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': dashes[i % dashes.length],
    });
    for (const point of one.points)
      if (data.covenant !== undefined && point.value < data.covenant)
        svg += el('circle', {
          cx: x(point.year),
          cy: y(point.value),
          r: 4.5,
          fill: 'var(--paper)',
          stroke: 'var(--trade)',
          'stroke-width': 2,
        });
    const last = one.points.at(-1);
    if (last) ends.push({ text: one.name, at: y(last.value) });
  }
  if (data.covenant !== undefined) {
    const at = y(data.covenant);
    svg += lineFrom(left, at, right, at, { stroke: 'var(--trade)', 'stroke-width': 1.4, 'stroke-dasharray': '6 3' });
    svg += textAt(left + 4, at - 5, say.covenant({ value: significant(data.covenant) }), {
      size: 11,
      halo: true,
    });
  }
  let floor = Number.NEGATIVE_INFINITY;
  for (const end of ends.sort((a, b) => a.at - b.at)) {
    floor = Math.max(end.at, floor + 3) - 13;
    for (const line of wrapText(end.text, room - 8, 11)) {
      floor += 13;
      svg += textAt(right + 6, floor + 4, line, { size: 11 });
    }
    floor += 10;
  }
  svg += yearLabels(years, x, bottom + 17, (right - left) / Math.max(1, years.length - 1));
  return frame('lines', options, { height: Math.max(bottom + 24, floor + 4), svg });
}
