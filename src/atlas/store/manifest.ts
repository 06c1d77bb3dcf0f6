import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Database, StoreError } from './database.ts';

/** The file a table was loaded from. */
export interface LoadedFrom {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One parquet file of a store. */
export interface StoredTable {
  readonly kind: 'trade' | 'indicators' | 'concordance';
  /** Classification of products (HS22), or the name of the indicators; `HS17-HS22` for a concordance. */
  readonly scheme: string;
  readonly year?: number;
  /** Path within the store. */
  readonly path: string;
  readonly rows: number;
  /** Whether flows also have the values reported by exporter and importer. */
  readonly mirror?: boolean;
  /** Rows without a quantity. */
  readonly withoutQuantity?: number;
  readonly from: LoadedFrom;
}

interface Manifest {
  readonly chorsu: 1;
  readonly tables: readonly StoredTable[];
}

const NAME = 'store.json';

/** A store: a folder with parquet files and `store.json`, which lists them. */
export function storedTables(folder: string): readonly StoredTable[] {
  const path = join(folder, NAME);
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as Manifest).tables;
}

/** The tables of a store that must be there. */
export function tablesOf(folder: string): readonly StoredTable[] {
  const tables = storedTables(folder);
  if (tables.length === 0) throw new StoreError('store-missing', { folder });
  return tables;
}

/** Adds a table to the list, replacing one of the same path; the list is written as a whole. */
export function noteTable(folder: string, table: StoredTable): void {
  const tables = [...storedTables(folder).filter((storedTable) => storedTable.path !== table.path), table];
  tables.sort((a, b) => a.path.localeCompare(b.path, 'en'));
  const path = join(folder, NAME);
  writeFileSync(`${path}.part`, `${JSON.stringify({ chorsu: 1, tables } satisfies Manifest, null, 1)}\n`);
  renameSync(`${path}.part`, path);
}

/** A table loaded before from the same bytes, if its file still exists. */
export function loadedBefore(folder: string, path: string, sha256: string): StoredTable | undefined {
  const storedTable = storedTables(folder).find((table) => table.path === path);
  return storedTable?.from.sha256 === sha256 && existsSync(join(folder, path)) ? storedTable : undefined;
}

/** SHA-256 of a file; `tell` gets the share read so far. */
export async function sourceOf(file: string, tell: (share: number) => void): Promise<LoadedFrom> {
  const hash = createHash('sha256');
  const bytes = statSync(file).size;
  let done = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    done += (chunk as Buffer).length;
    tell(done / bytes);
  }
  return { file: basename(file), sha256: hash.digest('hex'), bytes };
}

/** Writes a file of a store under a temporary name first, so that an interrupted write never looks complete. */
export async function whole(folder: string, path: string, write: (target: string) => Promise<void>): Promise<void> {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(`${target}.part`, { force: true });
  try {
    await write(`${target}.part`);
    renameSync(`${target}.part`, target);
  } finally {
    rmSync(`${target}.part`, { force: true });
  }
}

/** A temporary file in a store, removed afterwards even if its use fails. */
export async function scratch(folder: string, name: string, use: (path: string) => Promise<void>): Promise<void> {
  const path = join(folder, `${name}.part`);
  try {
    await use(path);
  } finally {
    rmSync(path, { force: true });
  }
}

/** The context of a loader. */
export interface Loading {
  /** Folder of the store. */
  readonly folder: string;
  readonly db: Database;
  /** Gets the current step and its share done, 0 to 1. */
  tell(stage: string, share: number): void;
}

/** A table, and whether it had been loaded before. */
export interface LoadedTable {
  readonly table: StoredTable;
  readonly before: boolean;
}
