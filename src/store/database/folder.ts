import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { FolderInUseError, lockFolder } from '../lock.ts';
import { putFile } from '../whole.ts';
import { DatabaseError } from './fault.ts';

/** Interval between two copies of the database, ms: a loss of power loses at most so much work. */
const EVERY = 60_000;

/**
 * The embedded database of a folder. PGlite does not flush its files to the disk and has no lock. So a lock file keeps others out (`lock.ts`),
 * and a copy is written atomically once a minute and at the end. A database that cannot be opened, as after a loss of power, is put aside and
 * restored from the copy.
 *
 * @throws {DatabaseError} `held` where another process has the folder
 */
export async function openFolder(folder: string): Promise<Opened> {
  mkdirSync(folder, { recursive: true });
  const { release } = await lockFolder(join(folder, 'process'), folder).catch((error: unknown) => {
    if (!(error instanceof FolderInUseError)) throw error;
    throw new DatabaseError('held', `pglite:${folder}`, String(error.holder.pid));
  });
  try {
    const db = await opened(folder);
    return withCopies(db, join(folder, 'copy.tar'), release);
  } catch (error) {
    release();
    throw error;
  }
}

async function opened(folder: string): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy.tar')];
  const open = async (options = {}) => {
    const db = new PGlite(data, options);
    await db.waitReady;
    return db;
  };
  const fromCopy = () => open({ loadDataDir: new Blob([readFileSync(copy)]) });
  if (!existsSync(copy)) return open();
  if (!existsSync(data)) return fromCopy();
  try {
    return await open();
  } catch {
    renameSync(data, `${data}.broken-${Date.now()}`);
    return fromCopy();
  }
}

/** An open embedded database. `saveCopy` writes a copy of it to the disk now. */
export interface Opened {
  readonly db: PGlite;
  saveCopy(): Promise<void>;
}

/** Writes copies while the database is open; `close` writes the last. */
function withCopies(db: PGlite, copy: string, release: () => void): Opened {
  const write = async () => {
    const dump = await db.dumpDataDir('none');
    putFile(copy, new Uint8Array(await dump.arrayBuffer()));
  };
  let writing: Promise<void> = Promise.resolve();
  const saveCopy = (): Promise<void> => {
    const done = writing.then(write);
    writing = done.catch(() => {});
    return done;
  };
  const timer = setInterval(() => void saveCopy().catch(() => {}), EVERY);
  timer.unref();
  const close = db.close.bind(db);
  db.close = async () => {
    clearInterval(timer);
    await writing;
    try {
      await write();
      await close();
    } finally {
      release();
    }
  };
  return { db, saveCopy };
}
