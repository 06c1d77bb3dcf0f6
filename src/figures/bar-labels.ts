import { type Box, overlaps } from './labels.ts';
import type { LegendItem } from './legend.ts';
import { textWidth, wrapText } from './measure.ts';
import { textAt } from './svg.ts';

/** An upright bar with a name to place beside it. */
export interface LabelledBar {
  readonly text: string;
  /** Names with more weight are placed first. */
  readonly weight: number;
  readonly box: Box;
  /** The side of the name. */
  readonly side: 'right' | 'left';
}

const SIZE = 11;
const LINE = 13;
/** Lines of a name beside its bar. */
const LINES = 3;
/** Pixels between a bar and its name. */
const GAP = 5;
/** Widths at which a name may be broken, as shares of the room, the widest first. */
const NARROWER = [1, 0.8, 0.6];
/** Offsets of a name from the middle of its bar, px, the nearest first. */
const SHIFTS = Array.from({ length: 25 }, (_, i) => (i % 2 === 0 ? 1 : -1) * 4 * Math.ceil(i / 2));

interface Names {
  readonly svg: string;
  /** The legend of numbers that replace names. */
  readonly listed: LegendItem[];
}

/**
 * Names beside their bars, in lines no wider than `room`; none lies on another or on a bar. One that has no room there is a
 * number, which the listed items explain.
 */
export function barLabels(bars: readonly LabelledBar[], room: number, frame: Box): Names {
  for (let lines = LINES; lines > 1; lines--) {
    const names = namesIn(lines, bars, room, frame);
    if (names.whole) return names;
  }
  return namesIn(1, bars, room, frame);
}

/** Places names of at most so many lines; `whole` if every bar has its name or a number. */
function namesIn(most: number, bars: readonly LabelledBar[], room: number, frame: Box): Names & { whole: boolean } {
  const taken = bars.map(({ box }) => box);
  const free = (box: Box) =>
    box.x0 >= frame.x0 &&
    box.x1 <= frame.x1 &&
    box.y0 >= frame.y0 &&
    box.y1 <= frame.y1 &&
    !taken.some((one) => overlaps(one, box));
  const set = ({ side, box: { x0, x1, y0, y1 } }: LabelledBar, text: string): string | undefined => {
    for (const share of NARROWER) {
      const lines = wrapText(text, room * share, SIZE);
      const wide = Math.max(...lines.map((line) => textWidth(line, SIZE)));
      if (lines.length > most || wide > room) continue;
      const x = side === 'right' ? x1 + GAP : x0 - GAP;
      const from = side === 'right' ? x : x - wide;
      const high = LINE * lines.length;
      for (const shift of SHIFTS) {
        const top = (y0 + y1 - high) / 2 + shift;
        const box = { x0: from - 2, x1: from + wide + 2, y0: top, y1: top + high };
        if (!free(box)) continue;
        taken.push(box);
        const anchor = side === 'right' ? 'start' : 'end';
        return lines
          .map((line, i) => textAt(x, top + LINE * (i + 1) - 3, line, { size: SIZE, halo: true, anchor }))
          .join('');
      }
    }
    return undefined;
  };
  const named = [...bars].sort((a, b) => b.weight - a.weight).map((bar) => ({ bar, svg: set(bar, bar.text) }));
  const left = named.filter(({ svg }) => svg === undefined).map(({ bar }) => bar);
  const numbers = left.map((bar, i) => set(bar, String(i + 1)));
  return {
    svg: [...named.map(({ svg }) => svg), ...numbers].join(''),
    listed: left.map(({ text }, i) => listedAs(String(i + 1), text)),
    whole: !numbers.includes(undefined),
  };
}

const listedAs = (number: string, text: string): LegendItem => ({
  text,
  sampleWidth: textWidth(number, SIZE, true),
  sample: (x, y) => textAt(x, y + 4, number, { size: SIZE, weight: 700 }),
});
