import { applyReforms, at, type Case, power } from '../case/index.ts';
import type { PlanDocument, Prices } from '../pillars/index.ts';
import { pillars } from './assemble.ts';
import { covenantsOf } from './verify/covenants.ts';
import { pinOf } from './verify/pin.ts';
import { linesOf, totalsOf } from './verify/totals.ts';

/** What the plan says and what the second opinion finds, for a cost heading or for a row (a limit or a balance). */
export interface Difference {
  readonly heading?: string;
  readonly row?: string;
  readonly plan: number;
  readonly recomputed: number;
}

export interface Verified {
  readonly ok: boolean;
  readonly differences: Difference[];
  /** Covenants that are not made anew, by project and why; absent where there is none. */
  readonly unchecked?: readonly string[];
}

/**
 * The second opinion on a plan: recomputes every cost heading, the NPV and the gap, and checks every limit, from the
 * plan's quantities and the tables of the case (as read; the plan's reforms are applied here) alone. It shares no code
 * with the model. `pin` is the plan whose builds this one was told to keep, where it is at hand. Differences above 1e-6 relative are reported; an infeasible plan, which has no quantities, has none.
 */
export function verify(plan: PlanDocument, c: Case, pin?: PlanDocument): Verified {
  if (plan.npv === null && !promises(plan)) return { ok: true, differences: [] };
  const reformed = plan.request.reforms.length > 0 ? applyReforms(c, plan.request.reforms) : c;
  const { start, discountRate } = at(reformed, Number(c.settings.start)).settings;
  const opinions = pillars.map((pillar) => pillar.price(plan, reformed));
  const cost: Record<string, number> = {};
  for (const opinion of opinions)
    for (const [heading, amount] of Object.entries(opinion.cost)) cost[heading] = (cost[heading] ?? 0) + amount;
  const covenants = covenantsOf(plan, reformed);
  const differences: Difference[] = [
    ...totalsOf(plan, cost as Prices),
    ...linesOf(plan, (year) => power(1 + discountRate, start - year)),
    ...opinions.flatMap((opinion) => opinion.breaches),
    ...covenants.differences,
    ...(pin ? pinOf(plan, pin) : []),
  ];
  const { unchecked } = covenants;
  return { ok: differences.length === 0, differences, ...(unchecked.length > 0 ? { unchecked } : {}) };
}

/** Whether a plan says that it solves the case, or has anything done in it. */
function promises({ status, ...plan }: PlanDocument): boolean {
  const done = [plan.builds, plan.activity, plan.purchases, plan.flows, plan.draws].some((list) => list.length > 0);
  return done || status === 'optimal' || status === 'feasible';
}
