import { scaleLinear } from 'd3-scale';
import { words } from '../i18n/index.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth } from './measure.ts';
import { namedRows, nameRoom, nameSvg } from './names.ts';
import { range, significant } from './number.ts';
import { patternDefs, patternFill } from './patterns.ts';
import { lineFrom, rect, textAt } from './svg.ts';
import type { Barrier } from './theme.ts';

export interface Bar {
  name: string;
  /** Length of the bar; left out where only an interval is known. */
  value?: number;
  /** Ends of the interval, drawn as a thin whisker. */
  low?: number;
  high?: number;
  /** Colour and pattern; accent if left out. */
  barrier?: Barrier;
  /** Text in place of the number. */
  text?: string;
}

export interface BarGroup {
  /** Heading of the group, with its unit. */
  name?: string;
  bars: readonly Bar[];
}

export interface BarsOptions extends FigureOptions {
  /** Groups of one unit share one scale, so that their bars can be compared. */
  oneScale?: boolean;
}

/** The value with its interval in words: "41–47", "−2 to 5 (undecided)" where it reaches zero. */
export function valueWords(bar: Bar): string {
  if (bar.text !== undefined) return bar.text;
  const { low, high } = bar;
  if (low === undefined || high === undefined) return significant(bar.value ?? Number.NaN);
  const [a, b] = [significant(low), significant(high)];
  const between = range(a, b);
  return low <= 0 && high >= 0 && low < high ? words().figures.undecided({ range: between }) : between;
}

/** Horizontal bars from zero with whiskers: binding limits, worths of reforms, losses of forced sites. */
export function bars(groups: readonly BarGroup[], options: BarsOptions): string {
  const width = widthOf(options);
  const prefix = options.id ?? 'bars';
  const all = groups.flatMap((group) => group.bars);
  const used = [...new Set(all.flatMap((bar) => (bar.barrier ? [bar.barrier] : [])))];
  const left = nameRoom(all, 24, 40, width * 0.42);
  const scales = groups.map((group) => {
    const own = options.oneScale ? all : group.bars;
    const reach = own.flatMap((bar) => [bar.value ?? 0, bar.low ?? 0, bar.high ?? 0]);
    const ends = [Math.min(0, ...reach), Math.max(0, ...reach) || 1] as const;
    return { bars: group.bars.map((bar) => ({ bar, text: valueWords(bar) })), ends };
  });
  // The scale is as wide as leaves room for every value behind its bar.
  const right = Math.min(
    ...scales.flatMap(({ bars, ends: [low, high] }) =>
      bars.map(({ bar, text }) => {
        const share = (Math.max(0, bar.value ?? 0, bar.high ?? 0) - low) / (high - low);
        return left + (width - 12 - textWidth(text, 11) - left) / Math.max(share, 1e-9);
      }),
    ),
    width - 12,
  );
  const named = new Map(namedRows(all, left - 20, 24).named.map((one) => [one.row, one]));
  const high = (bar: Bar): number => named.get(bar)!.high;
  let svg = patternDefs(prefix, used);
  let y = 0;
  for (const [i, group] of groups.entries()) {
    const { bars: drawn, ends } = scales[i]!;
    if (group.name) {
      svg += textAt(0, y + 16, group.name, { weight: 600, fill: 'var(--muted)' });
      y += 24;
    }
    const x = scaleLinear(ends, [left, right]);
    const tall = group.bars.reduce((sum, bar) => sum + high(bar), 0);
    svg += lineFrom(x(0), y, x(0), y + tall, { stroke: 'var(--muted)' });
    for (const { bar, text } of drawn) {
      svg += nameSvg(named.get(bar)!.lines, left - 18, y + high(bar) / 2, left - 20);
      svg += barSvg(bar, x, y + high(bar) / 2, prefix, text);
      y += high(bar);
    }
    y += 8;
  }
  return frame('bars', options, { height: y, svg });
}

function barSvg(bar: Bar, x: (value: number) => number, middle: number, prefix: string, text: string): string {
  const value = bar.value ?? 0;
  const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
  let svg = '';
  const fill = bar.barrier ? patternFill(prefix, bar.barrier) : 'var(--accent)';
  if (bar.value !== undefined) svg += rect(from, middle - 8, Math.max(0.8, to - from), 16, { fill });
  let end = to;
  if (bar.low !== undefined && bar.high !== undefined) {
    const [a, b] = [x(bar.low), x(bar.high)];
    for (const [stroke, wide] of [
      ['var(--paper)', 3.5],
      ['var(--ink)', 1.2],
    ] as const)
      svg += lineFrom(a, middle, b, middle, { stroke, 'stroke-width': wide });
    for (const at of [a, b]) svg += lineFrom(at, middle - 4, at, middle + 4, { 'stroke-width': 1.2 });
    end = Math.max(end, b);
  }
  return svg + textAt(Math.max(end, x(0)) + 6, middle + 4, text, { size: 11 });
}
