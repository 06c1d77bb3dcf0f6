import { breakable, words } from '../../i18n/index.ts';
import { lackingDecimals } from '../decimals.ts';
import { widthOf } from '../text-width.ts';

/** Tables and lists that fit a terminal of 80 columns. */

export const WIDTH = 80;

function padded(text: string, width: number, right: boolean): string {
  let cut = text;
  if (widthOf(cut) > width) {
    while (cut.length > 0 && widthOf(cut) > width - 1) cut = cut.slice(0, -1);
    cut += '…';
  }
  const pad = ' '.repeat(Math.max(0, width - widthOf(cut)));
  return right ? pad + cut : cut + pad;
}

export interface TextColumn {
  head: string;
  /** Numbers stand to the right. */
  right?: boolean;
  /** Gives way when the table is too wide; the widest of these is cut. */
  gives?: boolean;
  /** What is too wide goes on in further lines instead of being cut. */
  wraps?: boolean;
}

/** What something is called, and behind it the key by which a command takes it. */
export const withKey = (name: string, key: string): string => (name === key ? name : `${name} (${key})`);

/** The rows with spaces behind the numbers of columns that stand right, so that their decimals stand one below another. */
function alignedOnDecimals(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[][] {
  const lacking = columns.map(({ right }, i) => (right ? lackingDecimals(rows.map((row) => row[i] ?? '')) : []));
  return rows.map((row, k) => row.map((cell, i) => cell + ' '.repeat(lacking[i]?.[k]?.length ?? 0)));
}

/** Columns on a screen up to which a head stands in one line. */
const SHORT = 9;

/** Columns on a screen of a head in two lines, or more where a word is longer. */
export function headWidth(head: string): number {
  const width = widthOf(head);
  return width <= SHORT ? width : Math.max(Math.ceil(width / 2), ...breakable(head).map(({ text }) => widthOf(text)));
}

/** A cell in lines of a width; a word that is longer than a line goes on behind a hyphen or a slash inside it. */
function inLines(text: string, width: number, indent: string): string[] {
  const pieces = breakable(text).flatMap((piece) =>
    widthOf(piece.text) <= width - indent.length
      ? [piece]
      : piece.text.split(/(?<=[-/_])(?=.)/).map((part, i) => ({ text: part, spaced: i === 0 && piece.spaced })),
  );
  return wrapLines(text, width, indent, pieces).split('\n');
}

/** A table without rules: heads, rows, two spaces between columns, no wider than `width` where some column gives way. */
export function textTable(
  columns: readonly TextColumn[],
  given: readonly (readonly string[])[],
  width = WIDTH,
): string {
  const rows = alignedOnDecimals(columns, given);
  const widths = columns.map((column, i) =>
    Math.max(widthOf(column.head), ...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  const total = () => widths.reduce((sum, one) => sum + one, 0) + 2 * (widths.length - 1);
  // A head goes on in a second line before a cell gives way.
  const least = columns.map(({ head }, i) => Math.max(headWidth(head), ...rows.map((row) => widthOf(row[i] ?? ''))));
  while (total() > width) {
    const over = widths.map((one, i) => one - least[i]!);
    const most = Math.max(...over);
    if (most <= 0) break;
    widths[over.indexOf(most)]! -= 1;
  }
  while (total() > width) {
    const giving = columns.map((column, i) => (column.gives ? widths[i]! : 0));
    const widest = Math.max(...giving) > 6 ? giving.indexOf(Math.max(...giving)) : widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 3) break;
    widths[widest] = widths[widest]! - 1;
  }
  const line = (cells: readonly string[]) =>
    columns
      .map((column, i) => padded(cells[i] ?? '', widths[i]!, column.right ?? false))
      .join('  ')
      .trimEnd();
  // A head goes on in further lines where its column is narrower.
  const broken = (cells: readonly string[], head = false) => {
    const own = columns.map(({ wraps }, i) =>
      wraps || head ? inLines(cells[i] ?? '', widths[i]!, head ? '' : '  ') : [cells[i] ?? ''],
    );
    const deep = Math.max(...own.map((x) => x.length));
    return Array.from({ length: deep }, (_, k) => line(own.map((x) => x[k] ?? '')));
  };
  const heads = broken(
    columns.map((column) => column.head),
    true,
  );
  return [...heads, ...rows.flatMap((row) => broken(row))].join('\n');
}

/** Rows of a table, or lines of a list, that a terminal shows where an answer has several: it stands on one screen. */
const FEW = 5;

/** The first rows of a table, and how many there are in all; the files of the answer have all. */
export function shortTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], most = FEW): string {
  const table = textTable(columns, rows.slice(0, most));
  return rows.length > most ? `${table}\n${words().tables.shownOf({ shown: most, all: rows.length })}` : table;
}

/** The same of a list of lines. */
export const shortList = (lines: readonly string[], most = FEW): string[] =>
  lines.length > most
    ? [...lines.slice(0, most), words().tables.shownOf({ shown: most, all: lines.length })]
    : [...lines];

/** Text broken at spaces to the width, later lines indented; `pieces` are what stands whole. */
export function wrapLines(text: string, width = WIDTH, indent = '  ', pieces = breakable(text)): string {
  const lines: string[] = [];
  let line = '';
  for (const { text: word, spaced } of pieces) {
    const longer = line === '' ? word : `${line}${spaced ? ' ' : ''}${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
