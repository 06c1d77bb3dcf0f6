import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Where a path in a folder leads, whether something is there or not; undefined where it leads out, by its name or by a link. */
export function inside(folder: string, path: string): string | undefined {
  const base = realpathSync(folder);
  const whole = resolve(base, path);
  let there = whole;
  while (!existsSync(there)) there = dirname(there);
  const real = realpathSync(there);
  return real === base || real.startsWith(base + sep) ? join(real, whole.slice(there.length)) : undefined;
}
