import { describe, expect, it } from 'vitest';
import { program as onPath } from '../../../test/support/needs.ts';
import { program } from '../program.ts';
import { openForTest } from '../testing/open.ts';
import { plants } from '../testing/random.ts';
import { solverVersion } from './session.ts';

describe.skipIf(!onPath('highs', 'apt-get install highs'))('the native highs', () => {
  it('agrees with WebAssembly on objective, bound and duals', async () => {
    expect(await solverVersion('highs')).toMatch(/^HiGHS \d+\.\d+\.\d+ \(native\)$/);
    for (const seed of [11, 12, 13]) {
      const p = plants(seed, { money: 1e6, mass: 1e3 });
      const [a, b] = [await openForTest(p), await openForTest(p, { solver: 'highs' })];
      const [x, y] = [await a.mip({}), await b.mip({})];
      expect(y.status).toBe('optimal');
      expect(y.objective / x.objective).toBeCloseTo(1, 8);
      expect(y.bound / x.bound).toBeCloseTo(1, 8);
      const [k, l] = [await a.lp(), await b.lp()];
      expect(l.objective / k.objective).toBeCloseTo(1, 9);
      const last = p.numRows - 1;
      expect(l.rowDual[last]).toBeCloseTo(k.rowDual[last]!, 6);
    }
  });

  it('takes changes, and distinguishes infeasible from unbounded', async () => {
    const p = program('max');
    const x = p.column('x', 1, 0, Infinity, true);
    p.row('r', -Infinity, 10.5);
    const s = await openForTest(p, { solver: 'highs' });
    expect((await s.mip({})).status).toBe('unbounded');
    await s.addRows([{ lower: -Infinity, upper: 7, cols: [x], values: [2] }]);
    await s.addColumns([{ cost: 10, lower: 0, upper: 1, rows: [0], values: [1] }]);
    expect((await s.mip({})).objective).toBe(13);
    await s.setColumnBounds([x], [4], [Infinity]);
    expect((await s.mip({})).status).toBe('infeasible');
  });

  it('takes a start and a cutoff', async () => {
    const p = plants(4, { sites: 8, periods: 6 });
    const s = await openForTest(p, { solver: 'highs' });
    const best = await s.mip({});
    const again = await s.mip({ start: best.x, nodes: 0 });
    expect(again.objective).toBeCloseTo(best.objective, 6);
    expect((await s.mip({ cutoff: best.objective - 0.5 })).status).toBe('infeasible');
  });

  it('stops when it is cancelled', async () => {
    const s = await openForTest(plants(1), { solver: 'highs' });
    expect((await s.mip({ signal: AbortSignal.abort() })).status).toBe('stopped');
  });
});
