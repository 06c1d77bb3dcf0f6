import type { RawRow } from './model.ts';
import { type TableName, tableNames } from './schema/tables.ts';

/** All tables of a case; those that `rows` does not give are empty. */
export function wholeTables(
  rows: Partial<Readonly<Record<TableName, readonly RawRow[]>>> = {},
): Record<TableName, readonly RawRow[]> {
  const tables: Partial<Record<TableName, readonly RawRow[]>> = {};
  for (const name of tableNames) tables[name] = rows[name] ?? [];
  return tables as Record<TableName, readonly RawRow[]>;
}
