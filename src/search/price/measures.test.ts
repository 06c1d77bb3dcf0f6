import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../case/index.ts';
import { open } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { type Caps, type Congested, caseOf, congested } from '../testing/congested.ts';
import { solveAndClose } from '../testing/solve.ts';
import { nextBestWays } from './next-best.ts';

/** The optimum over all simple paths, by HiGHS; undefined if there is no plan. */
async function best(c: Case, n: Congested): Promise<number | undefined> {
  const binding = new Set(n.legs.map((_, i) => `legs l${i}`));
  const { missing, complete } = nextBestWays(assemble(c, { binding }), 400);
  expect(complete).toBe(true);
  const session = await open(assemble(c, { binding, extra: missing }).frame.program);
  const result = await session.mip({ gap: 0, absoluteGap: 0 });
  await session.close();
  return result.x.length > 0 ? result.objective : undefined;
}

describe('undominated paths with limits on CO2 or hours', () => {
  it.each<[string, Caps]>([
    ['CO2', { co2: 1.5 }],
    ['hours', { hours: 30 }],
    ['both', { co2: 2, hours: 34 }],
  ])('prove the optimum over all simple paths: %s', async (_, caps) => {
    let [feasible, fractional] = [0, 0];
    for (const [i, n] of fc.sample(congested, { numRuns: 8, seed: 33 }).entries()) {
      const c = caseOf(n, caps, true, 1 + (i % 3));
      const exact = await best(c, n);
      const solved = await solveAndClose(c, { gap: 1e-7, seconds: 60 });
      if (exact === undefined) continue;
      const near = 1e-6 * Math.max(1, Math.abs(exact));
      expect(solved.objective, JSON.stringify(n)).toBeGreaterThan(exact - near);
      expect(solved.bound, JSON.stringify(n)).toBeGreaterThan(exact - near);
      expect(solved.status, JSON.stringify(n)).toBe('optimal');
      feasible++;
      if (solved.relaxation.objective > exact + near) fractional++;
    }
    expect(feasible).toBeGreaterThan(3);
    expect(fractional).toBeGreaterThan(1);
  });
});
