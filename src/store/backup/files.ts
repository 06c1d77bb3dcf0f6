import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { putFile } from '../whole.ts';
import { BackupError } from './fault.ts';

/** A file of the workspace, by its path with `/`. */
export interface SavedFile {
  readonly path: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/**
 * Paths of the files of a workspace, without links, hidden files (caches, files that are being written), and
 * the folder of an embedded database, whose rows are saved instead.
 */
function* pathsIn(root: string, folder = root): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name.endsWith('.tmp')) continue;
    if (entry.isDirectory() && !existsSync(join(path, 'data', 'PG_VERSION'))) yield* pathsIn(root, path);
    else if (entry.isFile()) yield relative(root, path).replaceAll('\\', '/');
  }
}

/**
 * Freezes the current files of a workspace in another folder: by hard links, because a changed file is replaced and the old
 * one stays; by copies where the disk has no links.
 */
export function linkMoment(root: string, moment: string): void {
  for (const path of pathsIn(root)) {
    const target = join(moment, path);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(join(root, path), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
      copyFileSync(join(root, path), target);
    }
  }
}

/** The files of a workspace, or of a frozen copy of it. */
export function* filesIn(root: string): Generator<SavedFile> {
  for (const path of pathsIn(root)) {
    const at = join(root, path);
    // A file that could not be restored is not saved.
    if (!isPath(path)) throw new BackupError('name', path.slice(0, LONGEST.name));
    yield { path, mode: statSync(at).mode & 0o777, bytes: readFileSync(at) };
  }
}

/** The most bytes of a name and of a path that every disk accepts. */
const LONGEST = { name: 255, path: 1000 };

/** Whether a segment of a path is a name that every disk accepts: no control characters, not hidden, not `..`. */
const isName = (part: string): boolean =>
  part !== '' && !/^\.|[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(part) && Buffer.byteLength(part) <= LONGEST.name;

const isPath = (path: string): boolean =>
  Buffer.byteLength(path) <= LONGEST.path && path.split('/').every((part) => isName(part));

/** Throws `damaged` where a line of a backup cannot be a file of a workspace, by its path, its mode or its content. */
export function mustFit({ path, mode, bytes }: Readonly<Record<string, unknown>>): void {
  // No setuid, setgid or sticky bit.
  const isMode = typeof mode === 'number' && Number.isInteger(mode) && mode >= 0 && mode <= 0o777;
  if (isMode && typeof path === 'string' && typeof bytes === 'string' && isPath(path)) return;
  throw new BackupError('damaged', String(path).slice(0, LONGEST.name));
}

/** Puts a file that fits into a folder. */
export function putSaved(root: string, { path, mode, bytes }: SavedFile): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  putFile(target, bytes, mode);
}
