import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program as onPath } from '../../../test/support/needs.ts';
import { toMps } from '../mps/write.ts';
import type { Program } from '../program.ts';
import { plants } from '../testing/random.ts';
import { optimise } from './optimise.ts';
import { open } from './session.ts';

/** What CBC makes of the exported MPS: its objective (without the constant, which CBC leaves out). */
function cbc(p: Program): number {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-cbc-'));
  try {
    writeFileSync(join(folder, 'm.mps'), toMps(p));
    spawnSync('cbc', [join(folder, 'm.mps'), 'ratio', '0', 'allow', '1e-9', 'solve', 'solution', join(folder, 's')], {
      stdio: 'ignore',
    });
    return Number(/objective value\s+(\S+)/.exec(readFileSync(join(folder, 's'), 'utf8'))?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const there = onPath('highs', 'apt-get install highs') && onPath('cbc', 'apt-get install coinor-cbc');

describe.skipIf(!there)('peers', () => {
  it('WebAssembly, native HiGHS and CBC agree to 1e-6 on 40 random programs, in millions and in dollars', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const p = plants(seed, seed % 2 ? {} : { money: 1e6, mass: 1e3 });
      const [a, b] = [await open(p), await open(p, { solver: 'highs' })];
      const wasm = await optimise(a, p, { absoluteGap: 0, seconds: 60 });
      const native = await b.mip({ seconds: 60 });
      await a.close();
      await b.close();
      const peer = cbc(p);
      expect(native.objective / wasm.objective, `native, seed ${seed}`).toBeCloseTo(1, 7);
      const without = wasm.objective - p.offset;
      expect(
        Math.min(Math.abs(peer - without), Math.abs(peer - wasm.objective)) / wasm.objective,
        `cbc, seed ${seed}`,
      ).toBeLessThan(1e-6);
    }
  });
});
