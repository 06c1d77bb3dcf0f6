import { expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { readCase, sumOf } from '../../case/index.ts';
import { lanesOf } from '../lanes.ts';
import { payersOf } from './payers.ts';

/**
 * 3 M are lent without interest and repaid by halves: borrowers gain 0.28 of it, 840 000. A state pays a fifth of what is owed: 0.2 x (3 M x 0.8 + 1.5 M x
 * 0.64) = 672 000 to the lenders, who lose the rest.
 */
it('an interest subsidy passes from who gives it to the lenders, and owners and buyers keep what they had', async () => {
  const { case: c } = readCase(`${root}test/cases/tiny-interest-subsidy`);
  const plan = await bestPlan(c, 1e-9);
  const { owners, buyers, lenders, grants } = payersOf(plan, lanesOf(c));
  expect(grants).toBeCloseTo(-672_000, 3);
  expect(lenders).toBeCloseTo(-840_000 + 672_000, 3);
  expect(buyers + sumOf(owners, ({ npv }) => npv)).toBeCloseTo(plan.npv!, 3);
});
