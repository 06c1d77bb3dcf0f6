import { projectCashFlow } from '../project/cashflow.ts';
import type { Covenant } from '../project/covenants.ts';
import type { ProjectInput } from '../project/input.ts';
import { covenantMends, lessDebt, type Mend } from './mends.ts';

/** A covenant that fails. */
export type FailedCovenant = Extract<Covenant, { status: 'failed' }>;

/**
 * What a project's covenants ask of the plan. `cut`: owners must pay `share` of what was borrowed, after which all covenants hold;
 * `cannot`: no debt at all could be served. `worst` is the failure furthest below its covenant, `mends` the ways out, cheapest
 * first.
 */
export type CovenantCut =
  | { readonly status: 'held' }
  | { readonly status: 'cut'; readonly share: number; readonly worst: FailedCovenant; readonly mends: readonly Mend[] }
  | { readonly status: 'cannot'; readonly worst: FailedCovenant; readonly mends: readonly Mend[] };

/**
 * Holds a project against its covenants and finds the least cut of its debt, to a millionth, with which they hold. A plan that is
 * given the cut as an upper limit on the project's draws and solved again can only borrow less, so the loop ends. Undefined for a
 * faulty input.
 */
export function covenantCut(input: ProjectInput): CovenantCut | undefined {
  const computed = projectCashFlow(input);
  if (computed.status === 'faulty') return undefined;
  const failed = computed.result.covenants.filter((c): c is FailedCovenant => c.status === 'failed');
  if (failed.length === 0) return { status: 'held' };
  const worst = failed.reduce((a, b) => (b.least / b.required < a.least / a.required ? b : a));
  const mends = covenantMends(input);
  const holds = (share: number): boolean => {
    const out = projectCashFlow(lessDebt(input, share));
    return out.status === 'computed' && !out.result.covenants.some((c) => c.status === 'failed');
  };
  let [bad, good] = [0, 1];
  while (good - bad > 1e-6) {
    const middle = (bad + good) / 2;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  if (good > 1 - 1e-5) return { status: 'cannot', worst, mends };
  return { status: 'cut', share: good, worst, mends };
}
