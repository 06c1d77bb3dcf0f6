import type { Case } from '../../src/case/index.ts';
import { type PlanDocument, regionWith } from '../../src/plan/index.ts';
import { deadline } from '../../src/search/index.ts';
import { bestPlan } from './plan-case.ts';

/** How a small random case is planned. */
export const request = { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' };

/** The best plan of a case, with the dual prices of goods at their places. */
export async function pricedRegion(c: Case): Promise<PlanDocument> {
  const document = await bestPlan(c);
  if (document.npv === null) return document;
  return regionWith(c, { request }, document, { asRead: c, deadline: deadline(60) });
}
