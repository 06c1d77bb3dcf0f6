import type { Case } from '../case/index.ts';
import { getOrInsert } from '../case/index.ts';
import { gearingLimits, type Lanes, type PlanDocument } from '../model/index.ts';
import { type Ways, ways } from '../search/index.ts';
import { lanesOf } from './lanes.ts';

/**
 * Results that several questions about one case share: its routes, the lanes of traders, what plants can borrow, and
 * the last vertex of its relaxation. The caller makes the cache once and passes it on. If figures of the case change,
 * only its routes and the vertex are used.
 */
export interface CaseCache {
  readonly ways: Ways;
  /** Whether the cache was made for this very case. */
  isOf(c: Case): boolean;
  lanes(c: Case): Lanes;
  /** The largest share of capex that each candidate may borrow beside a plan, by `place/process` (`gearingLimits`). */
  limits(plan: PlanDocument, c: Case): ReadonlyMap<string, number>;
  /** The solved relaxation without limits on debt: its last vertex, and a bound on every plan of the case. */
  relaxed?: { readonly vertex?: string; readonly bound: number };
  /** The last vertex of the relaxation within the limits on debt of a similar plan. */
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
      return isOf(c)
        ? getOrInsert(limits, plan, () => gearingLimits(plan, c, lanesIn(c)))
        : gearingLimits(plan, c, lanesIn(c));
    },
  };
}
