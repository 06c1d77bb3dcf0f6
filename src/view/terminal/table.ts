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
  /** Aligned to the right. */
  right?: boolean;
  /** May be cut when the table is too wide; the widest of these columns first. */
  gives?: boolean;
  /** Wrapped instead of cut. */
  wraps?: boolean;
}

/** A name with the key that commands accept. */
export const withKey = (name: string, key: string): string => (name === key ? name : `${name} (${key})`);

/** The rows with spaces after the numbers of right-aligned columns, so that decimals align. */
function alignedOnDecimals(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[][] {
  const lacking = columns.map(({ right }, i) => (right ? lackingDecimals(rows.map((row) => row[i] ?? '')) : []));
  return rows.map((row, k) => row.map((cell, i) => cell + ' '.repeat(lacking[i]?.[k]?.length ?? 0)));
}

/** Width up to which a head is written in one line. */
const SHORT = 9;

/** Width of a head in two lines; more if a word is longer. */
export function headWidth(head: string): number {
  const width = widthOf(head);
  return width <= SHORT ? width : Math.max(Math.ceil(width / 2), ...breakable(head).map(({ text }) => widthOf(text)));
}

/** A cell wrapped to lines of a width; a longer word is broken after a hyphen or a slash in it. */
function inLines(text: string, width: number, indent: string): string[] {
  const pieces = breakable(text).flatMap((piece) =>
    widthOf(piece.text) <= width - indent.length
      ? [piece]
      : piece.text.split(/(?<=[-/_])(?=.)/).map((part, i) => ({ text: part, spaced: i === 0 && piece.spaced })),
  );
  return wrapLines(text, width, indent, pieces).split('\n');
}

/** A table without rules and with two spaces between columns; no wider than `width`, if some column may be cut. */
export function textTable(
  columns: readonly TextColumn[],
  given: readonly (readonly string[])[],
  width = WIDTH,
): string {
  const rows = alignedOnDecimals(columns, given);
  const widths = columns.map((column, i) =>
    Math.max(widthOf(column.head), ...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  const total = () => widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  // Heads are wrapped to a second line before cells are cut.
  const least = columns.map(({ head }, i) => Math.max(headWidth(head), ...rows.map((row) => widthOf(row[i] ?? ''))));
  while (total() > width) {
    const over = widths.map((width, i) => width - least[i]!);
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
  // A head is wrapped to further lines where its column is narrower.
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

/** Rows of a table, or lines of a list, in an answer with several of them, so that it fits one screen. */
const FEW = 5;

/** The first rows of a table, and the number of all rows; the files of the answer have all. */
export function shortTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], most = FEW): string {
  const table = textTable(columns, rows.slice(0, most));
  return rows.length > most ? `${table}\n${words().tables.shownOf({ shown: most, all: rows.length })}` : table;
}

/** The first lines of a list, and the number of all lines. */
export const shortList = (lines: readonly string[], most = FEW): string[] =>
  lines.length > most
    ? [...lines.slice(0, most), words().tables.shownOf({ shown: most, all: lines.length })]
    : [...lines];

/** Wraps a text at spaces; later lines are indented. `pieces` are the parts that are not broken. */
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
