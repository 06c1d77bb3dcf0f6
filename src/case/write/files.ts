import type { Case } from '../model.ts';
import { type TableName, tableNames } from '../schema/tables.ts';
import { descriptorOf } from './descriptor.ts';
import { csvOf, type Head, headsOf } from './grid.ts';

export interface WriteOptions {
  /** Writes every table with all its columns, also empty ones: a case to fill in. */
  readonly every?: boolean;
}

/** The files of a case, by name: CSV tables and a datapackage.json. */
export function filesOf(c: Case, options: WriteOptions = {}): Map<string, string> {
  const files = new Map<string, string>();
  const heads = new Map<TableName, readonly Head[]>();
  for (const table of tableNames) {
    const rows = c.tables[table];
    if (rows.length === 0 && !options.every) continue;
    heads.set(table, headsOf(table, rows, options.every));
    files.set(`${table}.csv`, csvOf(heads.get(table)!, rows));
  }
  return new Map([['datapackage.json', descriptorOf(c, heads)], ...files]);
}
