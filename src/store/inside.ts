import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Resolves a path in a folder, whether it exists or not; undefined where it leads out of the folder, by its name or by a link. */
export function inside(folder: string, path: string): string | undefined {
  const base = realpathSync(folder);
  const whole = resolve(base, path);
  let existing = whole;
  while (!existsSync(existing)) existing = dirname(existing);
  const real = realpathSync(existing);
  return real === base || real.startsWith(base + sep) ? join(real, whole.slice(existing.length)) : undefined;
}
