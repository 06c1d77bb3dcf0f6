import type { PlanDocument } from '../plan/index.ts';
import type { Field } from '../view/index.ts';
import { fieldOf, tablesOf } from './table-columns.ts';
import { cellOf } from './workbook/sheets.ts';

const types: Readonly<Record<Field['type'], 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN'>> = {
  string: 'STRING',
  number: 'DOUBLE',
  integer: 'INT32',
  year: 'INT32',
  boolean: 'BOOLEAN',
};

/**
 * The lists of a plan as Apache Parquet by file name, for tools that read columns: types as in datapackage.json, titles and units
 * of the columns as JSON under `columns` in the file's metadata. The same plan gives the same bytes.
 */
export async function planParquet(plan: PlanDocument): Promise<Record<string, Uint8Array>> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const made = tablesOf(plan).map(({ name, columns, rows }) => {
    const fields = columns.map((column) => ({ column, ...fieldOf(name, column, plan.currency) }));
    const columnData = fields.map(({ column, type }) => ({
      name: column,
      data: rows.map((row) => cellOf(row[column])),
      type: types[type],
      nullable: true,
    }));
    const told = fields.map(({ column, title, unit }) => ({ name: column, title, ...(unit && { unit }) }));
    const kvMetadata = [
      { key: 'case', value: `${plan.case} ${plan.caseHash}` },
      { key: 'columns', value: JSON.stringify(told) },
    ];
    return [`${name}.parquet`, new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }))] as const;
  });
  return Object.fromEntries(made);
}
