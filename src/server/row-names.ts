import { type Case, namesOfRow, type TableName, tableNames, tableOf } from '../case/index.ts';

/** Tables that columns of other tables refer to. */
const named = new Set(tableNames.flatMap((table) => tableOf(table).columns.flatMap(({ refs }) => refs ?? [])));

/** By table, what each of its rows is called: its key first. */
export function namesOf(c: Case): Record<string, string[][]> {
  const tables = tableNames.filter((table) => named.has(table) && table !== 'sources');
  return Object.fromEntries(
    tables.map((table: TableName) => [table, c.tables[table].map((row) => namesOfRow(table, row))]),
  );
}
