import type { Case } from '../../src/case/index.ts';
import { type PlanDocument, regionWith } from '../../src/plan/index.ts';
import { deadline } from '../../src/search/index.ts';
import { bestPlan } from './plan-case.ts';

/** What a small random case is asked: its best plan. */
export const request = { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' };

/** The best plan of a case, with what goods are worth at their places. */
export async function pricedRegion(c: Case): Promise<PlanDocument> {
  const document = await bestPlan(c);
  if (document.npv === null) return document;
  return regionWith(c, { request }, document, { asRead: c, deadline: deadline(60) });
}
