import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { power } from './power.ts';

const src = new URL('../', import.meta.url).pathname;

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sources(path);
    return /\.ts$/.test(path) && !/\.test\.ts$/.test(path) ? [path] : [];
  });

describe('power', () => {
  it('is what repeated multiplication gives, to the last bit', () => {
    let product = 1;
    for (let n = 0; n <= 40; n++) {
      expect(power(1.08, n)).toBe(product);
      expect(power(1.08, -n)).toBe(1 / product);
      product *= 1.08;
    }
    expect(power(0, 0)).toBe(1);
  });

  it('takes the place of ** wherever a figure of a case is raised: only squares and powers of two are alike on all versions of Node', () => {
    const found = sources(src).flatMap((path) => {
      const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const raised = code.match(/[\w)\].]+ \*\* [^;\n]*|Math\.pow[^;\n]*/g) ?? [];
      const uneven = raised.filter((text) => !/^2 \*\* /.test(text) && !/ \*\* 2(?![.\d])/.test(text));
      return uneven.map((text) => `${path.slice(src.length)}: ${text}`);
    });
    // Whole numbers that `**` gives exactly: widths of the ledger's tiles, round figures of a map's legend. The cost of a new size is rounded after.
    const exact = /tileWidth \*\*|10 \*\* Math.floor|\*\* POWER/;
    expect(found.filter((text) => !exact.test(text))).toEqual([]);
  });
});
