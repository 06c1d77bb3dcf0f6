import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { migrateTo, stepOf } from '../database/migrations.ts';
import { openForReading, openUnmigrated } from '../database/open.ts';
import { BackupError } from './fault.ts';
import { filesIn, type KeptFile, putKept } from './files.ts';
import { isEmpty, type Row, readRows, writeRows } from './rows.ts';

/** What was saved, or taken back. */
export interface Saved {
  readonly files: number;
  readonly rows: number;
}

/** Where the files lie, and the database, where there is one. */
export interface Kept {
  readonly folder: string;
  readonly db?: string | undefined;
}

interface Head {
  readonly backup: 1;
  readonly made: string;
  /** The newest step of the database's tables; null without a database. */
  readonly step: string | null;
}

/**
 * Writes the files of a folder and the rows of a database into one file: JSON lines, compressed, which only its owner can read;
 * the last line has the SHA-256 of the others. The file stands under its name only when it is whole.
 *
 * @throws {BackupError} `taken` where the file is there
 * @throws {DatabaseError} where the database cannot be used
 */
export async function backup(file: string, { folder, db: address }: Kept, now = new Date()): Promise<Saved> {
  if (existsSync(file)) throw new BackupError('taken', file);
  const db = address === undefined ? undefined : await openForReading(address);
  const beside = `${file}.part`;
  try {
    const gzip = createGzip();
    const out = gzip.pipe(createWriteStream(beside, { mode: 0o600, flush: true }));
    const hash = createHash('sha256');
    const count = { files: 0, rows: 0 };
    const put = async (line: object): Promise<void> => {
      const text = `${JSON.stringify(line)}\n`;
      hash.update(text);
      if (!gzip.write(text)) await once(gzip, 'drain');
    };
    await put({ backup: 1, made: now.toISOString(), step: db ? await stepOf(db) : null } satisfies Head);
    const rows: Row[] = [];
    // Rows before files: what a row is about was on disk when the row was written.
    if (db) await readRows(db, (row) => rows.push(row));
    for (const row of rows) await put(row);
    count.rows = rows.length;
    for (const { path, mode, bytes } of filesIn(folder)) {
      await put({ path, mode, bytes: Buffer.from(bytes).toString('base64') });
      count.files++;
    }
    gzip.end(`${JSON.stringify({ sha256: hash.digest('hex'), ...count })}\n`);
    await finished(out);
    linkSync(beside, file);
    return count;
  } finally {
    rmSync(beside, { force: true });
    await db?.destroy();
  }
}

/**
 * Fills an empty folder and an empty database from a backup, whole: nothing is touched before the file has been read to its end.
 * A database is brought from the step of the backup to the newest.
 *
 * @throws {BackupError} where the file is damaged, or the folder or the database holds anything
 * @throws {DatabaseError} where the database cannot be used, or the backup is of a newer version
 */
export async function restore(file: string, { folder, db: address }: Kept): Promise<Saved> {
  const { head, rows, files } = await checked(file);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new BackupError('not-empty', folder);
  if (rows > 0 && address === undefined) throw new BackupError('no-database', file);
  if (address !== undefined) {
    const db = await openUnmigrated(address);
    try {
      await migrateTo(db, head.step ?? undefined);
      if (!(await isEmpty(db))) throw new BackupError('not-empty', 'database');
      const kept: Row[] = [];
      for await (const line of linesOf(file)) if (isRow(line)) kept.push(line);
      await writeRows(db, kept);
      await migrateTo(db, undefined);
    } finally {
      await db.destroy();
    }
  }
  for await (const line of linesOf(file))
    if (isFile(line)) putKept(folder, { ...line, bytes: Buffer.from(line.bytes, 'base64') });
  return { rows, files };
}

/** Reads a backup to its end and holds it against its last line. */
async function checked(file: string): Promise<{ head: Head } & Saved> {
  const hash = createHash('sha256');
  let head: Head | undefined;
  let end: ({ readonly sha256: string } & Saved) | undefined;
  const count = { files: 0, rows: 0 };
  for await (const line of linesOf(file, (text) => {
    if (!text.startsWith('{"sha256"')) hash.update(`${text}\n`);
  })) {
    if (end) throw new BackupError('damaged', file);
    if ('backup' in line) head ??= line as unknown as Head;
    else if (isRow(line)) count.rows++;
    else if (isFile(line)) count.files++;
    else end = line as unknown as typeof end & object;
  }
  const isWhole = end?.sha256 === hash.digest('hex') && end.files === count.files && end.rows === count.rows;
  if (head?.backup !== 1 || !isWhole) throw new BackupError('damaged', file);
  return { head, ...count };
}

type Line = Readonly<Record<string, unknown>>;
const isRow = (line: Line | Row): line is Row => 'table' in line;
const isFile = (line: object): line is Omit<KeptFile, 'bytes'> & { readonly bytes: string } => 'path' in line;

async function* linesOf(file: string, seen: (text: string) => void = () => {}): AsyncGenerator<Line | Row> {
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip());
  try {
    for await (const text of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })) {
      seen(text);
      yield JSON.parse(text) as Line;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    throw new BackupError('damaged', file);
  }
}
