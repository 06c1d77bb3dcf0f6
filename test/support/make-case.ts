import type { Case, RawRow, TableName } from '../../src/case/index.ts';
import { wholeTables } from '../../src/case/index.ts';

export type Tables = Partial<Record<TableName, readonly RawRow[]>>;

/** A case from rows as they would be read, without files. */
export function makeCase(settings: RawRow, tables: Tables): Case {
  const all = wholeTables(tables);
  return { name: 'made', title: 'made', source: 'made', settings, tables: all, origins: new Map(), changes: [] };
}
