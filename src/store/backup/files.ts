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
 * Paths of the files of a workspace. Left out are links, what is hidden (worths that are found again, files that are being written), and
 * the folder of an embedded database, whose rows are kept instead.
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
 * Keeps the files of a workspace as they are now in a folder beside: by links, for a file that changes is put in place anew and the old
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

/** The files of a workspace, or of a moment of it. */
export function* filesIn(root: string): Generator<SavedFile> {
  for (const path of pathsIn(root)) {
    const at = join(root, path);
    // Nothing is saved that could not be taken back.
    if (!isPath(path)) throw new BackupError('name', path.slice(0, LONGEST.name));
    yield { path, mode: statSync(at).mode & 0o777, bytes: readFileSync(at) };
  }
}

/** Most bytes of a name, and of a path: what disks take. */
const LONGEST = { name: 255, path: 1000 };

/** Whether a part of a path is a name that every disk takes: no control characters, nothing hidden, nothing that leads out. */
const isName = (part: string): boolean =>
  part !== '' && !/^\.|[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(part) && Buffer.byteLength(part) <= LONGEST.name;

const isPath = (path: string): boolean =>
  Buffer.byteLength(path) <= LONGEST.path && path.split('/').every((part) => isName(part));

/** Throws `damaged` where a line of a backup cannot be a file of a workspace, by its path, its mode or its content. */
export function mustFit({ path, mode, bytes }: Readonly<Record<string, unknown>>): void {
  // No bit by which a program would run with the rights of its owner.
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
