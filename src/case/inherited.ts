import { groupBy } from './group.ts';
import { textOf } from './keys.ts';
import type { Case, RawRow } from './model.ts';
import type { TableName } from './schema/tables.ts';
import { headsOf } from './write/grid.ts';

/** Rows of one table, as texts, that a case has from an included case or from its template. */
export interface InheritedRows {
  /** Name of the included case or of the template. */
  readonly from: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const rowsFrom = (from: string, table: TableName, rows: readonly RawRow[]): InheritedRows => {
  const header = headsOf(table, rows).map(({ name }) => name);
  return { from, header, rows: rows.map((row) => header.map((name) => textOf(row[name]))) };
};

/** The rows of a table that come from included cases, grouped by case. */
export function includedRows({ tables, origins }: Case, table: TableName): InheritedRows[] {
  const parts = groupBy<RawRow, string>(tables[table], (row) => origins.get(row)?.included ?? '');
  return [...parts].map(([from, rows]) => rowsFrom(from, table, rows));
}

/** The rows of a table of a template. */
export const templateRows = (template: Case, name: string, table: TableName): InheritedRows[] =>
  template.tables[table].length > 0 ? [rowsFrom(name, table, template.tables[table])] : [];
