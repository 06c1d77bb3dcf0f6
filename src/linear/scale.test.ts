import { describe, expect, it } from 'vitest';
import { modelOf } from './model.ts';
import { program } from './program.ts';
import { scaledArrays } from './scaled.ts';
import { openForTest } from './testing/open.ts';
import { plants } from './testing/random.ts';

describe('scaling', () => {
  it('uses powers of two, and does not scale integer columns', () => {
    const m = modelOf(plants(1, { money: 1e6, mass: 1000 }).arrays());
    for (const scale of [...m.rowScale, ...m.colScale, m.objectiveScale])
      expect(Number.isInteger(Math.log2(scale))).toBe(true);
    m.integer.forEach((whole, j) => {
      if (whole) expect(m.colScale[j]).toBe(1);
    });
    const values = [...scaledArrays(m, true).values].map(Math.abs);
    expect(Math.max(...values) / Math.min(...values)).toBeLessThan(200);
  });

  it('gives the same solution in kilotonnes and millions as in tonnes and dollars', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const small = await openForTest(plants(seed));
      const large = await openForTest(plants(seed, { money: 1e9, mass: 1e6 }));
      const [a, b] = [await small.mip({}), await large.mip({})];
      expect(b.objective / 1e9).toBeCloseTo(a.objective, 6);
      expect(b.bound / 1e9).toBeCloseTo(a.bound, 6);
      expect(b.violation).toBeLessThan(1e-9);
      const [x, y] = [await small.lp({}), await large.lp({})];
      expect(y.objective / 1e9).toBeCloseTo(x.objective, 7);
      x.rowDual.forEach((dual, i) => {
        expect(y.rowDual[i]! * (i === small.model.numRows - 1 ? 1 : 1e6 / 1e9)).toBeCloseTo(dual, 7);
      });
    }
  });

  it('keeps coefficients that HiGHS would drop, and prevents leaks through its tolerances', async () => {
    // A tonne holds 1e-10 of a unit; a plant of a billion dollars opens 2e7 tonnes. Unscaled, HiGHS drops 1e-10 (it is
    // below 1e-9) and calls the program infeasible; and at 1e-6 of a plant 20 tonnes would leak.
    const p = program('min');
    const build = p.column('build', 1e9, 0, 1, true);
    const make = p.column('make', 1e-3, 0, Infinity);
    const need = p.row('need', 1e-3, Infinity);
    p.add(need, make, 1e-10);
    const room = p.row('room', -Infinity, 0);
    p.add(room, make, 1);
    p.add(room, build, -2e7);
    const s = await openForTest(p);
    const r = await s.mip({});
    expect(r.status).toBe('optimal');
    expect(r.objective).toBeCloseTo(1e9 + 1e-3 * 1e7, 3);
    expect(r.x[0]).toBe(1);
    expect(r.x[1]).toBeCloseTo(1e7, 2);
  });
});
