import { expect, it } from 'vitest';
import { applyReforms, type Case, readCase } from '../src/case/index.ts';
import { type PlanDocument, verify } from '../src/plan/index.ts';
import { bestPlan } from './support/plan-case.ts';

const read = readCase('polymers-eurasia').case;

async function planned(c: Case): Promise<PlanDocument> {
  const document = await bestPlan(c, 0.002, 600);
  expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  return document;
}

/**
 * The README of the case says that the plan is within half a percent of the best possible, and that two reforms gain whatever the
 * best plans are: the plan found with them is worth more than any plan without.
 */
it('polymers-eurasia is planned within 0.2 %, and gas and pellets without duty gain for sure', async () => {
  const base = await planned(read);
  expect(base.gap).toBeLessThanOrEqual(0.002);
  for (const reform of ['gas-price', 'uz-pellets']) {
    const { npv } = await planned(applyReforms(read, [reform]));
    expect(npv! - base.bound!, reform).toBeGreaterThan(100e6);
  }
}, 2_000_000);
