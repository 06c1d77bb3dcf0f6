import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a source table, every cell as text. */
export type Cells = Record<string, string>;

/** Reads a CSV file with a header line. */
export const readTable = (path: string): Cells[] =>
  parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** CSV text with LF line ends; columns that are empty in every row are left out unless named in `keep`. */
export const csvText = (columns: readonly string[], rows: readonly Cells[], keep: readonly string[] = []): string => {
  const used = columns.filter((c) => keep.includes(c) || rows.some((r) => (r[c] ?? '') !== ''));
  const lines = rows.map((r) => used.map((c) => quoted(r[c] ?? '')).join(','));
  return `${[used.join(','), ...lines].join('\n')}\n`;
};

/** The cell of a column, empty where the row has none. */
export const cell = (row: Cells, column: string): string => row[column] ?? '';

/** The parts of a cell that are separated by `;`. */
export const listed = (text: string): string[] => text.split(';').filter((part) => part !== '');
