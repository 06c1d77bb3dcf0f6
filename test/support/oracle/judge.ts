import type { PlanDocument } from '../../../src/plan/index.ts';
import type { ReferencePlan } from './refplan.ts';

/** How a plan compares with the reference. */
export type Verdict =
  | 'agree'
  | 'open' // not proven, and consistent with the reference
  | 'differ'
  | 'false bound' // a bound under the reference's plan
  | 'status'
  | 'refuted' // by the second opinion
  | 'refused'
  | 'crash'
  | 'no reference';

export interface Judged {
  readonly verdict: Verdict;
  readonly words: string;
}

/** Differences are shares of the gross cost, as `gap` is. */
export const TOLERANCE = 1e-6;

const gross = (cost: Readonly<Record<string, number | undefined>> = {}): number =>
  Object.entries(cost).reduce(
    (sum, [heading, value]) =>
      ['revenue', 'residual', 'shortfall'].includes(heading) ? sum : sum + Math.abs(value ?? 0),
    0,
  );

/** The gross cost, by which a difference of NPV is divided. */
export const sizeOf = (...plans: readonly { readonly cost?: object }[]): number =>
  Math.max(1, ...plans.map(({ cost }) => gross(cost as Record<string, number>)));

/** Compares a plan that should be proven with the reference's. */
export function judge(plan: PlanDocument, reference: ReferencePlan): Judged {
  if (reference.status !== 'optimal' && reference.status !== 'infeasible')
    return { verdict: 'no reference', words: reference.status };
  const said = `${plan.status} ${plan.npv}, refplan ${reference.status} ${reference.npv}`;
  if ((plan.status === 'infeasible') !== (reference.status === 'infeasible')) return { verdict: 'status', words: said };
  if (plan.status === 'infeasible') return { verdict: 'agree', words: 'infeasible' };
  if (plan.npv === null || plan.bound === null)
    return { verdict: plan.status === 'stopped' ? 'open' : 'differ', words: said };
  const size = sizeOf(plan, reference);
  const off = (plan.npv - reference.npv!) / size;
  const words = `npv ${plan.npv} refplan ${reference.npv} (${off.toExponential(1)} of gross cost) bound ${plan.bound} ${plan.status}`;
  if (plan.bound < reference.npv! - TOLERANCE * size) return { verdict: 'false bound', words };
  if (Math.abs(off) <= TOLERANCE) return { verdict: 'agree', words };
  return { verdict: plan.status === 'feasible' && off < 0 ? 'open' : 'differ', words };
}
