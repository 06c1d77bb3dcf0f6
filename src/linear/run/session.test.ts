import { describe, expect, it } from 'vitest';
import { program } from '../program.ts';
import { plants } from '../testing/random.ts';
import { fixedLp } from './fixed.ts';
import { open, solverVersion } from './session.ts';

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
    const s = await open(wyndor());
    for (const method of ['simplex', 'ipm', 'choose'] as const) {
      const lp = await s.lp({ method });
      expect(lp.status).toBe('optimal');
      expect(lp.objective).toBeCloseTo(36, 9);
      expect([...lp.x]).toEqual([expect.closeTo(2, 9), expect.closeTo(6, 9)]);
      expect([...lp.rowDual]).toEqual([0, expect.closeTo(1.5, 9), expect.closeTo(1, 9)]);
    }
    await s.close();
  });

  it('starts from a vertex, and ends where no solution is better than a worth to reach', async () => {
    const p = plants(12, { sites: 8 });
    const first = await open(p);
    const whole = await first.lp({ method: 'simplex' });
    const vertex = (await first.vertex())!;
    await first.close();
    const s = await open(p);
    expect((await s.lp({ method: 'simplex', vertex })).objective).toBeCloseTo(whole.objective, 6);
    const slack = { colStatus: new Int32Array(p.numCols), rowStatus: new Int32Array(p.numRows).fill(1) };
    const half = 0.5 * whole.objective;
    const { status, bound } = await s.lp({ method: 'simplex', vertex: slack, reach: half });
    expect(status).toBe('stopped');
    expect(bound).toBeGreaterThanOrEqual(half);
    expect(bound).toBeLessThanOrEqual(whole.objective * (1 + 1e-9));
    await s.close();
  });

  it('gives duals as the change of the objective per unit of right-hand side, minimising too', async () => {
    const p = program('min');
    p.offset = 7;
    const x = p.column('x', 3, 0, 4);
    const y = p.column('y', 5, 0, Infinity);
    const need = p.row('need', 10, Infinity);
    p.add(need, x, 1);
    p.add(need, y, 1);
    const s = await open(p);
    const lp = await s.lp();
    expect(lp.objective).toBeCloseTo(3 * 4 + 5 * 6 + 7, 9);
    expect(lp.rowDual[need]).toBeCloseTo(5, 9);
    expect(lp.colDual[x]).toBeCloseTo(-2, 9);
    await s.setRowBounds([need], [11], [Infinity]);
    expect((await s.lp({ method: 'simplex' })).objective).toBeCloseTo(lp.objective + 5, 9);
    await s.close();
  });

  it('takes new coefficients, and solves as if they had always been there', async () => {
    const [s, fresh] = [await open(wyndor()), wyndor()];
    expect((await s.lp()).objective).toBeCloseTo(36, 9);
    await s.setCoefficients([2, 1], [0, 1], [1, 3]);
    fresh.add(2, 0, -2);
    fresh.add(1, 1, 1);
    const other = await open(fresh);
    const [lp, mip, expected] = [await s.lp({ method: 'simplex' }), await s.mip({}), await other.lp()];
    expect(expected.objective).toBeCloseTo(3 * 4 + 5 * 4, 9);
    expect(lp.objective).toBeCloseTo(expected.objective, 9);
    expect(mip.objective).toBeCloseTo(expected.objective, 9);
    expect([...lp.rowDual]).toEqual([...expected.rowDual].map((y) => expect.closeTo(y, 9)));
    await expect(s.setCoefficients([0], [1], [1])).rejects.toThrow(RangeError);
    await Promise.all([s.close(), other.close()]);
  });

  it('tells infeasible from unbounded', async () => {
    const p = program('max');
    const x = p.column('x', 1, 0, Infinity);
    const y = p.column('y', 1, 0, Infinity, true);
    const r = p.row('r', -Infinity, 1);
    p.add(r, x, 1);
    p.add(r, y, -1);
    const s = await open(p);
    expect((await s.lp()).status).toBe('unbounded');
    expect((await s.mip({})).status).toBe('unbounded');
    await s.setColumnBounds([x, y], [5, 0], [Infinity, 2]);
    expect((await s.lp()).status).toBe('infeasible');
    expect((await s.mip({})).status).toBe('infeasible');
    await s.close();
  });

  it('prices and takes new columns and rows', async () => {
    const s = await open(wyndor());
    await s.lp();
    await s.addColumns([{ cost: 4, lower: 0, upper: Infinity, rows: [0, 2], values: [1, 1] }]);
    const more = await s.lp({ method: 'simplex' });
    expect(more.objective).toBeCloseTo(5 * 6 + 4 * 4, 9);
    await s.addRows([{ lower: -Infinity, upper: 1, cols: [2], values: [1] }]);
    expect((await s.lp({ method: 'simplex' })).x[2]).toBeCloseTo(1, 9);
    await s.setCosts([2], [0]);
    expect((await s.lp()).objective).toBeCloseTo(36, 9);
    await s.close();
  });

  it('says its version', async () => {
    expect(await solverVersion()).toMatch(/^HiGHS 1\.\d+\.\d+ \(WebAssembly\)$/);
  });
});

describe('whole numbers', () => {
  it('come back whole, with a true bound', async () => {
    const p = wyndor(true);
    p.setRowBounds(2, -Infinity, 17);
    const s = await open(p);
    const mip = await s.mip({ absoluteGap: 0 });
    expect(mip).toMatchObject({ status: 'optimal', objective: 33, bound: 33, violation: 0 });
    expect([...mip.x]).toEqual([1, 6]);
    const fixed = await fixedLp(s, mip.x);
    expect(fixed.objective).toBe(33);
    await s.close();
  });

  it('counts the constant in a relative gap', async () => {
    const p = plants(4, { sites: 8, periods: 6 });
    p.offset = 1e6;
    const s = await open(p);
    const r = await s.mip({ gap: 0.01 });
    await s.close();
    expect(r.status).toBe('optimal');
    expect(r.nodes).toBeLessThanOrEqual(1);
    expect(r.bound).toBeGreaterThan(0.99e6);
    expect(r.objective).toBeGreaterThan(1e6);
  });

  it('looks only for what beats the cutoff', async () => {
    const p = plants(5);
    const s = await open(p);
    const best = await s.mip({});
    const none = await s.mip({ cutoff: best.objective - 0.5 });
    expect(none.status).toBe('infeasible');
    expect(none.bound).toBeCloseTo(best.objective - 0.5, 9);
    expect((await s.mip({ cutoff: best.objective + 0.5 })).objective).toBeCloseTo(best.objective, 9);
    await s.close();
  });

  it('hold for one solve where that is asked', async () => {
    const s = await open(wyndor(true));
    expect((await s.mip({ within: { cols: [1], lower: [0], upper: [3] } })).objective).toBe(27);
    expect((await s.mip({})).objective).toBe(36);
    expect((await s.lp({ within: { cols: [1, 0], lower: [1, 0], upper: [1, 0] } })).objective).toBe(5);
    expect((await s.lp({})).objective).toBeCloseTo(36, 9);
    await s.close();
  });
});

describe('what is nearly nothing', () => {
  it('solves without rows, without columns, and without whole numbers', async () => {
    const bare = program('max');
    bare.column('x', 2, 0, 3, true);
    const a = await open(bare);
    expect(await a.mip({})).toMatchObject({ status: 'optimal', objective: 6, bound: 6 });
    expect(await a.lp({})).toMatchObject({ status: 'optimal', objective: 6, bound: 6 });
    await a.close();
    const none = program('min');
    none.offset = 5;
    none.row('holds', -1, 1);
    const b = await open(none);
    expect(await b.mip({})).toMatchObject({ status: 'optimal', objective: 5, bound: 5 });
    await b.setRowBounds([0], [1], [2]);
    expect((await b.lp({})).status).toBe('infeasible');
    await b.close();
    const c = await open(wyndor());
    const lp = await c.mip({});
    expect(lp.status).toBe('optimal');
    expect(lp.bound).toBeCloseTo(36, 9);
    await c.close();
  });
});
