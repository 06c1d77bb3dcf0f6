import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Horizon, horizonOf } from './horizon.ts';
import type { Move } from './moves.ts';
import { type Site, sitesOf } from './sites.ts';
import type { Tally } from './tally.ts';

/** A plan in its case, with what all checks of the second opinion read of the two. */
export interface PlanInCase {
  readonly plan: PlanDocument;
  readonly c: Case;
  readonly horizon: Horizon;
  /** Every candidate by `place/process`, with what the plan does there. */
  readonly sites: ReadonlyMap<string, Site>;
  /** The flows of the plan with their ways. */
  readonly moves: readonly Move[];
}

/** Tells what a part of a plan costs, and which of its rules are broken. */
export type Check = (planInCase: PlanInCase, tally: Tally) => void;

/** `c` has the plan's reforms in force; `moves`: `movesOf` of the two. */
export const planInCase = (plan: PlanDocument, c: Case, moves: readonly Move[]): PlanInCase => ({
  plan,
  c,
  moves,
  horizon: horizonOf(c),
  sites: sitesOf(plan, c),
});
