// Puts beside the built code what tsc does not (run after it by `npm run build`): plain JavaScript, which runs in worker
// threads; and makes the command executable.
import { chmodSync, copyFileSync, readdirSync } from 'node:fs';

const from = new URL('../src/', import.meta.url);
const to = new URL('../dist/', import.meta.url);

for (const path of readdirSync(from, { recursive: true })) {
  if (path.endsWith('.mjs')) copyFileSync(new URL(path, from), new URL(path, to));
}

chmodSync(new URL('cli/main.js', to), 0o755);
