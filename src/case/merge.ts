import { keyOf } from './keys.ts';
import type { RawRow } from './model.ts';
import { keyColumns, type TableName } from './schema/tables.ts';

/**
 * Merges the rows of one table from several cases, listed by falling priority: a row replaces the rows with its key in
 * later lists. Rows of the case with the lowest priority stand first.
 */
export function mergedRows(name: TableName, lists: readonly (readonly RawRow[])[]): RawRow[] {
  const replaced = new Set<unknown>();
  const parts = lists.map((rows) => {
    const keyed = rows.map((row) => ({ row, key: wholeKey(name, row) }));
    const remaining = keyed.filter(({ key }) => !replaced.has(key)).map(({ row }) => row);
    for (const { key } of keyed) replaced.add(key);
    return remaining;
  });
  return parts.reverse().flat();
}

/** A row without a complete key is its own key, so that it replaces no other row. */
const wholeKey = (name: TableName, row: RawRow): unknown =>
  keyColumns(name).some((column) => column.required && row[column.name] === undefined) ? row : keyOf(name, row);
