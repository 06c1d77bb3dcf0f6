import { expect } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { type PlanDocument, plan, verify } from '../../src/plan/index.ts';

/** The document of the best plan of a small case, without reforms; `gap` is a share of its cost. */
export async function bestPlan(c: Case, gap = 1e-9, seconds = 60): Promise<PlanDocument> {
  const request = { reforms: [], gap, seconds, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  return document;
}

/** The best plan of a small case, with which the second opinion agrees. */
export async function planned(c: Case): Promise<PlanDocument> {
  const document = await bestPlan(c);
  expect(document.status).toBe('optimal');
  expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  return document;
}
