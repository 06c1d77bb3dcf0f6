import { tableOf } from '../case/index.ts';
import { StoreError } from './fault.ts';
import type { Grid, GridName } from './grid.ts';

/** One cell; `row` counts from 0 without the header. */
export interface CellEdit {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** What is done to a table at once: rows are taken out, then put in, then cells are set, each by the places that then are. */
export interface Edit {
  /** Places of rows to take out, as they are before. */
  readonly remove?: readonly number[];
  /** Rows to put in: each before the row at `at`, as they are after the removal, in this order. */
  readonly insert?: readonly { readonly at: number; readonly values: readonly string[] }[];
  readonly cells?: readonly CellEdit[];
}

/** Most characters of a cell: what a workbook can hold. */
const LONGEST = 32_767;

/** The grid after an edit, without rows that are empty; the one given stays as it is. A column of the schema that it lacks joins it at its place. */
export function edited(grid: Grid, edit: Edit): Pick<Grid, 'header' | 'rows'> {
  const out = new Set(edit.remove ?? []);
  for (const row of out) if (!(row in grid.rows)) throw new StoreError('row-unknown', String(row));
  const rows: string[][] = grid.rows.filter((_, i) => !out.has(i)).map((row) => [...row]);
  for (const { at, values } of edit.insert ?? []) {
    if (at < 0 || at > rows.length) throw new StoreError('row-unknown', String(at));
    rows.splice(
      at,
      0,
      grid.header.map((_, i) => cell(values[i] ?? '')),
    );
  }
  const header = [...grid.header];
  for (const { row, column, value } of edit.cells ?? []) {
    const found = rows[row];
    if (!found) throw new StoreError('row-unknown', String(row));
    found[columnAt(grid.table, header, rows, column)] = cell(value);
  }
  return { header, rows: rows.filter((row) => row.some((text) => text.trim() !== '')) };
}

function cell(value: string): string {
  if (value.length > LONGEST) throw new StoreError('cell', value.slice(0, 40));
  return value.replace(/\r\n?/g, '\n');
}

/** The place of a column; one that is not there yet joins where the schema has it, `x_` ones at the end. */
function columnAt(table: GridName, header: string[], rows: string[][], column: string): number {
  const found = header.indexOf(column);
  if (found >= 0) return found;
  const names = table === 'case' ? [] : tableOf(table).columns.map((one) => one.name);
  const own = /^x_[\p{L}\p{N}_-]{1,60}$/u.test(column) && table !== 'case';
  if (!names.includes(column) && !own) throw new StoreError('column-unknown', column);
  const before = new Set(names.slice(0, Math.max(0, names.indexOf(column))));
  const at = own ? header.length : 1 + header.findLastIndex((name) => before.has(name));
  header.splice(at, 0, column);
  for (const row of rows) {
    while (row.length < at) row.push('');
    row.splice(at, 0, '');
  }
  return at;
}
