import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the workspace, and names there of what a program has begun and not ended: new folders, moments for a backup, worths. */
const left: readonly (readonly [folder: string, names: RegExp])[] = [
  ['.', /^\..+\.new$/],
  ['.chorsu', /^(moment-.+|still\.(asked|held)|holder\..+)$/],
  ['.chorsu/worths', /\.part$/],
];

/** A file beside the one that it was to replace, in any folder. */
const beside = /\.[0-9a-f]{12}\.tmp$/;

/** Removes what programs that were killed have left in a folder that nobody else writes into. */
export function sweep(root: string): void {
  for (const [folder, names] of left) {
    const path = join(root, folder);
    for (const name of existsSync(path) ? readdirSync(path) : [])
      if (names.test(name)) rmSync(join(path, name), { recursive: true });
  }
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile() && beside.test(entry.name)) rmSync(path);
      // The folder of an embedded database has files of its own.
      else if (entry.isDirectory() && !existsSync(join(path, 'data', 'PG_VERSION'))) walk(path);
    }
  };
  walk(root);
}
