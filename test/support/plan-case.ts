import { expect } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { type PlanDocument, plan, verify } from '../../src/plan/index.ts';

/** The best plan of a small case, with which the second opinion agrees. */
export async function planned(c: Case): Promise<PlanDocument> {
  const request = { reforms: [], gap: 1e-9, seconds: 30, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  expect(document.status).toBe('optimal');
  expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  return document;
}
