import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Names of what a program has begun and not ended: files beside the ones that they were to replace, new folders, worths, moments for a backup. */
const left = {
  inRoot: /^\..+\.new$/,
  anywhere: /\.[0-9a-f]{12}\.tmp$/,
  ofChorsu: /^(moment-.+|still\.(asked|held)|holder\..+)$/,
  ofWorths: /\.part$/,
};

/** Removes what programs that were killed have left in a folder that nobody else writes into. Says how much it was. */
export function sweep(root: string): number {
  let count = 0;
  const take = (folder: string, name: string) => {
    rmSync(join(folder, name), { recursive: true, force: true });
    count++;
  };
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile() && left.anywhere.test(entry.name)) take(folder, entry.name);
      // The folder of an embedded database has files of its own.
      else if (entry.isDirectory() && !existsSync(join(path, 'data', 'PG_VERSION'))) walk(path);
    }
  };
  for (const name of readdirSync(root)) if (left.inRoot.test(name)) take(root, name);
  const own = join(root, '.chorsu');
  const worths = join(own, 'worths');
  if (existsSync(own)) for (const name of readdirSync(own)) if (left.ofChorsu.test(name)) take(own, name);
  if (existsSync(worths)) for (const name of readdirSync(worths)) if (left.ofWorths.test(name)) take(worths, name);
  walk(root);
  return count;
}
