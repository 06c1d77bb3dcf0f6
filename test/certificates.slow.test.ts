import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestByForce, caseOf, graph } from './support/certificate-case.ts';
import { bestPlan } from './support/plan-case.ts';

it('certificates in a plan are the best of all sets on 200 random graphs', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(graph, async (g) => {
      const c = caseOf(g);
      const document = await bestPlan(c);
      const best = bestByForce(g);
      expect(Math.abs(document.npv! - best)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(best)) + 1e-4);
    }),
    { numRuns: 200, seed: 5 },
  );
});
