import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fault } from '../fault.ts';

/** Prefix of the names of files that are still being written. */
export const unfinished = '.new-';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The code of a system error, such as ENOENT; empty for any other error. */
const systemCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Runs a disk operation. Throws `disk-full` where there is no space, `disk-error` at any other system error. */
export function onDisk<T>(path: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    const code = systemCode(error);
    if (fullCodes.has(code)) throw fault('disk-full', { path, code });
    if (code === '') throw error;
    throw fault('disk-error', { path, code });
  }
}

function writeAll(file: number, bytes: Uint8Array, from: number): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, from + done);
}

/** Runs `use` with an open file and closes it. */
export function withFile<T>(path: string, flags: string, mode: number, use: (file: number) => T): T {
  const file = openSync(path, flags, mode);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the entries of a folder durable. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') withFile(path, 'r', 0, (file) => fsyncSync(file));
}

/** Makes a folder and its parents, each durable. (Node's `recursive` never returns below /proc.) */
export function makeFolder(path: string, mode = 0o777): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(path)) throw error;
  }
  syncFolder(dirname(path));
}

/**
 * Writes a file as a whole: a new file, fsync, rename over the old one. After a crash the file has the old or the new content,
 * never a mixture. The name is durable after `syncFolder` of its folder, which is done here if `folder` is true.
 */
export function writeWhole(path: string, bytes: Uint8Array | string, mode = 0o666, folder = true): void {
  onDisk(path, () => {
    makeFolder(dirname(path));
    const fresh = join(dirname(path), `${unfinished}${basename(path)}`);
    withFile(fresh, 'w', mode, (file) => {
      writeAll(file, Buffer.from(bytes), 0);
      fsyncSync(file);
    });
    renameSync(fresh, path);
    if (folder) syncFolder(dirname(path));
  });
}

/** Writes bytes at an offset of a file and waits until they are on disk. A new file is made with a durable name. */
export function writeAt(path: string, bytes: Uint8Array, at: number, mode = 0o666): void {
  onDisk(path, () => {
    const fresh = !existsSync(path);
    withFile(path, fresh ? 'wx' : 'r+', mode, (file) => {
      writeAll(file, bytes, at);
      fsyncSync(file);
    });
    if (fresh) syncFolder(dirname(path));
  });
}

/** Truncates a file and waits until this is on disk. */
export function truncate(path: string, length: number): void {
  onDisk(path, () =>
    withFile(path, 'r+', 0, (file) => {
      ftruncateSync(file, length);
      fsyncSync(file);
    }),
  );
}

/** The bytes of a file, or undefined if there is none. Throws `disk-error`. */
export function readIfAny(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fault('disk-error', { path, code: code || 'unknown' });
  }
}

/** Removes a file or folder, if it exists. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** The length of a file in bytes, 0 if there is none. */
export function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last bytes of a file of `size` bytes, at most `most` of them. */
export function readEnd(path: string, size: number, most: number): Buffer {
  const bytes = Buffer.alloc(Math.min(size, most));
  return withFile(path, 'r', 0, (file) =>
    bytes.subarray(0, readSync(file, bytes, 0, bytes.length, size - bytes.length)),
  );
}
