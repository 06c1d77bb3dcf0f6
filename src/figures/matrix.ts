import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth } from './measure.ts';
import { nameLines, nameSvg } from './names.ts';
import { fixed } from './number.ts';
import { rect, textAt } from './svg.ts';

/** A pair without a number: its sign, or `?` where the sign is unknown too. */
export type PairSign = '+' | '−' | '?';

export interface MatrixData {
  names: readonly string[];
  /** The value of a pair of indices; undefined for an empty cell. It is called for the half below the diagonal only. */
  value(a: number, b: number): number | PairSign | undefined;
  /** The legend of `?`. */
  undecided?: string;
  /** The legends of positive and negative values. */
  signs: readonly [positive: string, negative: string];
}

const HIGH = 36;
/** Limits of the width of a cell, px; within them it fits its number. */
const [NARROW, WIDE] = [32, 58];
/** Width of the drawing, px: wide enough for its title, narrow enough for a telephone. */
const LEAST = 440;
const LINES = 3;
/** The least width of the column of names beside the longest row of cells, px. */
const NAME = 170;
const SIZE = 10.5;

/**
 * A triangular matrix of pairs: the size of a square shows the amount, its fill and sign the direction. Names stand on
 * the diagonal, behind its row and over its column, in up to three lines.
 */
export function matrix(data: MatrixData, options: FigureOptions): string {
  const cells = cellsOf(data);
  const most = Math.max(0, ...cells.map(({ value }) => (typeof value === 'number' ? Math.abs(value) : 0)));
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(most || 1)));
  const words = cells.map(({ value }) => (typeof value === 'number' ? signed(value, decimals) : (value ?? '')));
  const room = (widthOf(options) - NAME) / Math.max(1, data.names.length - 1);
  const fits = Math.max(NARROW, ...words.map((text) => textWidth(text, SIZE) + 6));
  const cell = Math.min(WIDE, fits, room);
  const width = Math.min(widthOf(options), Math.max(LEAST, ...data.names.map((name, i) => i * cell + narrowest(name))));
  let svg = '';
  for (const [k, { a, b, value }] of cells.entries()) {
    const [x, y] = [b * cell, a * HIGH];
    svg += rect(x, y, cell - 1, HIGH - 1, { fill: 'none', stroke: 'var(--faint)' });
    if (value === undefined) continue;
    const amount = typeof value === 'number' ? value : 0;
    const side = amount === 0 ? 0 : (Math.min(HIGH, cell) - 4) * Math.sqrt(Math.abs(amount) / most);
    const corner = [x + (cell - 1 - side) / 2, y + (HIGH - 1 - side) / 2] as const;
    // A smaller one would only cross its number.
    if (side > SIZE) svg += rect(...corner, side, side, amount >= 0 ? positive : negative);
    // A number without room is in the table of the figure only.
    if (textWidth(words[k]!, SIZE) > cell - 2) continue;
    const open = typeof value === 'string';
    const fill = open ? 'var(--muted)' : 'var(--ink)';
    svg += textAt(x + cell / 2, y + HIGH / 2 + 4, words[k]!, {
      size: SIZE,
      anchor: 'middle',
      fill,
      italic: open,
      halo: true,
    });
  }
  for (const [i, name] of data.names.entries()) {
    const x = i * cell + 6;
    svg += nameSvg(nameLines(name, width - x, LINES), x, i * HIGH + HIGH / 2, width - x, 'start');
  }
  const bottom = data.names.length * HIGH + 6;
  const key = keySvg(
    data,
    bottom,
    width,
    cells.some(({ value }) => value === '?'),
  );
  return frame('matrix', { ...options, width }, { height: key.bottom, svg: svg + key.svg });
}

interface Cell {
  readonly a: number;
  readonly b: number;
  readonly value: number | PairSign | undefined;
}

/** The half below the diagonal, row by row. */
const cellsOf = (data: MatrixData): Cell[] =>
  data.names.flatMap((_, a) => Array.from({ length: a }, (_, b) => ({ a, b, value: data.value(a, b) })));

/** A signed number, with the decimals that give the largest value two digits. */
function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return /[1-9]/.test(text) ? `${value > 0 ? '+' : ''}${text}` : '0';
}

/** The least width in which no line of a name is cut. */
function narrowest(name: string): number {
  const whole = textWidth(name, 12) + 10;
  let width = Math.min(whole, Math.max(80, whole / LINES));
  while (width < whole && nameLines(name, width - 10, LINES).some((line) => textWidth(line, 12) > width - 10))
    width += 4;
  return width;
}

const positive = { fill: 'var(--accent)', 'fill-opacity': '0.3' };
const negative = { fill: 'none', stroke: 'var(--trade)', 'stroke-width': 1.5, 'stroke-dasharray': '3 2' };

/** The legend of the squares, in one or two lines. */
function keySvg(data: MatrixData, top: number, width: number, anyOpen: boolean): { svg: string; bottom: number } {
  const [more, less] = data.signs;
  const next = 40 + textWidth(more, 11);
  const svg =
    rect(0, top + 4, 12, 12, positive) +
    textAt(18, top + 14, more, { size: 11 }) +
    rect(next, top + 4, 12, 12, negative) +
    textAt(next + 18, top + 14, less, { size: 11 });
  if (data.undecided === undefined || !anyOpen) return { svg, bottom: top + 22 };
  const at = next + 40 + textWidth(less, 11);
  const beside = at + textWidth(data.undecided, 11) < width;
  const style = { size: 11, fill: 'var(--muted)', italic: true };
  return {
    svg: svg + textAt(beside ? at : 0, top + (beside ? 14 : 32), data.undecided, style),
    bottom: top + (beside ? 22 : 40),
  };
}
