import { scaleLinear } from 'd3-scale';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth } from './measure.ts';
import { significant } from './number.ts';
import { lineFrom, rect, textAt } from './svg.ts';

export interface BridgeData {
  /** Gains and losses by party, in drawing order; zeros are left out. */
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  /** The sum of all parties, with the negligible ones that are not drawn; a line marks it. */
  readonly sum: { readonly name: string; readonly value: number };
}

/** Heights of the bar and of a line of its labels, px. */
const [BAR, LINE] = [22, 16];
/** Shades of the segments of one side, in turn. */
const SHADES = [0.95, 0.6, 0.35, 0.2];

interface Label {
  readonly at: number;
  readonly text: string;
  readonly bold?: boolean;
}

/** One bar: gains to the right of zero, losses to the left, and a line at the sum. */
export function bridge({ parts, sum }: BridgeData, options: FigureOptions): string {
  const width = widthOf(options);
  const there = parts.filter(({ value }) => value !== 0);
  const side = (sign: number) => there.filter(({ value }) => Math.sign(value) === sign);
  const reach = (sign: number) => side(sign).reduce((all, { value }) => all + value, 0);
  const x = scaleLinear([Math.min(0, reach(-1)), Math.max(0, reach(1), 1e-9)], [1, width - 1]);
  const labels: Label[] = [];
  let svg = '';
  for (const [sign, fill] of [
    [-1, 'var(--ink)'],
    [1, 'var(--accent)'],
  ] as const) {
    let from = 0;
    for (const [i, { name, value }] of side(sign).entries()) {
      const [a, b] = [x(from), x(from + value)];
      const opacity = SHADES[Math.min(i, SHADES.length - 1)]!;
      svg += rect(Math.min(a, b), 0, Math.max(1, Math.abs(b - a) - 1), BAR, { fill, 'fill-opacity': String(opacity) });
      labels.push({ at: (a + b) / 2, text: `${name} ${signed(value)}` });
      from += value;
    }
  }
  svg += lineFrom(x(0), -3, x(0), BAR + 3, { stroke: 'var(--muted)' });
  svg += lineFrom(x(sum.value), -5, x(sum.value), BAR + 5, { 'stroke-width': 3 });
  labels.push({ at: x(sum.value), text: `${sum.name} ${signed(sum.value)}`, bold: true });
  const { drawn, lines } = placed(labels, width);
  svg += drawn;
  return frame('bridge', options, { height: BAR + 6 + lines * LINE, svg });
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${significant(value)}`;

/** Labels under the bar, each on the first line where it has room. */
function placed(labels: readonly Label[], width: number): { drawn: string; lines: number } {
  const ends: number[] = [];
  let drawn = '';
  for (const { at, text, bold } of [...labels].sort((a, b) => a.at - b.at)) {
    const wide = textWidth(text, 11) * (bold ? 1.08 : 1);
    const from = Math.min(Math.max(0, at - wide / 2), Math.max(0, width - wide));
    let line = ends.findIndex((end) => end + 10 <= from);
    if (line < 0) line = ends.push(0) - 1;
    ends[line] = from + wide;
    const style = { size: 11, ...(bold ? { weight: 700 } : {}) };
    drawn += textAt(from, BAR + 6 + (line + 1) * LINE - 4, text, style);
  }
  return { drawn, lines: ends.length };
}
