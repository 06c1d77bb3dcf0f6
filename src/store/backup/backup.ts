import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../access/token.ts';
import { stepOf } from '../database/migrations.ts';
import { openForReading } from '../database/open.ts';
import { SilentError, whileStill } from '../still.ts';
import { asBackupError, BackupError } from './fault.ts';
import { filesIn, linkMoment } from './files.ts';
import { lineWriter } from './lines.ts';
import { readRows } from './rows.ts';

/** What was saved, or taken back. */
export interface Saved {
  readonly files: number;
  readonly rows: number;
}

/** Where the files lie, and the database, where there is one. */
export interface Place {
  readonly folder: string;
  readonly db?: string | undefined;
}

export interface Head {
  readonly backup: 1;
  readonly made: string;
  /** The newest step of the database's tables; null without a database. */
  readonly step: string | null;
}

/**
 * Writes the files of a folder and the rows of a database, both as of one moment, into one file: JSON lines, compressed, which only its
 * owner can read; the last line has the SHA-256 of the others. The file stands under its name only when it is whole. A server of the folder is
 * asked to keep still for the moment, and goes on while the file is written.
 *
 * @throws {BackupError} `taken` where the file is there, `silent` where the server does not answer, `full` where the disk has no room
 * @throws {DatabaseError} where the database cannot be used
 */
export async function backup(file: string, { folder, db }: Place, now = new Date()): Promise<Saved> {
  if (existsSync(file)) throw new BackupError('taken', file);
  const beside = `${file}.part`;
  const moment = join(folder, '.chorsu', `moment-${newId()}`);
  rmSync(beside, { force: true });
  let writer: ReturnType<typeof savingTo> | undefined;
  try {
    writer = savingTo(beside);
    const rows = await rowsAt(folder, db, moment, now, writer);
    let files = 0;
    for (const { path, mode, bytes } of filesIn(moment)) {
      await writer.put({ path, mode, bytes: Buffer.from(bytes).toString('base64') });
      files++;
    }
    await writer.end({ files, rows });
    linkSync(beside, file);
    return { files, rows };
  } catch (error) {
    if (error instanceof SilentError) throw new BackupError('silent', folder);
    throw asBackupError(error, file);
  } finally {
    writer?.drop();
    rmSync(beside, { force: true });
    rmSync(moment, { recursive: true, force: true });
  }
}

/** Writes lines of JSON, and as the last one the hash of the others. */
function savingTo(file: string) {
  const writer = lineWriter(file);
  const hash = createHash('sha256');
  return {
    async put(line: object): Promise<void> {
      const text = `${JSON.stringify(line)}\n`;
      hash.update(text);
      await writer.put(text);
    },
    end: (count: Saved) => writer.end(`${JSON.stringify({ sha256: hash.digest('hex'), ...count })}\n`),
    drop: writer.drop,
  };
}

/** Keeps the files of a moment in a folder, and writes the rows of the same moment. */
async function rowsAt(
  folder: string,
  address: string | undefined,
  moment: string,
  now: Date,
  { put }: ReturnType<typeof savingTo>,
): Promise<number> {
  const head = (step: string | null) => put({ backup: 1, made: now.toISOString(), step } satisfies Head);
  mkdirSync(moment, { recursive: true });
  let count = 0;
  let rows: Promise<void> | undefined;
  await whileStill(folder, async () => {
    linkMoment(folder, moment);
    if (address === undefined) return head(null);
    const db = await openForReading(address);
    await head(await stepOf(db));
    const begun = new Promise<void>((resolve, reject) => {
      const reading = readRows(db, resolve, async (row) => {
        count++;
        await put(row);
      });
      rows = reading.finally(() => db.destroy());
      rows.catch(reject);
    });
    await begun;
  });
  await rows;
  return count;
}
