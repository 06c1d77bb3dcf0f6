import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../case/index.ts';
import { open } from '../../linear/index.ts';
import { assemble, solve } from '../../plan/assemble.ts';
import { type Caps, type Congested, caseOf, congested } from '../testing/congested.ts';
import { nextBestWays } from './next-best.ts';

/** The best plan over all simple ways, by HiGHS; undefined where there is none. */
async function best(c: Case, n: Congested): Promise<number | undefined> {
  const binding = new Set(n.legs.map((_, i) => `legs l${i}`));
  const { missing, complete } = nextBestWays(assemble(c, { binding }), 400);
  expect(complete).toBe(true);
  const session = await open(assemble(c, { binding, extra: missing }).frame.program);
  const found = await session.mip({ gap: 0, absoluteGap: 0 });
  await session.close();
  return found.x.length > 0 ? found.objective : undefined;
}

describe('paths that none beats where CO2 or hours are limited', () => {
  it.each<[string, Caps]>([
    ['CO2', { co2: 1.5 }],
    ['hours', { hours: 30 }],
    ['both', { co2: 2, hours: 34 }],
  ])('prove the best plan over all ways: %s', async (_, caps) => {
    let [met, open] = [0, 0];
    for (const [i, n] of fc.sample(congested, { numRuns: 8, seed: 33 }).entries()) {
      const c = caseOf(n, caps, true, 1 + (i % 3));
      const exact = await best(c, n);
      const solved = await solve(c, { gap: 1e-7, seconds: 60 });
      await solved.session.close();
      if (exact === undefined) continue;
      const near = 1e-6 * Math.max(1, Math.abs(exact));
      expect(solved.objective, JSON.stringify(n)).toBeGreaterThan(exact - near);
      expect(solved.bound, JSON.stringify(n)).toBeGreaterThan(exact - near);
      expect(solved.status, JSON.stringify(n)).toBe('optimal');
      met++;
      if (solved.relaxation.objective > exact + near) open++;
    }
    expect(met).toBeGreaterThan(3);
    expect(open).toBeGreaterThan(1);
  });
});
