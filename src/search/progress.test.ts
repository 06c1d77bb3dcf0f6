import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SolveProgress } from '../linear/index.ts';
import { plan } from '../plan/plan.ts';
import { caseOf, congested } from './testing/congested.ts';

describe('what is told while a case with shared capacities is solved', () => {
  it('is a bound no less than what the best plan is worth, and no plan worth more; it ends with proof', async () => {
    let told = 0;
    let begun = 0;
    for (const [i, drawn] of fc.sample(congested, { numRuns: 14, seed: 15 }).entries()) {
      // With one plant a place flow cover cuts join. Of these cases the last has 63 ways on one lane, and is proven with all of them.
      const c = caseOf(drawn, {}, true, i % 2 === 0 ? 1 : undefined);
      const seen: SolveProgress[] = [];
      const request = { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' };
      const { document, solved } = await plan(c, { asRead: c, request, onProgress: (p) => seen.push(p) });
      await solved.session.close();
      expect(document.status).toBe('optimal');
      const slack = 1e-6 * Math.max(1, Math.abs(document.npv!));
      if (seen.some(({ stage }) => stage === 'heuristics')) begun++;
      for (const { bound, objective } of seen) {
        if (bound !== undefined) expect(bound).toBeGreaterThanOrEqual(document.npv! - slack);
        if (objective !== undefined) expect(objective).toBeLessThanOrEqual(document.npv! + slack);
        told++;
      }
    }
    expect(told).toBeGreaterThan(14);
    expect(begun, 'searches that tell that they look for a plan').toBeGreaterThan(0);
  });
});
