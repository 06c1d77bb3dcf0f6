import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundledData } from './bundled.ts';
import { cachedSea, routeSea, seaCurrent, seaFiles, seaStamp, seaText } from './sea/cache.ts';

/**
 * `npm run data`: rebuilds the generated tables of the bundled cases from the inputs under `tools/data`. Sea lengths are
 * routed anew when their inputs have changed, or with `--sea`.
 */
if (process.argv.includes('--sea') || !seaCurrent()) {
  process.stderr.write('routing ships over Natural Earth (about half a minute)\n');
  writeFileSync(seaFiles.lengths, seaText(routeSea()));
  writeFileSync(seaFiles.stamp, `${seaStamp()}\n`);
}
for (const [path, text] of bundledData(cachedSea())) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
