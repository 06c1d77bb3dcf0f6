import { csvField } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { fieldOf, type PlanTable, type Rows, tablesOf } from './table-columns.ts';

type Value = string | number | readonly string[] | undefined;

/** A cell as CSV: lists are joined by `;`, as in a case; numbers keep all digits. */
const cell = (value: Value): string =>
  csvField(
    typeof value === 'number' || value === undefined ? value : Array.isArray(value) ? value.join(';') : String(value),
  );

/** Rows as CSV with a header. */
export function csv(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/**
 * The lists of a plan as CSV by file name, with a datapackage.json that describes them and, if asked for, their Parquet
 * files; lists without rows are left out.
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

/** Columns that may be part of a key. */
const measured = new Set([
  'amount',
  'amount_before',
  'amount_after',
  'value_before',
  'value_after',
  'short',
  'count',
  'size',
  'hours',
  'hours_p95',
  'value',
  'evidence',
  'until',
  'min',
  'max',
]);

/** The key of a table: columns that have a value in all rows, and different values in any two rows. */
function keyOf(columns: readonly string[], rows: Rows): readonly string[] | undefined {
  const key = columns.filter((column) => !measured.has(column));
  const filled = rows.every((row) => key.every((column) => (row[column] ?? '') !== ''));
  const names = new Set(rows.map((row) => JSON.stringify(key.map((column) => row[column]))));
  return filled && names.size === rows.length ? key : undefined;
}

/** The datapackage.json of a plan's tables (Frictionless Data Package v1): titles, types and units of columns, keys of rows. */
function tablesPackage(plan: PlanDocument, tables: readonly PlanTable[], parquet = false): object {
  return {
    name: 'plan-tables',
    title: words().tables.title({ name: plan.case }),
    resources: tables.flatMap(({ name, columns, rows }) => {
      const primaryKey = keyOf(columns, rows);
      const fields = columns.map((column) => ({ name: column, ...fieldOf(name, column, plan.currency) }));
      const schema = { fields, missingValues: [''], ...(primaryKey && { primaryKey }) };
      const csv = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema };
      const columnar = { format: 'parquet', mediatype: 'application/vnd.apache.parquet', schema };
      return [
        { name, path: `${name}.csv`, ...csv },
        ...(parquet ? [{ name: `${name}-parquet`, path: `${name}.parquet`, ...columnar }] : []),
      ];
    }),
  };
}
