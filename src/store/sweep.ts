import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the workspace, with the pattern of names of unfinished work in them: new folders, moments of backups, worths. */
const left: readonly (readonly [folder: string, names: RegExp])[] = [
  ['.', /^\..+\.new$/],
  ['.chorsu', /^(moment-.+|still\.(asked|held)|holder\..+)$/],
  ['.chorsu/worths', /\.part$/],
];

/** A temporary file beside the one that it was to replace, in any folder. */
const temporaryFile = /\.[0-9a-f]{12}\.tmp$/;

/** Removes the leftovers of killed programs from a folder that this program has locked. */
export function sweep(root: string): void {
  for (const [folder, names] of left) {
    const path = join(root, folder);
    for (const name of existsSync(path) ? readdirSync(path) : [])
      if (names.test(name)) rmSync(join(path, name), { recursive: true });
  }
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile() && temporaryFile.test(entry.name)) rmSync(path);
      // The files of an embedded database are left alone.
      else if (entry.isDirectory() && !existsSync(join(path, 'data', 'PG_VERSION'))) walk(path);
    }
  };
  walk(root);
}
