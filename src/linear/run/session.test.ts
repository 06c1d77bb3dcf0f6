import { describe, expect, it } from 'vitest';
import { program } from '../program.ts';
import { openForTest } from '../testing/open.ts';
import { plants } from '../testing/random.ts';
import { fixedLp } from './fixed.ts';
import { solverVersion } from './session.ts';

/** Wyndor Glass (Hillier and Lieberman, Introduction to Operations Research, 3.1): x = (2, 6), Z = 36, duals 0, 3/2, 1. */
function wyndor(integer = false) {
  const p = program('max');
  const doors = p.column('doors', 3, 0, Infinity, integer);
  const windows = p.column('windows', 5, 0, Infinity, integer);
  const plants = [p.row('plant 1', -Infinity, 4), p.row('plant 2', -Infinity, 12), p.row('plant 3', -Infinity, 18)];
  p.add(plants[0]!, doors, 1);
  p.add(plants[1]!, windows, 2);
  p.add(plants[2]!, doors, 3);
  p.add(plants[2]!, windows, 2);
  return p;
}

describe('a linear program', () => {
  it('has the textbook optimum and duals, by every method', async () => {
    const s = await openForTest(wyndor());
    for (const method of ['simplex', 'ipm', 'choose'] as const) {
      const lp = await s.lp({ method });
      expect(lp.status).toBe('optimal');
      expect(lp.objective).toBeCloseTo(36, 9);
      expect([...lp.x]).toEqual([expect.closeTo(2, 9), expect.closeTo(6, 9)]);
      expect([...lp.rowDual]).toEqual([0, expect.closeTo(1.5, 9), expect.closeTo(1, 9)]);
    }
  });

  it('starts from a vertex, and stops when no solution is better than an objective', async () => {
    const p = plants(12, { sites: 8 });
    const first = await openForTest(p);
    const whole = await first.lp({ method: 'simplex' });
    const vertex = (await first.vertex())!;
    const s = await openForTest(p);
    expect((await s.lp({ method: 'simplex', vertex })).objective).toBeCloseTo(whole.objective, 6);
    const slack = { colStatus: new Int32Array(p.numCols), rowStatus: new Int32Array(p.numRows).fill(1) };
    const half = 0.5 * whole.objective;
    const { status, bound } = await s.lp({ method: 'simplex', vertex: slack, reach: half });
    expect(status).toBe('stopped');
    expect(bound).toBeGreaterThanOrEqual(half);
    expect(bound).toBeLessThanOrEqual(whole.objective * (1 + 1e-9));
  });

  it('has duals that are the change of the objective per unit of right-hand side, also when it is minimised', async () => {
    const p = program('min');
    p.offset = 7;
    const x = p.column('x', 3, 0, 4);
    const y = p.column('y', 5, 0, Infinity);
    const need = p.row('need', 10, Infinity);
    p.add(need, x, 1);
    p.add(need, y, 1);
    const s = await openForTest(p);
    const lp = await s.lp();
    expect(lp.objective).toBeCloseTo(3 * 4 + 5 * 6 + 7, 9);
    expect(lp.rowDual[need]).toBeCloseTo(5, 9);
    expect(lp.colDual[x]).toBeCloseTo(-2, 9);
    await s.setRowBounds([need], [11], [Infinity]);
    expect((await s.lp({ method: 'simplex' })).objective).toBeCloseTo(lp.objective + 5, 9);
  });

  it('solves with changed coefficients as if they were original', async () => {
    const [s, fresh] = [await openForTest(wyndor()), wyndor()];
    expect((await s.lp()).objective).toBeCloseTo(36, 9);
    await s.setCoefficients([2, 1], [0, 1], [1, 3]);
    fresh.add(2, 0, -2);
    fresh.add(1, 1, 1);
    const other = await openForTest(fresh);
    const [lp, mip, expected] = [await s.lp({ method: 'simplex' }), await s.mip({}), await other.lp()];
    expect(expected.objective).toBeCloseTo(3 * 4 + 5 * 4, 9);
    expect(lp.objective).toBeCloseTo(expected.objective, 9);
    expect(mip.objective).toBeCloseTo(expected.objective, 9);
    expect([...lp.rowDual]).toEqual([...expected.rowDual].map((y) => expect.closeTo(y, 9)));
    await expect(s.setCoefficients([0], [1], [1])).rejects.toThrow(RangeError);
  });

  it('distinguishes infeasible from unbounded', async () => {
    const p = program('max');
    const x = p.column('x', 1, 0, Infinity);
    const y = p.column('y', 1, 0, Infinity, true);
    const r = p.row('r', -Infinity, 1);
    p.add(r, x, 1);
    p.add(r, y, -1);
    const s = await openForTest(p);
    expect((await s.lp()).status).toBe('unbounded');
    expect((await s.mip({})).status).toBe('unbounded');
    await s.setColumnBounds([x, y], [5, 0], [Infinity, 2]);
    expect((await s.lp()).status).toBe('infeasible');
    expect((await s.mip({})).status).toBe('infeasible');
  });

  it('takes new columns and rows', async () => {
    const s = await openForTest(wyndor());
    await s.lp();
    await s.addColumns([{ cost: 4, lower: 0, upper: Infinity, rows: [0, 2], values: [1, 1] }]);
    const more = await s.lp({ method: 'simplex' });
    expect(more.objective).toBeCloseTo(5 * 6 + 4 * 4, 9);
    await s.addRows([{ lower: -Infinity, upper: 1, cols: [2], values: [1] }]);
    expect((await s.lp({ method: 'simplex' })).x[2]).toBeCloseTo(1, 9);
    await s.setCosts([2], [0]);
    expect((await s.lp()).objective).toBeCloseTo(36, 9);
  });

  it('reports the version of its solver', async () => {
    expect(await solverVersion()).toMatch(/^HiGHS 1\.\d+\.\d+ \(WebAssembly\)$/);
  });
});

describe('a mixed-integer program', () => {
  it('has an integral solution and a valid bound', async () => {
    const p = wyndor(true);
    p.setRowBounds(2, -Infinity, 17);
    const s = await openForTest(p);
    const mip = await s.mip({ absoluteGap: 0 });
    expect(mip).toMatchObject({ status: 'optimal', objective: 33, bound: 33, violation: 0 });
    expect([...mip.x]).toEqual([1, 6]);
    const fixed = await fixedLp(s, mip.x);
    expect(fixed.objective).toBe(33);
  });

  it('counts the constant in a relative gap', async () => {
    const p = plants(4, { sites: 8, periods: 6 });
    p.offset = 1e6;
    const s = await openForTest(p);
    const r = await s.mip({ gap: 0.01, nodes: 1 });
    expect(r.status).toBe('optimal');
    expect(r.bound).toBeGreaterThan(0.99e6);
    expect(r.objective).toBeGreaterThan(1e6);
  });

  it('finds only solutions better than the cutoff', async () => {
    const p = plants(5);
    const s = await openForTest(p);
    const best = await s.mip({});
    const none = await s.mip({ cutoff: best.objective - 0.5 });
    expect(none.status).toBe('infeasible');
    expect(none.bound).toBeCloseTo(best.objective - 0.5, 9);
    expect((await s.mip({ cutoff: best.objective + 0.5 })).objective).toBeCloseTo(best.objective, 9);
  });

  it('has bounds for one solve only', async () => {
    const s = await openForTest(wyndor(true));
    expect((await s.mip({ within: { cols: [1], lower: [0], upper: [3] } })).objective).toBe(27);
    expect((await s.mip({})).objective).toBe(36);
    expect((await s.lp({ within: { cols: [1, 0], lower: [1, 0], upper: [1, 0] } })).objective).toBe(5);
    expect((await s.lp({})).objective).toBeCloseTo(36, 9);
  });
});

describe('a trivial program', () => {
  it('is solved without rows, without columns, and without integer columns', async () => {
    const bare = program('max');
    bare.column('x', 2, 0, 3, true);
    const a = await openForTest(bare);
    expect(await a.mip({})).toMatchObject({ status: 'optimal', objective: 6, bound: 6 });
    expect(await a.lp({})).toMatchObject({ status: 'optimal', objective: 6, bound: 6 });
    const none = program('min');
    none.offset = 5;
    none.row('holds', -1, 1);
    const b = await openForTest(none);
    expect(await b.mip({})).toMatchObject({ status: 'optimal', objective: 5, bound: 5 });
    await b.setRowBounds([0], [1], [2]);
    expect((await b.lp({})).status).toBe('infeasible');
    const c = await openForTest(wyndor());
    const lp = await c.mip({});
    expect(lp.status).toBe('optimal');
    expect(lp.bound).toBeCloseTo(36, 9);
  });
});
