import type { Case } from '../case/index.ts';
import { gearingLimits, type Lanes, type PlanDocument } from '../model/index.ts';
import { type Ways, ways } from '../search/index.ts';
import { lanesOf } from './lanes.ts';

/**
 * What several questions about one case use again: its ways, the lanes of traders, what plants can borrow, and where its relaxation ended. Who
 * asks them makes it once and hands it on. Under other figures only its ways and the vertex are of use.
 */
export interface Kept {
  readonly ways: Ways;
  /** Whether a case is the one that it was made for, figure by figure. */
  isOf(c: Case): boolean;
  lanes(c: Case): Lanes;
  /** Most of the capex that each candidate beside a plan may borrow, by `place/process` (`gearingLimits`). */
  limits(plan: PlanDocument, c: Case): ReadonlyMap<string, number>;
  /** The relaxation without limits on debt, once it was solved: the vertex where it ended, and what no plan of the case exceeds. */
  relaxed?: { readonly vertex?: string; readonly bound: number };
  /** The vertex of the relaxation within the limits on debt of a like plan. */
  within?: string;
}

/** What is kept of a case; nothing is found yet. */
export function keptOf(own: Case, known: Ways = ways()): Kept {
  let lanes: Lanes | undefined;
  const limits = new WeakMap<PlanDocument, ReadonlyMap<string, number>>();
  const isOf = (c: Case) => c === own;
  const lanesIn = (c: Case): Lanes => {
    if (!isOf(c)) return lanesOf(c, known);
    lanes ??= lanesOf(c, known);
    return lanes;
  };
  return {
    ways: known,
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
