import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../model.ts';
import { isTable, type TableName, tableNames } from '../schema/tables.ts';
import { descriptorOf } from './descriptor.ts';
import { csvOf, type Head, headsOf } from './grid.ts';

export interface WriteOptions {
  /** Every table with all its columns, empty ones too: a case to fill in. */
  readonly every?: boolean;
}

/** The files of a case as a folder of CSV tables with a datapackage.json, by name. */
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

/** Writes a case as a folder; tables that it does not hold are taken away. Each file is put in place whole. */
export function writeFolder(c: Case, folder: string, options: WriteOptions = {}): string[] {
  const files = filesOf(c, options);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) put(join(folder, name), text);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.csv') && isTable(name.slice(0, -4)) && !files.has(name)) rmSync(join(folder, name));
  }
  return [...files.keys()];
}

/** Puts a file in place whole: written beside and renamed. */
export function put(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content, { flush: true });
    renameSync(beside, path);
  } finally {
    if (existsSync(beside)) rmSync(beside);
  }
}
