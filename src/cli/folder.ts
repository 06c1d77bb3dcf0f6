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

/** A failure of the disk in words: a place that cannot be written is wrong use, a disk without room trouble (3). */
export function unwritten(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '' || !/^E[A-Z0-9]+$/.test(code)) return error;
  if (full.has(code)) return new Failure(3, words().folders.noRoom({ path, code }));
  const reason = words().folders.reasons[reasons[code] ?? 'refused'];
  return wrongUse(words().folders.cannotWrite({ path, reason, code }));
}

/**
 * Makes a folder and those above it. (One by one: Node's own way never ends below /proc.) Throws a failure that names the
 * place where it cannot be made.
 */
export function makeFolder(folder: string): void {
  const there = existsSync(folder) ? statSync(folder) : undefined;
  if (there?.isDirectory()) return;
  if (there) throw wrongUse(words().folders.isFile({ folder }));
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw unwritten(folder, error);
  }
}

/** Puts a file in place whole: written beside, brought to the disk, renamed; an older one stays where there is no room. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(beside, content, { flush: true, flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw unwritten(path, error);
  }
}

/** Writes a file that the command line names, whole; links are followed, and a device or a pipe takes what is written. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const there = existsSync(path) ? realpathSync(path) : path;
  if (!existsSync(there) || statSync(there).isFile() || statSync(there).isDirectory()) {
    replaceFile(there, content);
    return;
  }
  try {
    writeFileSync(there, content);
  } catch (error) {
    throw unwritten(path, error);
  }
}
