import { yearLabels } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth } from './measure.ts';
import { namedRows, nameRoom, nameSvg } from './names.ts';
import { lineFrom, rect, textAt } from './svg.ts';

/** A plant, a leg or a closing on the time line. */
export interface TimelineRow {
  name: string;
  /** The plant and its size: "module, 2 x 0.5 GW". */
  detail: string;
  /** First year of spending; construction lasts from here to `serves`. */
  begins: number;
  /** First year of service. */
  serves: number;
  /** Last year of service within the plan. */
  until: number;
  kind: 'build' | 'leg' | 'existing' | 'closing';
  /** The colour of its product; the accent colour by default. */
  colour?: string;
}

export interface TimelineData {
  years: readonly number[];
  rows: readonly TimelineRow[];
}

/** When plants and legs are built and serve: hatched while money is spent, solid in service, a bar at a closing. */
export function timeline(data: TimelineData, options: FigureOptions): string {
  const width = widthOf(options);
  const prefix = options.id ?? 'timeline';
  const first = Math.min(...data.years, ...data.rows.map((row) => row.begins));
  const last = Math.max(...data.years);
  const left = nameRoom(data.rows, 14, 60, width * 0.38);
  const step = (width - left - 4) / (last - first + 1);
  const at = (year: number) => left + (year - first) * step;
  const { named, bottom: end } = namedRows(data.rows, left - 10, 24);
  let svg = `<defs><pattern id="${prefix}-spend" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M-1,1l2,-2M0,6l6,-6M5,7l2,-2" stroke="var(--muted)" stroke-width="1.2"/></pattern></defs>`;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const bottom = end + 4;
  for (const year of years) svg += lineFrom(at(year), 0, at(year), bottom, { stroke: 'var(--faint)' });
  for (const { row, lines, top, high } of named) {
    const y = top + 4 + (high - 24) / 2;
    svg += nameSvg(lines, left - 8, y + 10, left - 10);
    if (row.begins < row.serves)
      svg += rect(at(row.begins), y + 3, at(row.serves) - at(row.begins), 16, {
        fill: `url(#${prefix}-spend)`,
        stroke: 'var(--muted)',
        'stroke-width': 0.6,
      });
    const [x0, x1] = [at(row.serves), at(Math.min(row.until, last) + 1)];
    const outlined = row.kind === 'existing' || row.kind === 'closing';
    const colour = row.colour ?? 'var(--accent)';
    svg += rect(x0, y + 3, x1 - x0 - 1, 16, {
      fill: outlined ? 'none' : colour,
      stroke: colour,
      'stroke-dasharray': row.kind === 'leg' ? '4 3' : undefined,
      rx: 1,
    });
    if (row.kind === 'closing') svg += rect(x1 - 4, y, 3, 22, { fill: 'var(--ink)' });
    const wide = textWidth(row.detail, 11) + 10;
    if (wide < x1 - x0)
      svg += textAt(x0 + 6, y + 15, row.detail, { size: 11, fill: outlined ? 'var(--ink)' : 'var(--paper)' });
    else if (x1 + wide < width) svg += textAt(x1 + 4, y + 15, row.detail, { size: 11 });
    else if (at(row.begins) - wide < left)
      svg += textAt(Math.min(x0 + 6, width - wide), y + 15, row.detail, { size: 11, halo: true });
    else svg += textAt(at(row.begins) - 5, y + 15, row.detail, { size: 11, anchor: 'end', halo: true });
  }
  svg += yearLabels(years, (year) => at(year) + step / 2, bottom + 14, step);
  return frame('timeline', options, { height: bottom + 20, svg });
}
