import { scaleLinear } from 'd3-scale';
import { valueAxisBelow } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { namedRows, nameRoom, nameSvg } from './names.ts';
import { significant } from './number.ts';
import { lineFrom, rect, textAt } from './svg.ts';

export interface TornadoRow {
  name: string;
  /** The result with the group's figures at their low and high ends. */
  low: number;
  high: number;
}

export interface TornadoData {
  /** The result with all figures as they are. */
  base: number;
  rows: readonly TornadoRow[];
}

/** How far each group of figures moves the result, the widest on top: light at the low end, dark at the high end. */
export function tornado(data: TornadoData, options: FigureOptions): string {
  const width = widthOf(options);
  const rows = [...data.rows].sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
  const left = nameRoom(rows, 22, 60, width * 0.35);
  const reach = [data.base, ...rows.flatMap((row) => [row.low, row.high])];
  const x = scaleLinear([Math.min(...reach), Math.max(...reach)], [left + 56, width - 56]);
  const { named, bottom } = namedRows(rows, left - 18, 26);
  let svg = valueAxisBelow(x, 0, bottom);
  for (const { row, lines, top, high } of named) {
    const middle = top + high / 2;
    svg += nameSvg(lines, left - 14, middle, left - 18);
    for (const [value, opacity] of [
      [row.low, '0.45'],
      [row.high, '1'],
    ] as const) {
      const [from, to] = [x(Math.min(data.base, value)), x(Math.max(data.base, value))];
      svg += rect(from, middle - 8, to - from, 16, { fill: 'var(--accent)', 'fill-opacity': opacity });
    }
    const [least, most] = [Math.min(row.low, row.high, data.base), Math.max(row.low, row.high, data.base)];
    svg += textAt(x(least) - 5, middle + 4, significant(least), { size: 11, anchor: 'end', halo: true });
    svg += textAt(x(most) + 5, middle + 4, significant(most), { size: 11, halo: true });
  }
  svg += lineFrom(x(data.base), 0, x(data.base), bottom, { 'stroke-width': 1.3 });
  return frame('tornado', options, { height: bottom + 20, svg });
}
