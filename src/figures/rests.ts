import { scaleLinear } from 'd3-scale';
import { words } from '../i18n/index.ts';
import { apart } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { type LegendItem, legendRows } from './legend.ts';
import { textWidth, wrapText } from './measure.ts';
import { namedRows, nameRoom, nameSvg } from './names.ts';
import { percent, significant } from './number.ts';
import { type Quality, qualities } from './quality.ts';
import { el, lineFrom, rect, textAt } from './svg.ts';

/** Fill by quality: measured and official solid, industry and derived light, recalled and assumed hatched. */
function qualityDefs(prefix: string): string {
  const hatch = (name: string, path: string) =>
    `<pattern id="${prefix}-${name}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="var(--paper)"/><path d="${path}" stroke="var(--accent)" stroke-width="1.3" fill="none"/></pattern>`;
  const one = 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2';
  return `<defs>${hatch('recalled', one)}${hatch('assumed', `${one}M-1,5l2,2M0,0l6,6M5,-1l2,2`)}</defs>`;
}

function qualityFill(prefix: string, quality: Quality): Record<string, string> {
  const solid: Partial<Record<Quality, string>> = { measured: '1', official: '0.8', industry: '0.5', derived: '0.3' };
  const opacity = solid[quality];
  return opacity === undefined
    ? { fill: `url(#${prefix}-${quality})` }
    : { fill: 'var(--accent)', 'fill-opacity': opacity };
}

/** One bar of 100 %: the share of the cost that rests on figures of each quality, best first. */
export function qualityBar(shares: Partial<Record<Quality, number>>, options: FigureOptions): string {
  const width = widthOf(options);
  const say = words().figures;
  const prefix = options.id ?? 'quality';
  const total = qualities.reduce((sum, quality) => sum + (shares[quality] ?? 0), 0) || 1;
  let svg = qualityDefs(prefix);
  let x = 0;
  const items: LegendItem[] = [];
  for (const quality of qualities) {
    const share = (shares[quality] ?? 0) / total;
    if (share <= 0) continue;
    svg += rect(x, 4, share * width, 26, { ...qualityFill(prefix, quality), stroke: 'var(--paper)' });
    x += share * width;
    items.push({
      text: `${say[quality]} ${percent(share)}`,
      sampleWidth: 16,
      sample: (at, y) =>
        rect(at, y - 6, 16, 12, { ...qualityFill(prefix, quality), stroke: 'var(--muted)', 'stroke-width': 0.5 }),
    });
  }
  const legend = legendRows(items, width, 36);
  return frame('quality', options, { height: 36 + legend.height, svg: svg + legend.svg });
}

export interface SwitchingRow {
  name: string;
  value: number;
  low?: number;
  high?: number;
  /** Values at which parts of the plan change, nearest first; absent if none is known. */
  switches?: readonly number[];
}

/** The least width of the scale beside names and values, px; with less room, names stand above their rows. */
const SCALE = 160;

/** Switching values: a line from low to high, a dot at today's figure, crosses at values where parts of the plan change. */
export function switching(rows: readonly SwitchingRow[], options: FigureOptions): string {
  const say = words().figures;
  const width = widthOf(options);
  const beside = nameRoom(rows, 26, 0, width * 0.45);
  const ratio = (row: SwitchingRow, value: number) => (row.value === 0 ? 1 : value / row.value);
  const text = (row: SwitchingRow) => {
    const [nearest] = row.switches ?? [];
    const where = nearest === undefined ? say.turnsNowhere : say.turnsAt({ value: significant(nearest) });
    return `${significant(row.value)}, ${where}`;
  };
  const valued = Math.max(...rows.map((row) => textWidth(text(row), 11))) + 16;
  const over = width - beside - valued < SCALE;
  const [left, right] = over ? [6, 22] : [beside + 8, valued];
  const reach = rows.flatMap((row) =>
    [row.low, row.high, ...(row.switches ?? [])].flatMap((one) => (one === undefined ? [] : [ratio(row, one)])),
  );
  const x = scaleLinear(
    [Math.max(0, Math.min(0.8, ...reach)), Math.min(3, Math.max(1.2, ...reach))],
    [left, width - right],
  ).clamp(true);
  const { named, bottom } = over ? namedOver(rows, width - 16, text) : namedRows(rows, beside - 18, 25);
  let svg = '';
  for (const tick of apart(x, 5, percent)) {
    svg += lineFrom(x(tick), 0, x(tick), bottom, { stroke: tick === 1 ? 'var(--muted)' : 'var(--faint)' });
    svg += textAt(x(tick), bottom + 15, percent(tick), { size: 11, anchor: 'middle', fill: 'var(--muted)' });
  }
  for (const { row, lines, top, high } of named) {
    const y = over ? top + high - 12 : top + high / 2;
    if (over) for (const [i, line] of lines.entries()) svg += textAt(0, top + 14 * (i + 1), line, { halo: true });
    else {
      svg += nameSvg(lines, beside - 14, y, beside - 18);
      svg += textAt(width, y + 4, text(row), { size: 11, anchor: 'end' });
    }
    if (row.low !== undefined && row.high !== undefined)
      svg += lineFrom(x(ratio(row, row.low)), y, x(ratio(row, row.high)), y, {
        stroke: 'var(--muted)',
        'stroke-width': 4,
        'stroke-opacity': '0.45',
      });
    svg += el('circle', { cx: x(1), cy: y, r: 3.5, fill: 'var(--ink)' });
    for (const value of row.switches ?? []) {
      const at = x(ratio(row, value));
      for (const d of [-1, 1])
        svg += lineFrom(at - 4, y - 4 * d, at + 4, y + 4 * d, { stroke: 'var(--trade)', 'stroke-width': 2 });
    }
  }
  return frame('switching', options, { height: bottom + 20, svg });
}

/** Rows with their name and value in lines over them. */
function namedOver(rows: readonly SwitchingRow[], width: number, text: (row: SwitchingRow) => string) {
  let bottom = 0;
  const named = rows.map((row) => {
    const lines = wrapText(`${row.name}: ${text(row)}`, width, 12);
    const high = 14 * lines.length + 26;
    bottom += high;
    return { row, lines, top: bottom - high, high };
  });
  return { named, bottom };
}
