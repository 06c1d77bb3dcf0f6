import { type Case, keyColumns, namesOfRow, rowName, type TableName, tableNames, tableOf } from '../case/index.ts';

/** Tables that columns of other tables refer to. */
const named = new Set(tableNames.flatMap((table) => tableOf(table).columns.flatMap(({ refs }) => refs ?? [])));

/** By table, what each of its rows is called: its key first. */
export function namesOf(c: Case): Record<string, string[][]> {
  const tables = tableNames.filter((table) => named.has(table) && table !== 'sources');
  return Object.fromEntries(
    tables.map((table: TableName) => [table, c.tables[table].map((row) => namesOfRow(table, row))]),
  );
}

/** Tables whose rows a question names. */
const askedTables = ['places', 'goods', 'processes', 'reforms', 'shocks', 'targets'] as const;

/** What the rows that questions name are called in the language that is spoken, by table and key. */
export function calledIn(c: Case): Record<(typeof askedTables)[number], Record<string, string>> {
  const of = (table: (typeof askedTables)[number]) => {
    const keys = c.tables[table].map((row) => String(row[keyColumns(table)[0]!.name] ?? ''));
    return Object.fromEntries(keys.map((key) => [key, rowName(c.tables, table, key)]));
  };
  return Object.fromEntries(askedTables.map((table) => [table, of(table)])) as ReturnType<typeof calledIn>;
}
