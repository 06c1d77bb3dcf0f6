import { type Column, isTable, tableOf } from '../../../src/case/index.ts';
import { type numbers, oneOf } from '../fuzz/mutate.ts';

export type Next = ReturnType<typeof numbers>;
export type Files = Record<string, string | Uint8Array>;

/** A table of plain cells, as in `whole`: no quotes. */
export interface Grid {
  readonly name: string;
  header: string[];
  rows: string[][];
}

const field = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const gridOf = (name: string, text: string): Grid => {
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return { name, header, rows };
};

export const textOf = ({ header, rows }: Grid): string =>
  [header, ...rows].map((cells) => `${cells.map(field).join(',')}\n`).join('');

/** The column of the schema that a header cell names. */
export const columnOf = (grid: Grid, at: number): Column | undefined => {
  const table = grid.name.slice(0, -4);
  return isTable(table) ? tableOf(table).columns.find(({ name }) => name === grid.header[at]) : undefined;
};

/** The places of columns of some kind. */
export const cellsOf = (grid: Grid, fits: (column: Column) => boolean): number[] =>
  grid.header.flatMap((_, at) => {
    const column = columnOf(grid, at);
    return column && fits(column) ? [at] : [];
  });

/** Names of the tables with rows and a column that `fits` accepts. */
export const tablesWith = (files: Files, fits: (column: Column) => boolean): string[] =>
  Object.keys(files).filter((name) => {
    if (!name.endsWith('.csv')) return false;
    const grid = gridOf(name, String(files[name]));
    return grid.rows.length > 0 && cellsOf(grid, fits).length > 0;
  });

export const isNumber = ({ type }: Column): boolean => type.startsWith('number') || type === 'integer';

/** Name of a table of the files, drawn from the stream. */
export const someTable = (next: Next, files: Files): string =>
  oneOf(
    next,
    Object.keys(files).filter((name) => name.endsWith('.csv')),
  );
