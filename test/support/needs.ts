import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Absolute path of other people's test data: in `test/vectors`, else in `../shared/reference`, or undefined (with a word on
 * stderr) where it is in neither. Use as `describe.skipIf(!dir)`; the closing line of `.ci/run` counts what is skipped so.
 */
export function reference(...parts: string[]): string | undefined {
  const places = ['../vectors', '../../../shared/reference'];
  const paths = places.map((place) => fileURLToPath(new URL(`${place}/${parts.join('/')}`, import.meta.url)));
  const path = paths.find((one) => existsSync(one));
  if (path !== undefined) return path;
  process.stderr.write(`skipped: outside vectors ${parts.join('/')} are not beside this clone (../shared/reference)\n`);
  return undefined;
}

/** Whether an optional part of the package is installed; as `program`. */
export function part(name: string): boolean {
  if (existsSync(`${root}node_modules/${name}/package.json`)) return true;
  if (process.env.CHORSU_CI === '1') throw new Error(`${name} is missing under .ci/run: npm install`);
  process.stderr.write(`skipped: needs ${name}; install it with: npm install\n`);
  return false;
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
