import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inside } from '../inside.ts';
import { putFile } from '../whole.ts';
import { BackupError } from './fault.ts';

/** A file of the workspace, by its path with `/`. */
export interface KeptFile {
  readonly path: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/**
 * The files of a workspace. Left out are links, what is hidden (worths that are found again, files that are being written), and
 * the folder of an embedded database, whose rows are kept instead.
 */
export function* filesIn(root: string, folder = root): Generator<KeptFile> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name.endsWith('.tmp')) continue;
    if (entry.isDirectory() && !existsSync(join(path, 'data', 'PG_VERSION'))) yield* filesIn(root, path);
    else if (entry.isFile())
      yield {
        path: relative(root, path).replaceAll('\\', '/'),
        mode: statSync(path).mode & 0o777,
        bytes: readFileSync(path),
      };
  }
}

/** Puts a file into the workspace. Throws `BackupError` where its path leads out. */
export function putKept(root: string, { path, mode, bytes }: KeptFile): void {
  const target = inside(root, path);
  if (target === undefined || path.split(/[\\/]/).some((part) => part === '..' || part.startsWith('.')))
    throw new BackupError('damaged', path);
  mkdirSync(dirname(target), { recursive: true });
  putFile(target, bytes, mode);
}
