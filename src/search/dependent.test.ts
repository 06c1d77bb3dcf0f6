import { afterAll, describe, expect, it } from 'vitest';
import { certificateCase } from '../../test/support/many-certificates.ts';
import { assemble } from '../plan/assemble.ts';
import { plan } from '../plan/plan.ts';
import { solve } from '../plan/solve.ts';
import { verify } from '../plan/verify.ts';
import { manyDependent } from './dependent.ts';
import { allowedGap } from './gap.ts';
import type { Solved } from './options.ts';

const size = { sites: 5, goods: 3, markets: 5 };
const GAP = 0.005;
/** Gap of the search of the whole that a plan is held against. */
const WIDE = 0.02;
const solved: Solved[] = [];
afterAll(() => Promise.all(solved.map(({ session }) => session.close())));

describe('whole numbers that follow from what is built', () => {
  it('are found in a large programme with the builds, under a bound that is true', async () => {
    const larger = { sites: 8, goods: 6, markets: 6 };
    expect(manyDependent(assemble(certificateCase(true, larger)), {})).toBe(true);
    const one = async (gap: number, more: { nodes?: number }) => {
      const found = await solve(certificateCase(true, larger), { gap, seconds: 60, ...more });
      solved.push(found);
      return found;
    };
    const [proven, large] = [await one(WIDE, { nodes: 2000 }), await one(GAP, {})];
    const allowed = allowedGap(large.model, large.x, { gap: GAP });
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
    const request = { reforms: [], gap: 0.025, seconds: 60, solver: 'highs-wasm' };
    const { document, solved: found } = await plan(c, { asRead: c, request });
    solved.push(found);
    expect(manyDependent(found.model, {})).toBe(false);
    expect(document.certificates!.length).toBeGreaterThan(10);
    expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  });
});
