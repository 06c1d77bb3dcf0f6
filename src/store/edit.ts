import { limits, tableOf } from '../case/index.ts';
import { StoreError } from './fault.ts';
import type { Grid } from './grid.ts';

/** One cell; `row` counts from 0 without the header. */
export interface CellEdit {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** An edit of a table: rows are removed, then inserted, then cells are set; each step counts rows as the step before left them. */
export interface Edit {
  /** Indices of the rows to remove. */
  readonly remove?: readonly number[];
  /** Rows to insert one after the other, each before the row that is then at index `at`. */
  readonly insert?: readonly { readonly at: number; readonly values: readonly string[] }[];
  readonly cells?: readonly CellEdit[];
}

/**
 * The grid after an edit, without empty rows; the input is not changed. A missing column of the schema is added
 * at its place. The time is linear in the size of the table plus that of the edit.
 */
export function edited(grid: Grid, edit: Edit): Pick<Grid, 'header' | 'rows'> {
  const out = new Set(edit.remove ?? []);
  for (const row of out) if (!(row in grid.rows)) throw new StoreError('row-unknown', String(row));
  const columns = columnsAfter(grid, edit.cells ?? []);
  const header = columns.map(({ name }) => name);
  const from = columns.map((column) => column.from);
  const remaining = grid.rows.filter((_, i) => !out.has(i)).map((row) => from.map((i) => row[i] ?? ''));
  const added = (edit.insert ?? []).map(({ at, values }) => ({ at, row: from.map((i) => cell(values[i] ?? '')) }));
  const rows = withRows(remaining, added);
  const places = new Map(header.map((name, i) => [name, i] as const).toReversed());
  for (const { row, column, value } of edit.cells ?? []) {
    const found = rows[row];
    if (!found) throw new StoreError('row-unknown', String(row));
    found[places.get(column)!] = cell(value);
  }
  return { header, rows: rows.filter((row) => row.some((text) => text.trim() !== '')) };
}

function cell(value: string): string {
  if (value.length > limits.cell) throw new StoreError('cell', value.slice(0, 40));
  return value.replace(/\r\n?/g, '\n');
}

interface Added {
  readonly at: number;
  readonly row: string[];
}

/**
 * Inserts rows one after the other. The last one is placed at its index `at`; each one before it takes the free place with index
 * `at`, which a Fenwick tree finds in logarithmic time.
 */
function withRows(rows: string[][], added: readonly Added[]): string[][] {
  if (added.length === 0) return rows;
  for (const [i, { at }] of added.entries())
    if (at < 0 || at > rows.length + i) throw new StoreError('row-unknown', String(at));
  const count = rows.length + added.length;
  const free = freePlaces(count);
  const placed = new Array<string[] | undefined>(count);
  for (const { at, row } of added.toReversed()) placed[free.take(at)] = row;
  let next = 0;
  return Array.from(placed, (row) => row ?? rows[next++]!);
}

/** A Fenwick tree of free places, which are taken by the number of free places before them. */
function freePlaces(count: number) {
  const tree = Uint32Array.from({ length: count + 1 }, (_, i) => i & -i);
  const top = 2 ** Math.floor(Math.log2(count));
  return {
    take(before: number): number {
      let [at, left] = [0, before];
      for (let step = top; step >= 1; step /= 2)
        if (at + step <= count && tree[at + step]! <= left) {
          at += step;
          left -= tree[at]!;
        }
      for (let i = at + 1; i <= count; i += i & -i) tree[i]!--;
      return at;
    },
  };
}

/** A column and its index before the edit; -1 if it is new. */
interface ColumnAfter {
  readonly name: string;
  readonly from: number;
}

/** The columns with those that cells name: new ones at their place in the schema, `x_` columns at the end. */
function columnsAfter({ table, header }: Grid, cells: readonly CellEdit[]): ColumnAfter[] {
  const columns = header.map((name, from): ColumnAfter => ({ name, from }));
  const there = new Set(header);
  const names = table === 'case' ? [] : tableOf(table).columns.map((column) => column.name);
  for (const { column: name } of cells) {
    if (there.has(name)) continue;
    const own = /^x_[\p{L}\p{N}_-]{1,60}$/u.test(name) && table !== 'case';
    if (!names.includes(name) && !own) throw new StoreError('column-unknown', name);
    if (columns.length >= limits.columns) throw new StoreError('columns-many', String(limits.columns));
    const before = new Set(names.slice(0, Math.max(0, names.indexOf(name))));
    const at = own ? columns.length : 1 + columns.findLastIndex((column) => before.has(column.name));
    columns.splice(at, 0, { name, from: -1 });
    there.add(name);
  }
  return columns;
}
