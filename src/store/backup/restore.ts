import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrateTo } from '../database/migrations.ts';
import { openUnmigrated } from '../database/open.ts';
import type { Head, Place, Saved } from './backup.ts';
import { asBackupError, BackupError } from './fault.ts';
import { mustFit, putSaved, type SavedFile } from './files.ts';
import { linesIn } from './lines.ts';
import { isEmpty, type Row, writeRows } from './rows.ts';

/** Where files are written before they are put in place. */
const BESIDE = '.restoring';

/**
 * Fills an empty folder and an empty database from a backup, whole: nothing is touched before the file has been read to its end and every
 * line of it checked. Files are written beside and renamed when the database has all its rows. A database is brought from the step of the
 * backup to the newest.
 *
 * @throws {BackupError} where the file is damaged, the folder or the database holds anything, or the disk has no room
 * @throws {DatabaseError} where the database cannot be used, or the backup is of a newer version
 */
export async function restore(file: string, { folder: given, db }: Place): Promise<Saved> {
  const { head, rows, files, bytes } = await checked(file);
  const folder = resolve(given);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupError('not-empty', folder);
  if (rows > 0 && db === undefined) throw new BackupError('no-database', file);
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  const beside = join(folder, BESIDE);
  const undo = () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    if (isNew) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < bytes) throw new BackupError('full', folder);
    mkdirSync(beside);
    for await (const line of parsedLines(file))
      if (isFile(line)) putSaved(beside, { ...line, bytes: Buffer.from(line.bytes, 'base64') });
    if (db !== undefined) await fill(db, head.step ?? undefined, file);
    for (const name of readdirSync(beside)) renameSync(join(beside, name), join(folder, name));
    rmSync(beside, { recursive: true });
    return { rows, files };
  } catch (error) {
    undo();
    throw asBackupError(error, folder);
  }
}

/** Puts the rows of a backup into an empty database, all or nothing. */
async function fill(address: string, step: string | undefined, file: string): Promise<void> {
  const db = await openUnmigrated(address);
  try {
    await migrateTo(db, step);
    if (!(await isEmpty(db))) throw new BackupError('not-empty', 'database');
    const saved: Row[] = [];
    for await (const line of parsedLines(file)) if (isRow(line)) saved.push(line);
    await writeRows(db, saved);
    await migrateTo(db, undefined);
  } finally {
    await db.destroy();
  }
}

/** Reads a backup to its end, checks each line, and holds it against its last line; `bytes` is what its files take. */
async function checked(file: string): Promise<{ head: Head; bytes: number } & Saved> {
  const hash = createHash('sha256');
  let head: Head | undefined;
  let end: ({ readonly sha256: string } & Saved) | undefined;
  const count = { files: 0, rows: 0 };
  let bytes = 0;
  const paths = new Set<string>();
  for await (const line of parsedLines(file, (text) => {
    if (!text.startsWith('{"sha256"')) hash.update(`${text}\n`);
  })) {
    if (end) throw new BackupError('damaged', file);
    if ('backup' in line) head ??= line as unknown as Head;
    else if (isRow(line)) count.rows++;
    else if ('path' in line) {
      mustFit(line);
      const { path, bytes: text } = line as unknown as { path: string; bytes: string };
      if (paths.has(path)) throw new BackupError('damaged', path);
      paths.add(path);
      bytes += Math.ceil(text.length * 0.75);
      count.files++;
    } else end = line as unknown as typeof end & object;
  }
  const isWhole = end?.sha256 === hash.digest('hex') && end.files === count.files && end.rows === count.rows;
  if (head?.backup !== 1 || !isWhole) throw new BackupError('damaged', file);
  return { head, bytes, ...count };
}

type Line = Readonly<Record<string, unknown>>;
const isRow = (line: Line | Row): line is Row =>
  typeof (line as Line).table === 'string' && typeof (line as Line).row === 'string';
const isFile = (line: object): line is Omit<SavedFile, 'bytes'> & { readonly bytes: string } => 'path' in line;

/** The lines of a backup as objects. Throws `damaged` where one is none. */
async function* parsedLines(file: string, seen: (text: string) => void = () => {}): AsyncGenerator<Line | Row> {
  for await (const text of linesIn(file)) {
    seen(text);
    let line: unknown;
    try {
      line = JSON.parse(text);
    } catch {
      throw new BackupError('damaged', file);
    }
    if (typeof line !== 'object' || line === null) throw new BackupError('damaged', file);
    yield line as Line;
  }
}
