import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../fault.ts';
import { parseTilePath, widthAt } from '../merkle/tiles.ts';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.ts';
import type { Verifier } from '../note/keys.ts';
import { fileSize, readIfAny, remove, truncate, unfinished, writeWhole } from './files.ts';
import type { Paths } from './paths.ts';

/** Notes of a history file and the bytes that they take. Bytes after them are a note that was not finished. */
export function splitHistory(bytes: Buffer): { notes: Buffer[]; length: number } {
  const notes: Buffer[] = [];
  let [start, line, at] = [0, 0, 0];
  for (let end = bytes.indexOf(10, at); end >= 0; end = bytes.indexOf(10, at)) {
    at = end + 1;
    line += 1;
    // A checkpoint without extension lines and with one signature is five lines: origin, size, root, blank, signature.
    if (line % 5 !== 0) continue;
    notes.push(bytes.subarray(start, at));
    start = at;
  }
  return { notes, length: start };
}

/**
 * Repairs a ledger after a crash of its last writer; the caller has the lock. An unfinished note at the end of the history is cut
 * off. A checkpoint older than the last note of the history is replaced by it, since that note was committed. Returns the head, or
 * undefined if the ledger never had one. Throws `history-missing`, `history-behind` and `fork`, which no crash can cause.
 */
export function recover(paths: Paths, log: Verifier, witnesses: Verifier[]): Checkpoint | undefined {
  const history = readIfAny(paths.history) ?? Buffer.alloc(0);
  const { notes, length } = splitHistory(history);
  const last = notes.at(-1);
  const committed = last && openCheckpoint(last, log);
  if (length < history.length) truncate(paths.history, length);
  const bytes = readIfAny(paths.checkpoint);
  const shown = bytes && openCheckpoint(bytes, log, witnesses);
  if (!committed) {
    if (shown) throw fault('history-missing', { path: paths.history });
    return undefined;
  }
  if (shown && shown.size > committed.size)
    throw fault('history-behind', { history: committed.size, checkpoint: shown.size });
  if (shown && shown.size === committed.size) {
    if (!shown.root.equals(committed.root)) throw fault('fork', { size: shown.size, where: 'checkpoint, history' });
    return shown;
  }
  writeWhole(paths.checkpoint, last);
  return committed;
}

/** Whether the history has the checkpoint of this size and root. If not, the tree was forked. */
export function inHistory(paths: Paths, { size, root }: { size: number; root: Buffer }): boolean {
  const { notes } = splitHistory(readIfAny(paths.history) ?? Buffer.alloc(0));
  const wanted = `\n${size}\n${root.toString('base64')}\n`;
  return notes.some((note) => note.includes(wanted));
}

/** All files below a folder, as paths relative to it with slashes, sorted. */
export function listFiles(dir: string, below = ''): string[] {
  const dirents = readdirSync(join(dir, below), { withFileTypes: true });
  return dirents
    .flatMap((dirent) => {
      const path = below === '' ? dirent.name : `${below}/${dirent.name}`;
      return dirent.isDirectory() ? listFiles(dir, path) : [path];
    })
    .sort();
}

/** Whether a file of the ledger's folder is left from an interrupted `add`: unfinished, or a tile beyond the end of the tree. */
export function isLeftover(path: string, size: number): boolean {
  if (path.split('/').at(-1)!.startsWith(unfinished)) return true;
  const parsed = parseTilePath(path);
  return parsed !== undefined && parsed.width > widthAt(parsed.tile, size);
}

/** Removes the files and salts of an interrupted `add`. */
export function sweep(paths: Paths, size: number): void {
  for (const path of listFiles(paths.dir)) if (isLeftover(path, size)) remove(join(paths.dir, path));
  for (const name of readdirSync(paths.secret)) {
    if (name.startsWith(unfinished) || name.startsWith('.claim-')) remove(join(paths.secret, name));
  }
  const length = size * 64;
  if (fileSize(paths.salts) > length) truncate(paths.salts, length);
}
