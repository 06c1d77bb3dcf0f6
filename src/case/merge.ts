import { keyOf } from './keys.ts';
import type { RawRow } from './model.ts';
import { keyColumns, type TableName } from './schema/tables.ts';

/**
 * The rows of one table in several cases, given from the case that counts most to the one that counts least: a row replaces those of its key after
 * it. Rows of the case that counts least stand first.
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

/** Rows without a key stay apart from one another. */
const wholeKey = (name: TableName, row: RawRow): unknown =>
  keyColumns(name).some((column) => column.required && row[column.name] === undefined) ? row : keyOf(name, row);
