import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Absolute path of other people's test data in `../shared/reference`, or undefined (with a word on stderr) where that
 * folder is absent. Use as `describe.skipIf(!dir)`.
 */
export function reference(...parts: string[]): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/reference/${parts.join('/')}`, import.meta.url));
  if (existsSync(path)) return path;
  process.stderr.write(`skipped: outside vectors ${parts.join('/')} are not beside this clone (../shared/reference)\n`);
  return undefined;
}

/**
 * Whether a program is on PATH. Where it is not, says on stderr how to install it; under `.ci/run` (CHORSU_CI=1) a
 * missing program is an error, so that no test is skipped there.
 */
export function program(name: string, install: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (found) return true;
  if (process.env.CHORSU_CI === '1') throw new Error(`${name} is missing under .ci/run: ${install}`);
  process.stderr.write(`skipped: needs ${name}; install it with: ${install}\n`);
  return false;
}
