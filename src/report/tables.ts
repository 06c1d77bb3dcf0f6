import { csvField } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { tablesOf } from './table-columns.ts';
import { tablesPackage } from './tables-package.ts';

type Value = string | number | readonly string[] | undefined;

/** A cell; lists are joined by `;` as in a case, numbers keep every digit. */
const cell = (value: Value): string =>
  csvField(
    typeof value === 'number' || value === undefined ? value : Array.isArray(value) ? value.join(';') : String(value),
  );

/** Rows as CSV with the columns named. */
export function csv(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/**
 * The lists of a plan as CSV by file name, with a datapackage.json that describes them, and their Parquet where that is there
 * too; lists without rows are left out.
 */
export function planTables(plan: PlanDocument, parquet = false): Record<string, string> {
  const tables = tablesOf(plan);
  const files: Record<string, string> = {};
  for (const { name, columns: heads, rows } of tables)
    files[`${name}.csv`] = csv(
      heads,
      rows.map((row) => heads.map((head) => row[head] as Value)),
    );
  return { ...files, 'datapackage.json': `${JSON.stringify(tablesPackage(plan, tables, parquet), null, 1)}\n` };
}
