import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Absolute path of test data of other projects: in `test/vectors`, else in `../shared/reference`, or undefined (with a line on
 * stderr) where it is in neither. Use as `describe.skipIf(!dir)`; the closing line of `.ci/run` counts these skips.
 */
export function reference(...parts: string[]): string | undefined {
  const places = ['../vectors', '../../../shared/reference'];
  const paths = places.map((place) => fileURLToPath(new URL(`${place}/${parts.join('/')}`, import.meta.url)));
  const path = paths.find((path) => existsSync(path));
  if (path !== undefined) return path;
  process.stderr.write(`skipped: outside vectors ${parts.join('/')} are not beside this clone (../shared/reference)\n`);
  return undefined;
}

/**
 * Whether a requirement of a test is installed. If not, prints on stderr how to install it; under `.ci/run` (CHORSU_CI=1) that is an error, so that
 * no test is skipped there.
 */
export function installed(name: string, install: string, isThere: boolean): boolean {
  if (isThere) return true;
  if (process.env.CHORSU_CI === '1') throw new Error(`${name} is missing under .ci/run: ${install}`);
  process.stderr.write(`skipped: needs ${name}; install it with: ${install}\n`);
  return false;
}

/** Whether an optional part of the package is installed. */
export const part = (name: string): boolean =>
  installed(name, 'npm install', existsSync(`${root}node_modules/${name}/package.json`));

/** Whether a program is on PATH. */
export const program = (name: string, install: string): boolean =>
  installed(name, install, spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
