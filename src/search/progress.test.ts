import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPlan } from '../../test/support/plan-case.ts';
import type { SolveProgress } from '../linear/index.ts';
import { caseOf, congested } from './testing/congested.ts';

describe('the progress of a search with shared capacities', () => {
  it('has valid bounds and objectives of feasible plans, and ends with a proof', async () => {
    let events = 0;
    let heuristics = 0;
    for (const [i, drawn] of fc.sample(congested, { numRuns: 14, seed: 15 }).entries()) {
      // Cases with at most one plant at a place get flow cover cuts. The last case has 63 ways on one lane, and is proven with all of them.
      const c = caseOf(drawn, {}, true, i % 2 === 0 ? 1 : undefined);
      const seen: SolveProgress[] = [];
      const document = await withPlan(c, (p) => p.document, { onProgress: (p) => seen.push(p) });
      expect(document.status).toBe('optimal');
      const slack = 1e-6 * Math.max(1, Math.abs(document.npv!));
      if (seen.some(({ stage }) => stage === 'heuristics')) heuristics++;
      for (const { bound, objective } of seen) {
        if (bound !== undefined) expect(bound).toBeGreaterThanOrEqual(document.npv! - slack);
        if (objective !== undefined) expect(objective).toBeLessThanOrEqual(document.npv! + slack);
        events++;
      }
    }
    expect(events).toBeGreaterThan(14);
    expect(heuristics, 'searches that report heuristics').toBeGreaterThan(0);
  });
});
