import {
  type Case,
  headingOf,
  headings,
  keyColumns,
  namesOfRow,
  rowName,
  type TableName,
  tableNames,
  tableOf,
} from '../case/index.ts';

/** Tables that columns of other tables refer to. */
const named = new Set(tableNames.flatMap((table) => tableOf(table).columns.flatMap(({ refs }) => refs ?? [])));

/** Headings of the Harmonized System, and longer codes with known duties, each with its short text in each language. */
function codesOf({ tables }: Case): string[][] {
  const duties = tables.tariffs.flatMap(({ hs }) => (typeof hs === 'string' && hs.length >= 4 ? [hs] : []));
  const codes = new Set([...headings().keys(), ...duties]);
  return [...codes].sort().map((code) => {
    const heading = headingOf(code);
    return heading ? [code, heading.name, heading.name_ru, heading.name_zh] : [code];
  });
}

/** By table, the key and the names of each row; under `hs`, the codes of goods. */
export function namesOf(c: Case): Record<string, string[][]> {
  const tables = tableNames.filter((table) => named.has(table) && table !== 'sources');
  const rows = tables.map((table: TableName) => [table, c.tables[table].map((row) => namesOfRow(table, row))] as const);
  return { ...Object.fromEntries(rows), hs: codesOf(c) };
}

/** Tables whose rows a question names. */
const namedTables = ['places', 'goods', 'processes', 'reforms', 'shocks', 'targets'] as const;

/** The names, in the current language, of rows that questions name, by table and key. */
export function calledIn(c: Case): Record<(typeof namedTables)[number], Record<string, string>> {
  const of = (table: (typeof namedTables)[number]) => {
    const keys = c.tables[table].map((row) => String(row[keyColumns(table)[0]!.name] ?? ''));
    return Object.fromEntries(keys.map((key) => [key, rowName(c.tables, table, key)]));
  };
  return Object.fromEntries(namedTables.map((table) => [table, of(table)])) as ReturnType<typeof calledIn>;
}
