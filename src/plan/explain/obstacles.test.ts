import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { bestPlan, withPlan } from '../../../test/support/plan-case.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import { type Case, withChanges } from '../../case/index.ts';
import { obstaclePrices, obstaclesPaid } from './obstacles.ts';

/** A small case with a dear border, a certificate for metal in Uzbekistan, and a loan above the discount rate. */
function withObstacles(s: Parameters<typeof tablesOf>[0]): Case {
  const certificate = { scheme: 'UZ-CERT', market: 'UZ', fee: 200_000, yearly: 10_000 };
  return makeCase(
    { ...settingsOf(s), ownFunds: 0 },
    {
      ...tablesOf(s),
      borders: [{ from_country: 'KZ', to_country: 'UZ', cost: 9, hours: 20 }],
      schemes: [certificate],
      requirements: [{ market: 'UZ', hs: '7403', scheme: 'UZ-CERT', home: true }],
      lenders: [{ lender: 'Bank' }],
      facilities: [
        { facility: 'Dear', lender: 'Bank', kind: 'loan', rate: 0.15, upfront_fee: 0.01, tenor: 5, amount: 1e9 },
      ],
    },
  );
}

const further = { options: { gap: 0.05, seconds: 60 }, left: () => Number.POSITIVE_INFINITY };

describe('the gain without each of the dearest obstacles', () => {
  const kinds = new Set<string>();

  it('holds what plans solved to the end gain, each obstacle of small cases tried by itself', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const c = withObstacles(s);
        const { told, paid } = await withPlan(
          c,
          async ({ document, solved }) => ({
            told: await obstaclePrices(c, document, solved, further),
            paid: obstaclesPaid(document, solved),
          }),
          { gap: 0.05 },
        );
        const { npv } = await bestPlan(c);
        for (const obstacle of paid) {
          kinds.add(obstacle.kind);
          const price = told.find(({ kind, key }) => kind === obstacle.kind && key === obstacle.key);
          if (!price) continue;
          const gain = (await bestPlan(withChanges(c, obstacle.removal))).npv! - npv!;
          const slack = 1e-5 * Math.max(1, Math.abs(npv!));
          expect(gain, obstacle.key).toBeGreaterThanOrEqual(price.low - slack);
          expect(gain, obstacle.key).toBeLessThanOrEqual(price.high + slack);
        }
      }),
      { numRuns: 8, seed: 26 },
    );
    expect([...kinds].sort()).toEqual(['border', 'certificate', 'duty', 'loan']);
  });
});
