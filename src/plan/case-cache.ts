import type { Case } from '../case/index.ts';
import { gearingLimits, type Lanes, type PlanDocument } from '../model/index.ts';
import { type Ways, ways } from '../search/index.ts';
import { lanesOf } from './lanes.ts';

/**
 * Results that several questions about one case use again: its ways, the lanes of traders, what plants can borrow, and where its relaxation
 * ended. Whoever asks the questions makes the cache once and hands it on. If figures of the case change, only its ways and the vertex are used.
 */
export interface CaseCache {
  readonly ways: Ways;
  /** Whether the cache was made for this case, and no figure has changed. */
  isOf(c: Case): boolean;
  lanes(c: Case): Lanes;
  /** The largest share of its capex that each candidate may borrow beside a plan, by `place/process` (`gearingLimits`). */
  limits(plan: PlanDocument, c: Case): ReadonlyMap<string, number>;
  /** The relaxation without limits on debt, once it is solved: its last vertex, and the bound that no plan of the case exceeds. */
  relaxed?: { readonly vertex?: string; readonly bound: number };
  /** The last vertex of the relaxation with the limits on debt of a similar plan. */
  within?: string;
}

/** An empty cache for a case. */
export function caseCache(own: Case, router: Ways = ways()): CaseCache {
  let lanes: Lanes | undefined;
  const limits = new WeakMap<PlanDocument, ReadonlyMap<string, number>>();
  const isOf = (c: Case) => c === own;
  const lanesIn = (c: Case): Lanes => {
    if (!isOf(c)) return lanesOf(c, router);
    lanes ??= lanesOf(c, router);
    return lanes;
  };
  return {
    ways: router,
    isOf,
    lanes: lanesIn,
    limits(plan, c) {
      const there = isOf(c) ? limits.get(plan) : undefined;
      const found = there ?? gearingLimits(plan, c, lanesIn(c));
      if (isOf(c)) limits.set(plan, found);
      return found;
    },
  };
}
