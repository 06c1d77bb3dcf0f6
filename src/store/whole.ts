import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file atomically and durably: a temporary file, fsync, rename, fsync of the folder. When it returns, neither a killed process nor
 * a loss of power loses the content. Throws the error of the disk; an older file then stays as it was.
 */
export function putFile(path: string, content: string | Uint8Array, mode = 0o666): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true, flag: 'wx', mode });
    placeFile(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a document as JSON, atomically and durably. */
export const putJson = (path: string, document: object): void =>
  putFile(path, `${JSON.stringify(document, undefined, 1)}\n`);

/** The object in a JSON file, with or without a byte order mark; undefined where there is no file, or no object in it. */
export function jsonAt(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an error says that the disk, or the quota of the user, is full. */
export const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(String((error as NodeJS.ErrnoException | undefined)?.code));

/** Renames a synced temporary file over another; the rename is durable when it returns. */
export function placeFile(from: string, path: string): void {
  renameSync(from, path);
  syncFolder(dirname(path));
}

/** Syncs a folder, which makes a rename in it durable. Windows cannot open folders and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
