import { getOrInsert } from './group.ts';
import type { TableName } from './schema/tables.ts';
import type { Rows } from './vintage.ts';

/** Number of values that are stored for entry version of the first table; the oldest is dropped. */
const MOST_VALUES = 8;

/**
 * Memoises a value that depends on some tables alone. Cases that have these tables in common share the value, whatever
 * their other tables hold; `make` must therefore read no other table.
 */
export function byTables<T extends object>(
  tables: readonly [TableName, ...TableName[]],
  make: (rows: Rows) => T,
): (rows: Rows) => T {
  const valueOfRows = new WeakMap<Rows, T>();
  const valuesByTable = new WeakMap<object, { readonly tables: readonly unknown[]; readonly value: T }[]>();
  return (rows) => {
    const cached = valueOfRows.get(rows);
    if (cached) return cached;
    const list = getOrInsert(valuesByTable, rows[tables[0]], () => []);
    const value = list.find((entry) => tables.every((name, i) => entry.tables[i] === rows[name]))?.value ?? make(rows);
    if (!list.some((entry) => entry.value === value)) {
      if (list.length >= MOST_VALUES) list.shift();
      list.push({ tables: tables.map((name) => rows[name]), value });
    }
    valueOfRows.set(rows, value);
    return value;
  };
}
