import type { Case } from '../../case/index.ts';
import type { SolveProgress } from '../../linear/index.ts';
import { verify as opinion, type PlanDocument, type Verified } from '../../plan/index.ts';
import { withReforms } from '../change.ts';
import { planAlone } from '../plan/planned.ts';
import { optionsOf } from '../plan/request.ts';

/**
 * The second opinion on a plan: every cost, balance and limit from the tables of the case alone, within 1e-6. It does not
 * check that no better plan exists.
 *
 * @param c the case as read, without the plan's reforms
 * @param pin the plan that this one was pinned to, if it is available
 * @example
 * const c = await readCase('first-steps');
 * verify(await plan(c, { explain: 'none' }), c).ok // => true
 */
export const verify = (plan: PlanDocument, c: Case, pin?: PlanDocument): Verified => opinion(plan, c, pin);

/** The second opinion, and the result of solving the case again. */
export interface Resolved extends Verified {
  readonly resolved?: Pick<PlanDocument, 'status' | 'npv' | 'bound'>;
}

/**
 * `verify`, and the case solved again with the request of the plan: its NPV must not exceed the new bound, and its bound not fall below the
 * new NPV. If the new search ends with a proof, optimality is checked too.
 *
 * @param c the case as read, without the plan's reforms
 * @param pin the plan that this one was pinned to; required if the plan names one
 */
export async function verifyAgain(
  plan: PlanDocument,
  c: Case,
  pin?: PlanDocument,
  onProgress?: (progress: SolveProgress) => void,
): Promise<Resolved> {
  const { request } = plan;
  const progress = onProgress ? { onProgress } : {};
  const asked = { asRead: c, request, ...optionsOf(request, pin), ...progress };
  const { document } = await planAlone(withReforms(c, request.reforms), asked);
  const { status, npv, bound } = document;
  const found = opinion(plan, c, pin);
  const differences = [...found.differences, ...besideResolved(plan, document)];
  const proven = status === 'optimal' || status === 'infeasible';
  const notChecked = found.notChecked.filter((one) => one !== 'optimality' || !proven);
  const checked = proven ? [...found.checked, 'optimality'] : found.checked;
  return { ok: differences.length === 0, differences, checked, notChecked, resolved: { status, npv, bound } };
}

/** Differences between the plan's NPV and bound and the new ones that cannot both be true. */
function besideResolved(old: PlanDocument, again: PlanDocument): Verified['differences'] {
  if (old.npv === null)
    return again.npv === null || old.status === 'stopped'
      ? []
      : [{ row: 'resolve/status', plan: 0, recomputed: again.npv }];
  if (again.npv === null)
    return again.status === 'infeasible' ? [{ row: 'resolve/npv', plan: old.npv, recomputed: 0 }] : [];
  const slack = 1e-6 * Math.max(1, Math.abs(again.npv), Math.abs(old.npv));
  return [
    ...(again.npv > old.bound! + slack ? [{ row: 'resolve/bound', plan: old.bound!, recomputed: again.npv }] : []),
    ...(old.npv > again.bound! + slack ? [{ row: 'resolve/npv', plan: old.npv, recomputed: again.bound! }] : []),
  ];
}
