import type { Change } from '../case/index.ts';

/** The change that sets a cell. */
export const setTo = (
  { table, key, column }: { readonly table: string; readonly key: string; readonly column: string },
  value: number | string,
  by: string,
): Change => ({ table: table as Change['table'], key, column, op: 'set', value: String(value), by });
