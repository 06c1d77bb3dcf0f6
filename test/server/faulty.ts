import { readCase, toWorkbook } from '../../src/index.ts';

/** The lesson as a workbook whose first price has a decimal comma. */
export async function faultyWorkbook(): Promise<Buffer> {
  const c = await readCase('first-steps');
  const [first, ...rest] = c.tables.supplies;
  const supplies = [{ ...first!, price: '90,5' }, ...rest];
  return Buffer.from(await toWorkbook({ ...c, tables: { ...c.tables, supplies } }));
}
