import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vitest/config';
import { root } from './needs.ts';

/** Whether `dist` was built from the sources as they are now. */
function isBuilt(): boolean {
  const built = statSync(join(root, 'dist/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return files.every((file) => /\.test\.ts$/.test(file) || statSync(join(root, 'src', file)).mtimeMs <= built);
}

const built = isBuilt();

/** Node's arguments that begin the command `chorsu`: as it was built where that is up to date, else from its source. */
export const chorsu: readonly string[] = built
  ? [join(root, 'dist/cli/main.js')]
  : ['--import', pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href, join(root, 'src/cli/main.ts')];

/**
 * Lets the threads of tests run the built files where they are up to date: reading them takes a third of the time that reading TypeScript
 * takes. After a change of the sources the threads run the sources, until `npm run build`.
 */
export const builtThreads = (): Plugin => ({
  name: 'built-threads',
  enforce: 'pre',
  transform(code, id) {
    if (!built || !id.endsWith('/src/linear/run/source.ts')) return undefined;
    const from = `from.replace('${pathToFileURL(root).href}src/', '${pathToFileURL(root).href}dist/').replace(/\\.ts$/, '.js')`;
    return code.replace('const source = ', `from = ${from};\n  const source = `);
  },
});
