import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { explainedPlan } from '../../../test/support/plan-case.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import type { Case } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';

const explained = async (c: Case, gap: number) => (await explainedPlan(c, { gap, barriers: true })).document;

describe('what a plan far from the best says of stages, sites and obstacles', () => {
  it('encloses what the best plans say', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const c = makeCase(settingsOf(s), tablesOf(s));
        const [exact, crude] = [await explained(c, 1e-9), await explained(c, 0.05)];
        const scale = Math.max(1, Math.abs(exact.npv!));
        const encloses = (wide: Interval, truth: Interval, what: string) => {
          expect(wide.low, what).toBeLessThanOrEqual(truth.high + 1e-5 * scale);
          expect(wide.high, what).toBeGreaterThanOrEqual(truth.low - 1e-5 * scale);
          expect(truth.high - truth.low, what).toBeLessThan(1e-4 * scale);
        };
        for (const { process, without } of crude.stages!) {
          const truth = exact.stages!.find((stage) => stage.process === process)?.without;
          if (truth && without) encloses(without, truth, process);
        }
        for (const { place, next } of crude.here!) {
          const truth = exact.here!.find((one) => one.place === place);
          if (truth) encloses(next.loses, truth.next.loses, place);
        }
        for (const barrier of crude.barriers!) {
          const truth = exact.barriers!.find((x) => x.barrier === barrier.barrier)!;
          encloses(barrier, truth, barrier.barrier);
          if (barrier.halved && truth.halved) encloses(barrier.halved, truth.halved, `${barrier.barrier} halved`);
        }
      }),
      { numRuns: 4, seed: 19 },
    );
  });
});
