import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Horizon, horizonOf } from './horizon.ts';
import type { Move } from './moves.ts';
import { type Site, sitesOf } from './sites.ts';
import type { Tally } from './tally.ts';

/** A plan in its case, as the checks read it. */
export interface PlanInCase {
  readonly plan: PlanDocument;
  readonly c: Case;
  readonly horizon: Horizon;
  /** All candidates by `place/process`, with the plan's builds there. */
  readonly sites: ReadonlyMap<string, Site>;
  /** The flows of the plan with their ways. */
  readonly moves: readonly Move[];
}

/** Adds the costs of a part of a plan, and its breaches of rules, to a tally. */
export type Check = (planInCase: PlanInCase, tally: Tally) => void;

/** The reforms of the plan must be applied to `c`; `moves` are those of `movesOf`. */
export const planInCase = (plan: PlanDocument, c: Case, moves: readonly Move[]): PlanInCase => ({
  plan,
  c,
  moves,
  horizon: horizonOf(c),
  sites: sitesOf(plan, c),
});
