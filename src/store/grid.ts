import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvField, isTable, type Package, type TableName, tableOf } from '../case/index.ts';
import { StoreError } from './fault.ts';

/** The name of a table, or `case` for the settings. */
export type GridName = TableName | 'case';

/** A table as raw texts, with faults; `etag` is that of its file. */
export interface Grid {
  readonly table: GridName;
  readonly file: string;
  readonly etag: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The name of a table, or a fault. */
export function gridName(name: string): GridName {
  if (name === 'case' || isTable(name)) return name;
  throw new StoreError('table-unknown', name);
}

/** The etag of the state of a file; a missing file has one too. */
export const etagOf = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
    .slice(0, 24);

export const etagAt = (path: string): string => etagOf(existsSync(path) ? readFileSync(path) : undefined);

/** The table of a case on disk. A missing table has its required columns and no rows. */
export function gridOf(pack: Package, table: GridName): Grid {
  if (table === 'case') {
    const header = ['key', 'value'];
    const rows = pack.entries.map(({ key, value }) => [key, value]);
    return { table, file: 'datapackage.json', etag: etagAt(join(pack.folder, 'datapackage.json')), header, rows };
  }
  const raw = pack.tables.find((rawTable) => rawTable.table === table);
  const file = raw?.file ?? `${table}.csv`;
  if (!raw && existsSync(join(pack.folder, file))) throw new StoreError('unreadable', file);
  const header =
    raw?.header ??
    tableOf(table)
      .columns.filter((column) => column.required)
      .map((column) => column.name);
  return { table, file, etag: etagAt(join(pack.folder, file)), header, rows: raw?.records ?? [] };
}

/** A grid as CSV: commas, LF, quotes only where needed, an apostrophe before a text that would be a formula. */
export const csvOfGrid = ({ header, rows }: Pick<Grid, 'header' | 'rows'>): string =>
  `${[header, ...rows.map((row) => header.map((_, i) => row[i] ?? ''))]
    .map((row) => row.map((cell) => csvField(cell)).join(','))
    .join('\n')}\n`;
