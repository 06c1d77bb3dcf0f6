import { describe, expect, it } from 'vitest';
import { cbc } from '../../../test/support/cbc.ts';
import { program as onPath } from '../../../test/support/needs.ts';
import { fromMps } from '../../../test/support/read-mps.ts';
import { toMps } from '../mps/write.ts';
import type { Program } from '../program.ts';
import { openForTest } from '../testing/open.ts';
import { plants } from '../testing/random.ts';

/** The same program as a maximisation of the negative objective. */
function maximised(p: Program): Program {
  const lines = toMps(p).split('\n');
  const out = fromMps([lines[0], 'OBJSENSE', ' MAX', ...lines.slice(1)].join('\n'));
  for (let j = 0; j < out.numCols; j++) out.addCost(j, -2 * out.cost(j));
  out.offset = -p.offset;
  return out;
}

const there = onPath('highs', 'apt-get install highs') && onPath('cbc', 'apt-get install coinor-cbc');

describe.skipIf(!there)('peers', () => {
  it('WebAssembly, native HiGHS and CBC agree to 1e-6 on 40 random programs, in millions and in dollars', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const drawn = plants(seed, seed % 2 ? {} : { money: 1e6, mass: 1e3 });
      const p = seed % 3 ? drawn : maximised(drawn);
      const [a, b] = [await openForTest(p), await openForTest(p, { solver: 'highs' })];
      const wasm = await a.mip({ absoluteGap: 0, seconds: 60 });
      const native = await b.mip({ seconds: 60 });
      const peer = (p.sense === 'max' ? -1 : 1) * cbc(toMps(p));
      expect(native.objective / wasm.objective, `native, seed ${seed}`).toBeCloseTo(1, 7);
      expect(peer / wasm.objective, `cbc, seed ${seed}`).toBeCloseTo(1, 7);
    }
  });
});
