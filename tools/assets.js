// Puts beside the built code what tsc does not (run after it by `npm run build`): the solver's worker and its search,
// which are plain JavaScript; and makes the command executable.
import { chmodSync, copyFileSync, existsSync } from 'node:fs';

const inDist = (path) => new URL(`../dist/${path}`, import.meta.url);

for (const name of ['worker', 'tree', 'relaxation', 'climb', 'improver']) {
  const path = `linear/run/${name}.mjs`;
  copyFileSync(new URL(`../src/${path}`, import.meta.url), inDist(path));
}

const command = inDist('cli/main.js');
if (existsSync(command)) chmodSync(command, 0o755);
