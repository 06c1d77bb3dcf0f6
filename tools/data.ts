import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundledData } from './bundled.ts';

/** `npm run data`: rebuilds the generated tables of the bundled cases from the inputs under `tools/data`. */
for (const [path, text] of bundledData()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
