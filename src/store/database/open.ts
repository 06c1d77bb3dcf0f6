import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { isPostgres } from './address.ts';
import { DatabaseError } from './fault.ts';
import { openFolder } from './folder.ts';
import { migrate, newest } from './migrations.ts';
import { SCHEMA, type Tables } from './tables.ts';

/** Connections that one program holds at most; the queue of jobs holds some of its own. */
const CONNECTIONS = 4;

/** Milliseconds that a program waits for a connection before it says that the database is away. */
const WAIT = 10_000;

/**
 * Opens the shared database and brings its tables to the newest step.
 *
 * @param address `postgres://user@host:port/name`, or `pglite:FOLDER` (`pglite:` alone keeps everything in memory)
 * @returns the tables, by kysely; `destroy()` closes the connections
 * @throws {DatabaseError} where the address is neither, nothing answers, or the tables are of a newer version
 */
export async function openDatabase(address: string): Promise<Kysely<Tables>> {
  const db = isPostgres(address) ? postgres(address) : await embedded(address);
  try {
    const unknown = await newest(db);
    if (unknown !== undefined) throw new DatabaseError('newer', address, unknown);
    await migrate(db);
    return db.withSchema(SCHEMA);
  } catch (error) {
    await db.destroy();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('away', address, error instanceof Error ? error.message : String(error));
  }
}

function postgres(address: string): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: address, max: CONNECTIONS, connectionTimeoutMillis: WAIT });
  // A connection that breaks fails the statement that uses it; without a listener it would end the program.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

async function embedded(address: string): Promise<Kysely<Tables>> {
  const folder = /^pglite:(.*)$/.exec(address)?.[1];
  if (folder === undefined) throw new DatabaseError('address', address);
  const { PGlite } = await import('@electric-sql/pglite');
  return new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite: folder === '' ? new PGlite() : await openFolder(folder) }),
  });
}
