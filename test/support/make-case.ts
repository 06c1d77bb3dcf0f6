import type { Case, RawRow, TableName } from '../../src/case/index.ts';
import { tableNames } from '../../src/case/index.ts';

export type Tables = Partial<Record<TableName, readonly RawRow[]>>;

/** A case from rows as they would be read, without files. */
export function makeCase(settings: RawRow, tables: Tables): Case {
  const all = Object.fromEntries(tableNames.map((name) => [name, tables[name] ?? []])) as unknown as Record<
    TableName,
    RawRow[]
  >;
  return { name: 'made', title: 'made', source: 'made', settings, tables: all, origins: new Map(), changes: [] };
}
