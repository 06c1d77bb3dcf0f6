import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { isPostgres } from './address.ts';
import { DatabaseError } from './fault.ts';
import { openFolder } from './folder.ts';
import { migrateTo, newest } from './migrations.ts';
import { type Db, SCHEMA, type Tables } from './tables.ts';

/** The most connections of one program, without those of the queue of jobs. */
const CONNECTIONS = 4;

/** Timeout of a connection, ms. */
const WAIT = 10_000;

/**
 * Opens the shared database and brings its tables to the newest step.
 *
 * @param address `postgres://user@host:port/name`, or the folder of an embedded one (`pglite:` alone keeps everything in memory)
 * @returns the tables, by kysely; `destroy()` closes the connections
 * @throws {DatabaseError} where the address is neither, nothing answers, or the tables are of a newer version
 */
export const openDatabase = (address: string): Promise<Database> => opened(address, (db) => migrateTo(db));

/** The same without migrations: for code that runs them itself. */
export const openUnmigrated = (address: string): Promise<Db> => opened(address, async () => {});

/** The same for reading: if a program has the folder of an embedded database locked, its last copy is read. */
export async function openForReading(address: string): Promise<Db> {
  try {
    return await openDatabase(address);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== 'held') throw error;
    const { PGlite } = await import('@electric-sql/pglite');
    const loadDataDir = new Blob([readFileSync(join(folderOf(address), 'copy.tar'))]);
    return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite({ loadDataDir }) }) }).withSchema(
      SCHEMA,
    );
  }
}

type Database = Db & { readonly saveCopy?: () => Promise<void> };

async function opened(address: string, prepare: (db: Db) => Promise<void>): Promise<Database> {
  const { db, saveCopy }: { readonly db: Db; readonly saveCopy?: () => Promise<void> } = isPostgres(address)
    ? { db: postgres(address) }
    : await embedded(address);
  try {
    const unknown = await newest(db);
    if (unknown !== undefined) throw new DatabaseError('newer', address, unknown);
    await prepare(db);
    return Object.assign(db.withSchema(SCHEMA), saveCopy && { saveCopy });
  } catch (error) {
    await db.destroy();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('away', address, error instanceof Error ? error.message : String(error));
  }
}

function postgres(address: string): Db {
  const pool = new pg.Pool({ connectionString: address, max: CONNECTIONS, connectionTimeoutMillis: WAIT });
  // A connection that breaks fails the statement that uses it; without a listener it would end the program.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** The folder of an embedded database: an address that begins with `pglite:`, or a plain path. */
function folderOf(address: string): string {
  const folder = /^pglite:(.*)$/.exec(address)?.[1] ?? (/^[a-z]+:\/\//i.test(address) ? undefined : address);
  if (folder === undefined) throw new DatabaseError('address', address);
  return folder;
}

async function embedded(address: string): Promise<{ db: Db; saveCopy?: () => Promise<void> }> {
  const folder = folderOf(address);
  const { PGlite } = await import('@electric-sql/pglite');
  const wrapped = (pglite: InstanceType<typeof PGlite>) =>
    new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  if (folder === '') return { db: wrapped(new PGlite()) };
  const { db, saveCopy } = await openFolder(folder);
  return { db: wrapped(db), saveCopy };
}
