import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledData } from './bundled.ts';
import { root } from './lib/paths.ts';
import { cachedSea, seaCurrent, seaPairs } from './sea/cache.ts';

describe('the bundled tables', () => {
  it('are what `npm run data` makes of the inputs, byte for byte', () => {
    for (const [path, text] of bundledData(cachedSea())) {
      expect(existsSync(path), relative(root, path)).toBe(true);
      expect(readFileSync(path, 'utf8') === text, `${relative(root, path)} drifted: npm run data`).toBe(true);
    }
  });

  it('rest on sea lengths that were routed from the present ports, approaches and straits', () => {
    expect(seaCurrent()).toBe(true);
    const found = new Set(cachedSea().map((row) => `${row.from}/${row.to}/${row.mode}`));
    for (const { from, to, mode } of seaPairs()) expect(found.has(`${from}/${to}/${mode}`)).toBe(true);
  });
});
