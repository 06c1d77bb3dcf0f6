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

/** The calls by which bytes reach a disk; tests put failing ones in their place. */
export type Calls = { write: typeof writeSync; fsync: typeof fsyncSync; rename: typeof renameSync };

/** The file system's own calls. */
export const nodeCalls: Calls = { write: writeSync, fsync: fsyncSync, rename: renameSync };

/** Beginning of the names of files that are still being written. */
export const unfinished = '.new-';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Runs a disk operation; turns "no space" into `disk-full`, any other system error into `disk-error`. */
export function onDisk<T>(path: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (fullCodes.has(code)) throw fault('disk-full', { path, code });
    if (code === '') throw error;
    throw fault('disk-error', { path, code });
  }
}

function writeAll(calls: Calls, file: number, bytes: Uint8Array, from: number): void {
  let done = 0;
  while (done < bytes.length) done += calls.write(file, bytes, done, bytes.length - done, from + done);
}

function withFile<T>(path: string, flags: string, mode: number, use: (file: number) => T): T {
  const file = openSync(path, flags, mode);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** Makes what a folder lists survive a power cut. */
export function syncFolder(path: string, calls: Calls): void {
  if (process.platform !== 'win32') withFile(path, 'r', 0, (file) => calls.fsync(file));
}

/** Makes a folder and those above it, each durable. (One by one: Node's own way never ends below /proc.) */
export function makeFolder(path: string, calls: Calls, mode = 0o777): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), calls);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process made it meanwhile.
    if (!existsSync(path)) throw error;
  }
  syncFolder(dirname(path), calls);
}

/**
 * Writes a file whole: a new file, fsync, rename over the old one. After a crash the old or the new content stands,
 * never a mixture. The name is durable only after `syncFolder` of its folder, unless `folder` asks for it here.
 */
export function writeWhole(path: string, bytes: Uint8Array | string, calls: Calls, mode = 0o666, folder = true): void {
  onDisk(path, () => {
    makeFolder(dirname(path), calls);
    const fresh = join(dirname(path), `${unfinished}${basename(path)}`);
    withFile(fresh, 'w', mode, (file) => {
      writeAll(calls, file, Buffer.from(bytes), 0);
      calls.fsync(file);
    });
    calls.rename(fresh, path);
    if (folder) syncFolder(dirname(path), calls);
  });
}

/** Writes bytes at a place of a file (made if absent, its name then made durable) and waits until they are on disk. */
export function writeAt(path: string, bytes: Uint8Array, at: number, calls: Calls, mode = 0o666): void {
  onDisk(path, () => {
    const fresh = !existsSync(path);
    withFile(path, fresh ? 'wx' : 'r+', mode, (file) => {
      writeAll(calls, file, bytes, at);
      calls.fsync(file);
    });
    if (fresh) syncFolder(dirname(path), calls);
  });
}

/** Cuts a file to a length, durably. */
export function truncate(path: string, length: number, calls: Calls): void {
  onDisk(path, () =>
    withFile(path, 'r+', 0, (file) => {
      ftruncateSync(file, length);
      calls.fsync(file);
    }),
  );
}

/** A file's bytes, or undefined where there is none. */
export function readIfAny(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw fault('disk-error', {
      path,
      code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    });
  }
}

/** Removes a file or folder, if there. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** A file's length in bytes, 0 where there is none. */
export function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last bytes of a file of `size` bytes, at most `most`. */
export function readEnd(path: string, size: number, most: number): Buffer {
  const bytes = Buffer.alloc(Math.min(size, most));
  return withFile(path, 'r', 0, (file) =>
    bytes.subarray(0, readSync(file, bytes, 0, bytes.length, size - bytes.length)),
  );
}
