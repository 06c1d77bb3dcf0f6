import { expect } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { explain } from '../../src/plan/explain/index.ts';
import { type PlanDocument, verify } from '../../src/plan/index.ts';
import { type Planned, type PlanOptions, plan } from '../../src/plan/plan.ts';

interface Limits {
  readonly gap?: number | undefined;
  readonly seconds?: number | undefined;
}

/** Plans a small case without reforms; `gap` is a share of its cost. The solver is closed after `use`. */
export async function withPlan<T>(
  c: Case,
  use: (planned: Planned) => T | Promise<T>,
  { gap = 1e-9, seconds = 60, ...more }: Partial<PlanOptions> & Limits = {},
): Promise<T> {
  const planned = await plan(c, { ...more, asRead: c, request: { reforms: [], gap, seconds, solver: 'highs-wasm' } });
  try {
    return await use(planned);
  } finally {
    await planned.solved.session.close();
  }
}

/** The document of the best plan of a small case. */
export const bestPlan = (c: Case, gap?: number, seconds?: number): Promise<PlanDocument> =>
  withPlan(c, ({ document }) => document, { gap, seconds });

/** The best plan of a small case, with which the second opinion agrees. */
export async function planned(c: Case): Promise<PlanDocument> {
  const document = await bestPlan(c);
  expect(document.status).toBe('optimal');
  expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  return document;
}

/** The best plan of a small case, explained. */
export const explainedPlan = (
  c: Case,
  { gap = 1e-9, ...more }: Partial<Parameters<typeof explain>[3]> & { readonly gap?: number } = {},
) =>
  withPlan(
    c,
    ({ document, solved }) => explain(c, document, solved, { further: { gap, seconds: 60 }, seconds: 120, ...more }),
    { gap },
  );
