import { afterAll, describe, expect, it } from 'vitest';
import { certificateCase } from '../../test/support/many-certificates.ts';
import { open } from '../linear/index.ts';
import { assemble } from '../plan/assemble.ts';
import { plan } from '../plan/plan.ts';
import { solve } from '../plan/solve.ts';
import { verify } from '../plan/verify.ts';
import { followed, relaxedByParts, worths } from './dependent.ts';
import { allowedGap } from './gap.ts';
import type { Solved } from './options.ts';

const size = { sites: 5, goods: 3, markets: 5 };
const GAP = 0.005;
/** Gap of the search of the whole that a plan is held against. */
const WIDE = 0.02;
const solved: Solved[] = [];
afterAll(() => Promise.all(solved.map(({ session }) => session.close())));

describe('whole numbers that follow from what is built', () => {
  it('are worth nothing more than the relaxation has of them, and those that it has are worth most', async () => {
    const model = assemble(certificateCase(true, size));
    expect(followed(model)).toBe(false);
    const session = await open(model.frame.program);
    const lp = await session.lp({ method: 'ipm' });
    await session.close();
    const worth = worths(model, model.frame.program.arrays(), lp);
    const had = model.frame.followers.map(({ cols }) => cols.some((col) => lp.x[col]! > 1e-6));
    const least = Math.min(...worth.filter((_, i) => had[i]));
    expect(had).toContain(true);
    expect(had).toContain(false);
    expect(least).toBeGreaterThan(Math.min(...worth));
    expect(worth.filter((value, i) => !had[i] && value > 1e-3)).toEqual([]);
  });

  it('leave a relaxation that is the same part by part, prices included', async () => {
    const { program } = assemble(certificateCase(true, size)).frame;
    const a = program.arrays();
    const session = await open(program);
    const whole = await session.lp({ method: 'ipm' });
    await session.close();
    const parts = await relaxedByParts(a, () => 60);
    expect(parts?.objective).toBeCloseTo(whole.objective, 3);
    expect(parts?.bound).toBeCloseTo(whole.bound, 3);
    const { x, rowDual, colDual } = parts!;
    const activity = new Float64Array(a.numRows);
    for (let j = 0; j < a.numCols; j++) {
      let reduced = a.cost[j]!;
      for (let k = a.starts[j]!; k < a.starts[j + 1]!; k++) {
        activity[a.indices[k]!]! += a.values[k]! * x[j]!;
        reduced -= a.values[k]! * rowDual[a.indices[k]!]!;
      }
      expect(Math.abs(reduced - colDual[j]!)).toBeLessThan(1e-6 * Math.max(1, Math.abs(a.cost[j]!)));
    }
    expect(activity.every((sum, i) => sum <= a.rowUpper[i]! + 1e-4 && sum >= a.rowLower[i]! - 1e-4)).toBe(true);
  });

  it('are found in a large programme with the builds, under a bound that is true', async () => {
    const larger = { sites: 8, goods: 6, markets: 6 };
    expect(followed(assemble(certificateCase(true, larger)))).toBe(true);
    const one = async (gap: number, more: { nodes?: number }) => {
      const found = await solve(certificateCase(true, larger), { gap, seconds: 60, ...more });
      solved.push(found);
      return found;
    };
    const [proven, large] = [await one(WIDE, { nodes: 2000 }), await one(GAP, {})];
    const allowed = allowedGap(large.model, large.x, { gap: GAP, seconds: 60 });
    expect(large.status).toBe('optimal');
    expect(large.bound).toBeGreaterThanOrEqual(proven.objective - 1e-6 * allowed);
    expect(large.objective).toBeLessThanOrEqual(proven.bound + 1e-6 * allowed);
    expect(large.bound - large.objective).toBeLessThanOrEqual(allowed);
  });

  for (const renewal of [undefined, 2])
    it(`are in a plan that a second opinion agrees with${renewal ? ', where they end and are renewed' : ''}`, async () => {
      const whole = certificateCase(true, { sites: 8, goods: 6, markets: 6 });
      const schemes = whole.tables.schemes.map((row) => (renewal ? { ...row, renewal } : row));
      const c = { ...whole, tables: { ...whole.tables, schemes } };
      const request = { reforms: [], gap: renewal ? WIDE : GAP, seconds: 60, solver: 'highs-wasm' };
      const { document, solved: found } = await plan(c, { asRead: c, request });
      solved.push(found);
      expect(document.status).toBe('optimal');
      expect(document.certificates!.length).toBeGreaterThan(10);
      expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
    });

  it('are few and end, and a second opinion agrees with a plan far from proven', async () => {
    const whole = certificateCase(true, size);
    const c = {
      ...whole,
      tables: { ...whole.tables, schemes: whole.tables.schemes.map((row) => ({ ...row, renewal: 2 })) },
    };
    const request = { reforms: [], gap: 0.05, seconds: 60, solver: 'highs-wasm' };
    const { document, solved: found } = await plan(c, { asRead: c, request });
    solved.push(found);
    expect(followed(found.model)).toBe(false);
    expect(document.certificates!.length).toBeGreaterThan(10);
    expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  });
});
