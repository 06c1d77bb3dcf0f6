import { type Case, type Change, keyOf, type RawRow, type TableName, withChanges } from '../../case/index.ts';

/** Tables that determine the network. Cases that share them share their routes. */
const network = new Set<string>(['legs', 'places', 'borders', 'transfers', 'modes', 'countries']);

/** Whether a change affects the network. */
export const isOfNetwork = (x: Pick<Change, 'table'>): boolean => network.has(x.table);

/**
 * Applies the drawn changes of the network to its tables and keeps the tables, so that draws with the same network (an
 * opening year has few values) share it with all its routes. Other changes, and those of tables that a reform changes,
 * remain changes.
 */
export function baker(c: Case): (changes: readonly Change[]) => Case {
  const reformed = new Set(c.changes.map((x) => x.table));
  const tablesByDraw = new Map<string, readonly RawRow[]>();
  const fits = (x: Change) => network.has(x.table) && !reformed.has(x.table) && x.op === 'set' && !x.key.includes('*');
  return (changes) => {
    const tables: Partial<Record<TableName, readonly RawRow[]>> = {};
    for (const name of new Set(changes.filter(fits).map((x) => x.table as TableName))) {
      const own = changes.filter((x) => x.table === name && fits(x));
      const key = JSON.stringify([name, own.map((x) => [x.key, x.column, x.value])]);
      const rows = tablesByDraw.get(key) ?? c.tables[name].map((row) => withDraw(name, row, own));
      tablesByDraw.set(key, rows);
      tables[name] = rows;
    }
    const rest = changes.filter((x) => !fits(x));
    return withChanges({ ...c, tables: { ...c.tables, ...tables } }, rest);
  };
}

function withDraw(table: TableName, row: RawRow, changes: readonly Change[]): RawRow {
  const key = keyOf(table, row);
  const own = changes.filter((x) => x.key.replace(/\/+$/, '') === key);
  return own.length === 0 ? row : { ...row, ...Object.fromEntries(own.map((x) => [x.column, Number(x.value)])) };
}
