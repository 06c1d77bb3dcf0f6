import { getOrInsert } from '../group.ts';
import { tableSchema } from '../schema/frictionless.ts';
import type { TableName } from '../schema/tables.ts';

/** A table of a package: its file, its columns in order, and a function that returns the texts of a column. */
interface PackageTable {
  readonly table: TableName;
  readonly file: string;
  readonly header: readonly string[];
  readonly texts: (column: string) => readonly string[];
}

/**
 * The resources of a data package (Frictionless v1), each with its Table Schema. A foreign key is stated only if it
 * holds within the package: with `include`, a row may refer to rows of another package, which no validator would find.
 */
export function resourcesOf(tables: readonly PackageTable[]): Record<string, unknown>[] {
  const byName = new Map(tables.map((table) => [table.table, table]));
  const textsByTable = new Map<TableName, ReadonlySet<string>>();
  const keysOf = (table: TableName, key: string): ReadonlySet<string> =>
    getOrInsert(textsByTable, table, () => new Set(byName.get(table)?.texts(key)));
  return tables.map(({ table, file, header, texts }) => {
    const links = (column: string, ref: TableName, key: string) =>
      byName.has(ref) && texts(column).every((text) => text === '' || keysOf(ref, key).has(text));
    return {
      name: table,
      path: file,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', quoteChar: '"' },
      schema: tableSchema(table, header, links),
    };
  });
}

/** A table of texts that was read from a file. */
export function packageTable(
  table: TableName,
  file: string,
  header: readonly string[],
  records: readonly (readonly string[])[],
): PackageTable {
  const texts = (column: string) => {
    const at = header.indexOf(column);
    return records.map((record) => record[at] ?? '');
  };
  return { table, file, header, texts };
}
