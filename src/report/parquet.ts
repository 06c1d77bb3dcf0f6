import type { PlanDocument } from '../plan/index.ts';
import { cellOf, fieldOf, tablesOf } from './table-columns.ts';

const types = { string: 'STRING', number: 'DOUBLE', integer: 'INT32', year: 'INT32', boolean: 'BOOLEAN' } as const;

/**
 * The lists of a plan as Apache Parquet by file name, with types as in datapackage.json; titles and units
 * of the columns are JSON under `columns` in the metadata of the file. The same plan gives the same bytes.
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
    const told = fields.map(({ column, type: _, ...field }) => ({ name: column, ...field }));
    const kvMetadata = [
      { key: 'case', value: `${plan.case} ${plan.caseHash}` },
      { key: 'columns', value: JSON.stringify(told) },
    ];
    return [`${name}.parquet`, new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }))] as const;
  });
  return Object.fromEntries(made);
}
