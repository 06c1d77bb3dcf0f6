import { groupBy } from './group.ts';
import { textOf } from './keys.ts';
import type { Case, RawRow } from './model.ts';
import type { TableName } from './schema/tables.ts';
import { headsOf } from './write/grid.ts';

/** Rows of one table that a case has from elsewhere, as texts. */
export interface Given {
  /** The case, or the template, that has the rows. */
  readonly from: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const given = (from: string, table: TableName, rows: readonly RawRow[]): Given => {
  const header = headsOf(table, rows).map(({ name }) => name);
  return { from, header, rows: rows.map((row) => header.map((name) => textOf(row[name]))) };
};

/** The rows of a table in included cases, a part for each of these; none where the table is in none. */
export function includedRows({ tables, origins }: Case, table: TableName): Given[] {
  const parts = groupBy<RawRow, string>(tables[table], (row) => origins.get(row)?.included ?? '');
  return [...parts].map(([from, rows]) => given(from, table, rows));
}

/** The rows of a table in a template. */
export const templateRows = (template: Case, name: string, table: TableName): Given[] =>
  template.tables[table].length > 0 ? [given(name, table, template.tables[table])] : [];
