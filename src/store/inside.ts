import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Resolves a path in a folder, whether it exists or not; undefined where it leads out of the folder, by its name or by a link. */
export function inside(folder: string, path: string): string | undefined {
  const base = realpathSync(folder);
  const whole = resolve(base, path);
  let there = whole;
  while (!existsSync(there)) there = dirname(there);
  const real = realpathSync(there);
  return real === base || real.startsWith(base + sep) ? join(real, whole.slice(there.length)) : undefined;
}
