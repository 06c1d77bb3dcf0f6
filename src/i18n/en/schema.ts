import type { Meanings } from '../meanings.ts';

/** English meanings stand in the schema itself (`src/case/schema`): a column is one line there. */
export const schema: Meanings | undefined = undefined as Meanings | undefined;

/** How a column is noted in a workbook. */
export const columnNote = {
  required: 'required',
  key: 'key',
  list: 'list separated by ;',
  empty: (p: { value: string }) => `empty: ${p.value}`,
  yes: 'yes',
  no: 'no',
  /** Units of columns, by what the schema writes. */
  units: {} as Readonly<Record<string, string>>,
};
