import { readCase, toWorkbook } from '../../src/index.ts';

/** The lesson over four years, which is planned sooner, as a workbook whose first price has a decimal comma. */
export async function faultyWorkbook(): Promise<Buffer> {
  const { tables, settings, ...rest } = await readCase('first-steps');
  const [first, ...others] = tables.supplies;
  const supplies = [{ ...first!, price: '90,5' }, ...others];
  const short = { ...settings, years: 4, buildUntil: 2028 };
  return Buffer.from(await toWorkbook({ ...rest, settings: short, tables: { ...tables, supplies } }));
}
