import { clipText, wrapText } from './measure.ts';
import { textAt } from './svg.ts';

/** Names that stand to the left of what they name. */

/** A name that is too wide stands on two lines. */
export function nameLines(name: string, width: number): string[] {
  const [first = '', ...rest] = wrapText(name, width, 12);
  return rest.length === 0 ? [first] : [first, rest.join(' ')];
}

/** The lines of a name, ending at x and centred on `middle`; what is wider than `width` is cut. */
export function nameSvg(lines: readonly string[], x: number, middle: number, width: number): string {
  const top = middle + 4 - 7 * (lines.length - 1);
  return lines.map((line, i) => textAt(x, top + 14 * i, clipText(line, width, 12), { anchor: 'end' })).join('');
}
