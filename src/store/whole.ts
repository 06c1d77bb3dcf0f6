import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file in place whole: written beside, brought to the disk, renamed, and the folder brought to the disk. When it
 * returns, neither a killed process nor a lost power takes the content away. Throws the error of the disk; an older file
 * stays then as it was.
 */
export function putFile(path: string, content: string | Uint8Array, mode = 0o666): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(beside, content, { flush: true, flag: 'wx', mode });
    placeFile(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Puts a document in place as JSON, whole. */
export const putJson = (path: string, document: object): void =>
  putFile(path, `${JSON.stringify(document, undefined, 1)}\n`);

/** The object in a file of JSON; undefined where the file is not there, or holds none. */
export function jsonAt(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a file that was brought to the disk beside in place of another, which is on the disk when it returns. */
export function placeFile(from: string, path: string): void {
  renameSync(from, path);
  syncFolder(dirname(path));
}

/** A renamed file is on the disk when its folder is; Windows opens no folders, and needs it not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
