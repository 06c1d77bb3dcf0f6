import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Catalogue, words } from '../i18n/index.ts';
import { Failure, wrongUse } from './failure.ts';

const reasons: Readonly<Record<string, keyof Catalogue['folders']['reasons']>> = {
  EACCES: 'noRight',
  EPERM: 'noRight',
  EROFS: 'readOnly',
  ENOENT: 'cannotMake',
  ENOTDIR: 'partIsFile',
  EISDIR: 'isFolder',
  ENAMETOOLONG: 'tooLong',
};

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Translates an error of the disk: a path that cannot be written is wrong use (2), a full disk is an internal fault (3). Other errors are returned as they are. */
export function writeFailure(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '' || !/^E[A-Z0-9]+$/.test(code)) return error;
  if (full.has(code)) return new Failure(3, words().folders.noRoom({ path, code }));
  const reason = words().folders.reasons[reasons[code] ?? 'refused'];
  return wrongUse(words().folders.cannotWrite({ path, reason, code }));
}

/**
 * Makes a folder and those above it, one by one: `mkdirSync` with `recursive` never returns below /proc.
 *
 * @throws {Failure} with the path that cannot be made
 */
export function makeFolder(folder: string): void {
  const found = existsSync(folder) ? statSync(folder) : undefined;
  if (found?.isDirectory()) return;
  if (found) throw wrongUse(words().folders.isFile({ folder }));
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(folder)) throw writeFailure(folder, error);
  }
}

/** Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed. Where this fails, an older file stays. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true, flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw writeFailure(path, error);
  }
}

/** Writes a file that the user named, whole or not at all. Links are followed; devices and pipes are written to directly. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  if (!existsSync(target) || statSync(target).isFile() || statSync(target).isDirectory()) {
    replaceFile(target, content);
    return;
  }
  try {
    writeFileSync(target, content);
  } catch (error) {
    throw writeFailure(path, error);
  }
}
