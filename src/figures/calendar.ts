import { scaleLinear } from 'd3-scale';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth } from './measure.ts';
import { namedRows, nameRoom, nameSvg } from './names.ts';
import { lineFrom, rect, textAt } from './svg.ts';

export interface CalendarSpan {
  /** Years with a fraction: 2029.5 is the middle of 2029. */
  from: number;
  to: number;
  kind: 'work' | 'held' | 'renewal';
  text?: string;
}

export interface CalendarRow {
  name: string;
  spans: readonly CalendarSpan[];
}

const fills = {
  work: { fill: 'var(--paper)', stroke: 'var(--standards)', 'stroke-dasharray': '3 2' },
  held: { fill: 'var(--standards)' },
  renewal: { fill: 'var(--ink)' },
} as const;

/** One strip per certificate or filing: dashed during the work, solid while it is valid, a mark at each renewal. */
export function calendar(rows: readonly CalendarRow[], options: FigureOptions): string {
  const width = widthOf(options);
  const left = nameRoom(rows, 12, 60, width * 0.4);
  const ends = rows.flatMap((row) => row.spans.flatMap((span) => [span.from, span.to]));
  const first = Math.floor(Math.min(...ends));
  const last = Math.max(first + 1, Math.ceil(Math.max(...ends)));
  const x = scaleLinear([first, last], [left, width - 2]);
  const { named, bottom: end } = namedRows(rows, left - 10, 22);
  const bottom = end + 2;
  let svg = '';
  const every = Math.max(1, Math.ceil(36 / (x(first + 1) - x(first))));
  for (let year = first; year <= last; year++) {
    svg += lineFrom(x(year), 0, x(year), bottom, { stroke: 'var(--faint)' });
    if (year < last && (year - first) % every === 0)
      svg += textAt((x(year) + x(year + 1)) / 2, bottom + 14, String(year), {
        size: 11,
        anchor: 'middle',
        fill: 'var(--muted)',
      });
  }
  for (const { row, lines, top, high } of named) {
    svg += nameSvg(lines, left - 8, top + 2 + high / 2 - 1, left - 10);
    const y = top + 2 + (high - 22) / 2;
    for (const span of row.spans) {
      const [from, to] = [x(span.from), Math.max(x(span.to), x(span.from) + 2.5)];
      svg += rect(from, y + 3, to - from, 14, fills[span.kind]);
      if (span.text && textWidth(span.text, 10.5) + 8 < to - from)
        svg += textAt(from + 4, y + 14, span.text, {
          size: 10.5,
          fill: span.kind === 'held' ? 'var(--paper)' : 'var(--ink)',
        });
    }
  }
  return frame('calendar', options, { height: bottom + 20, svg });
}
