import { getOrInsert } from './group.ts';
import type { TableName } from './schema/tables.ts';
import type { Rows } from './vintage.ts';

/** Values that are stored for cases that share the first of the tables; the oldest is dropped. */
const MOST_VALUES = 8;

/**
 * A value that follows from some tables alone. It is made once for all cases with the same tables, however they differ in others;
 * so `make` must read no other table.
 */
export function byTables<T extends object>(
  tables: readonly [TableName, ...TableName[]],
  make: (rows: Rows) => T,
): (rows: Rows) => T {
  const valueOfRows = new WeakMap<Rows, T>();
  const valuesByTable = new WeakMap<object, { readonly tables: readonly unknown[]; readonly made: T }[]>();
  return (rows) => {
    const found = valueOfRows.get(rows);
    if (found) return found;
    const list = getOrInsert(valuesByTable, rows[tables[0]], () => []);
    const made = list.find((one) => tables.every((name, i) => one.tables[i] === rows[name]))?.made ?? make(rows);
    if (!list.some((one) => one.made === made)) {
      if (list.length >= MOST_VALUES) list.shift();
      list.push({ tables: tables.map((name) => rows[name]), made });
    }
    valueOfRows.set(rows, made);
    return made;
  };
}
