import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBERS } from '../data/bundled.ts';
import { isBaci, loadBaci } from './baci.ts';
import { type Database, openDatabase, quoted, StoreError } from './database.ts';
import type { LoadedTable, Loading } from './manifest.ts';
import { loadMapped, readMapping } from './mapped.ts';
import { reportsMapping } from './reports.ts';
import { isWdi, loadWdi } from './wdi.ts';
import { isWits, loadWits } from './wits.ts';
import { zipEntries } from './zip.ts';

/** Coverage of one member in a loaded table. */
export interface Missing {
  readonly economy: string;
  readonly path: string;
  /** Number of rows with it as exporter, or as economy. */
  readonly rows: number;
  /** Share of its rows without a quantity, 0 to 1. */
  readonly withoutQuantity?: number;
  /** The last year with a value (indicators). */
  readonly last?: number;
}

interface LoadRequest {
  readonly file: string;
  readonly folder: string;
  readonly mapping?: string | undefined;
  readonly years?: readonly number[] | undefined;
  tell(stage: string, share: number): void;
}

/** Loads a file into a store; reports the coverage of each member. */
export async function loadFile(request: LoadRequest): Promise<{ tables: LoadedTable[]; missing: Missing[] }> {
  const { file, folder, mapping, tell } = request;
  const db = await openDatabase(join(folder, 'spill'));
  try {
    for (const one of [file, mapping])
      if (one !== undefined && !existsSync(one)) throw new StoreError('file-missing', { file: one });
    mkdirSync(folder, { recursive: true });
    // Left over from an interrupted run.
    for (const name of readdirSync(folder)) if (/^unpacked-.*\.part$/.test(name)) rmSync(join(folder, name));
    const tables = await load(request, { folder, db, tell });
    return { tables, missing: await missingOf(folder, db, tables) };
  } finally {
    db.close();
    rmSync(join(folder, 'spill'), { recursive: true, force: true });
  }

  async function load({ years }: LoadRequest, how: Loading): Promise<LoadedTable[]> {
    if (mapping !== undefined) return await loadMapped(file, readMapping(mapping), how);
    if (await isWits(file)) return await loadWits(file, how);
    if (!/\.zip$/i.test(file)) {
      const mapping = await reportsMapping(file);
      if (!mapping) throw new StoreError('format-unknown', { file });
      return await loadMapped(file, mapping, how);
    }
    const entries = await zipEntries(file);
    if (isBaci(entries)) return await loadBaci(file, years, how);
    if (isWdi(entries)) return await loadWdi(file, how);
    throw new StoreError('format-unknown', { file });
  }
}

async function missingOf(folder: string, db: Database, tables: readonly LoadedTable[]): Promise<Missing[]> {
  const found: Missing[] = [];
  for (const { table } of tables) {
    if (table.kind === 'concordance') continue;
    const source = `read_parquet(${quoted(join(folder, table.path))})`;
    const sql =
      table.kind === 'trade'
        ? `select exporter, count(*), 1 - count(quantity) / count(*), null from ${source} group by exporter`
        : `select economy, count(*), null, max(year) from ${source} group by economy`;
    const rows = new Map((await db.rows(sql)).map((row) => [String(row[0]), row] as const));
    for (const economy of MEMBERS) {
      const [, count = 0, without, last] = rows.get(economy) ?? [];
      found.push({
        economy,
        path: table.path,
        rows: Number(count),
        ...(typeof without === 'number' && { withoutQuantity: without }),
        ...(typeof last === 'number' && { last }),
      });
    }
  }
  return found;
}
