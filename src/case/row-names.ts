import { keyOf } from './keys.ts';
import type { Case, RawRow } from './model.ts';
import type { TableName } from './schema/tables.ts';

/** A name in small letters without accents, for comparison. */
export const plainName = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** All names of a row: its key, its names in each language, its aliases. */
export const namesOfRow = (table: TableName, row: RawRow): string[] => [
  ...new Set(
    [keyOf(table, row), row.name, row.name_ru, row.name_zh, ...(Array.isArray(row.aliases) ? row.aliases : [])].filter(
      (name): name is string => typeof name === 'string' && name !== '',
    ),
  ),
];

/** Keys of rows by each of their names (see `plainName`). A name that two rows share is left out. */
export function keysByName(c: Case, tables: readonly TableName[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const twice = new Set<string>();
  for (const table of tables)
    for (const row of c.tables[table])
      for (const name of namesOfRow(table, row).map(plainName)) {
        const key = keyOf(table, row);
        if ((keys.get(name) ?? key) !== key) twice.add(name);
        keys.set(name, key);
      }
  for (const name of twice) keys.delete(name);
  return keys;
}
