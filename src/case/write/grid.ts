import { textOf } from '../keys.ts';
import type { Cell, RawRow } from '../model.ts';
import type { Column } from '../schema/column.ts';
import { type TableName, tableOf } from '../schema/tables.ts';
import { csvField } from './field.ts';

/** A column of a written table; `x_` columns have no definition. */
export interface Head {
  readonly name: string;
  readonly column?: Column;
}

/** The columns to write: required and used ones (or all) in the order of the schema, then `x_` columns. */
export function headsOf(table: TableName, rows: readonly RawRow[], all = false): Head[] {
  const used = new Set<string>();
  for (const row of rows) for (const name in row) used.add(name);
  const heads: Head[] = tableOf(table)
    .columns.filter((column) => all || column.required || used.has(column.name))
    .map((column) => ({ name: column.name, column }));
  for (const { name } of heads) used.delete(name);
  for (const name of [...used].sort()) heads.push({ name });
  return heads;
}

/** A table as CSV: commas, LF, quotes only where necessary. */
export function csvOf(heads: readonly Head[], rows: readonly RawRow[]): string {
  const lines = [heads.map((head) => csvField(head.name)).join(',')];
  for (const row of rows) lines.push(heads.map((head) => fieldOf(row[head.name])).join(','));
  return `${lines.join('\n')}\n`;
}

const fieldOf = (cell: Cell | undefined): string => csvField(typeof cell === 'number' ? cell : textOf(cell));
