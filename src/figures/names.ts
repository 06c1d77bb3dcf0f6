import { clipText, textWidth, wrapText } from './measure.ts';
import { textAt } from './svg.ts';

/** Labels beside rows. */

/** A name that is too wide stands on two lines, or up to `most`; the last holds all the rest. */
export function nameLines(name: string, width: number, most = 2): string[] {
  const lines = wrapText(name, width, 12);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
}

/** The most lines of a name: the longest names of sites with certificates need so many on a telephone. */
const MOST = 6;

type Named = { readonly name: string };

/** Width of the column of names with `beside` px next to it, px: that of the widest name, between `least` and `most`. */
export const nameRoom = (rows: readonly Named[], beside: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, ...rows.map((row) => textWidth(row.name, 12) + beside)));

/** Lays out rows with their names in lines no wider than `width`: the top and height of each row (at least `high`), and the end of the last. */
export function namedRows<T extends Named>(
  rows: readonly T[],
  width: number,
  high: number,
): {
  readonly named: { readonly row: T; readonly lines: readonly string[]; readonly top: number; readonly high: number }[];
  readonly bottom: number;
} {
  let bottom = 0;
  const named = rows.map((row) => {
    const lines = nameLines(row.name, width, MOST);
    const own = lines.length > 1 ? Math.max(high, 12 * lines.length + 10) : high;
    bottom += own;
    return { row, lines, top: bottom - own, high: own };
  });
  return { named, bottom };
}

/** Draws the lines of a name that end (or start) at x, centred on `middle`; text wider than `width` is cut. */
export function nameSvg(
  lines: readonly string[],
  x: number,
  middle: number,
  width: number,
  anchor: 'start' | 'end' = 'end',
): string {
  const step = lines.length > 2 ? 12 : 14;
  const top = middle + 4 - (step / 2) * (lines.length - 1);
  return lines.map((line, i) => textAt(x, top + step * i, clipText(line, width, 12), { anchor })).join('');
}
