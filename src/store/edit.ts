import { limits, tableOf } from '../case/index.ts';
import { StoreError } from './fault.ts';
import type { Grid } from './grid.ts';

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
  /** Rows to put in, one after the other: each before the row that is then at `at`. */
  readonly insert?: readonly { readonly at: number; readonly values: readonly string[] }[];
  readonly cells?: readonly CellEdit[];
}

/**
 * The grid after an edit, without rows that are empty; the one given stays as it is. A column of the schema that it lacks joins it
 * at its place. The time grows with the size of the table and of the edit, not with their product.
 */
export function edited(grid: Grid, edit: Edit): Pick<Grid, 'header' | 'rows'> {
  const out = new Set(edit.remove ?? []);
  for (const row of out) if (!(row in grid.rows)) throw new StoreError('row-unknown', String(row));
  const columns = columnsAfter(grid, edit.cells ?? []);
  const header = columns.map(({ name }) => name);
  const from = columns.map((column) => column.from);
  const kept = grid.rows.filter((_, i) => !out.has(i)).map((row) => from.map((i) => row[i] ?? ''));
  const added = (edit.insert ?? []).map(({ at, values }) => ({ at, row: from.map((i) => cell(values[i] ?? '')) }));
  const rows = withRows(kept, added);
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
 * Rows with others put in, one after the other. The place of the last is known: it is `at`. Each one before stands at the place
 * `at` of those that are still free, which a Fenwick tree finds in the logarithm of their number.
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

/** Places of which one is taken at a time, by how many free ones stand before it. */
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

/** A column, and where it stood before; -1 where it is new. */
interface ColumnAfter {
  readonly name: string;
  readonly from: number;
}

/** The columns with those that cells name: new ones join where the schema has them, `x_` ones at the end. */
function columnsAfter({ table, header }: Grid, cells: readonly CellEdit[]): ColumnAfter[] {
  const columns = header.map((name, from): ColumnAfter => ({ name, from }));
  const there = new Set(header);
  const names = table === 'case' ? [] : tableOf(table).columns.map((one) => one.name);
  for (const { column: name } of cells) {
    if (there.has(name)) continue;
    const own = /^x_[\p{L}\p{N}_-]{1,60}$/u.test(name) && table !== 'case';
    if (!names.includes(name) && !own) throw new StoreError('column-unknown', name);
    if (columns.length >= limits.columns) throw new StoreError('columns-many', String(limits.columns));
    const before = new Set(names.slice(0, Math.max(0, names.indexOf(name))));
    const at = own ? columns.length : 1 + columns.findLastIndex((one) => before.has(one.name));
    columns.splice(at, 0, { name, from: -1 });
    there.add(name);
  }
  return columns;
}
