import { expect, it } from 'vitest';
import { gapSentence, withinLimitsSentence } from './gap.ts';

it('tells how near a plan is among those within its limits on debt, beside all plans', () => {
  const plan = { npv: -2_938_600_000, bound: -2_931_900_000, gap: 6.7 / 2960, currency: 'USD' };
  expect(gapSentence({ ...plan, boundWithinLimits: -2_938_350_000 }).replace(/\s/g, ' ')).toBe(
    'A plan better by at most USD 6.7 million (0.227 % of the gross cost) may exist. With the same limits on debt, none is better by more than USD 250 thousand.',
  );
  expect(gapSentence({ ...plan, boundWithinLimits: plan.npv })).toMatch(/none is better\.$/);
});

it('says that losses and costs of targets are within these limits, where some are told', () => {
  const targetPrices = [{ target: 'value', low: 1, high: 2 }];
  expect(withinLimitsSentence({ boundWithinLimits: -1, targetPrices })).toMatch(
    /told within the limits on debt of the plan\.$/,
  );
  expect(withinLimitsSentence({ boundWithinLimits: -1, targetPrices: [] })).toBeUndefined();
  expect(withinLimitsSentence({ targetPrices })).toBeUndefined();
});
