import { existsSync, readFileSync } from 'node:fs';
import { PGlite as Embedded, type PGliteOptions } from '../../node_modules/@electric-sql/pglite/dist/index.js';
import { emptyDatabase } from './empty-database.ts';

const empty = new Blob([readFileSync(emptyDatabase)]);

/** Empties the tables of a database, but not the list of the migrations that it has. */
const emptying = `do $$ begin execute coalesce((
  select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' restart identity cascade'
  from pg_tables where schemaname = 'chorsu' and tablename not like 'kysely%'), 'select 1'); end $$`;

/** Databases in memory that were closed and can be used again. */
const closed: Embedded[] = [];

function inMemory(): Embedded {
  const db = new Embedded('memory://', { loadDataDir: empty });
  db.close = async () => {
    if (closed.includes(db)) return;
    await db.exec('discard all');
    await db.exec(emptying);
    closed.push(db);
  };
  return db;
}

/**
 * PGlite whose new databases are copies of an empty one, since making one takes seconds. A database in memory that a test has closed is
 * emptied and given to the next test that opens one, which saves most of the rest. Tests use it instead of PGlite.
 */
export const PGlite = new Proxy(Embedded, {
  construct(Target, [folder, options = {}]: [folder?: string, options?: PGliteOptions]) {
    if (folder === undefined) return closed.pop() ?? inMemory();
    return new Target(folder, existsSync(folder) ? options : { loadDataDir: empty, ...options });
  },
});
