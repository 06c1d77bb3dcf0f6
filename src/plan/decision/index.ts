import { type Case, defined, nonEmpty } from '../../case/index.ts';
import type { Decision, Lanes, PlanDocument, PlantReturns } from '../../model/index.ts';

import { actionsOf } from './actions.ts';
import { bridgeOf } from './bridge.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { payersOf } from './payers.ts';
import { plantsOf } from './plants.ts';

/**
 * The decision document of a plan: counterfactuals, plants, gains and losses, and actions. `c` has the plan's reforms
 * in force.
 */
export function decisionOf(
  plan: PlanDocument,
  c: Case,
  returns: readonly PlantReturns[],
  lanes: Lanes,
): Decision | undefined {
  if (plan.npv === null) return plan.decision;
  const before = plan.nothing?.payers;
  const parts = defined({
    plants: nonEmpty(plantsOf(plan, c, returns)),
    counterfactuals: nonEmpty(counterfactualsOf(plan)),
    bridge: before && bridgeOf(payersOf(plan, lanes), before),
    actions: nonEmpty(actionsOf(plan, c)),
  });
  return Object.keys(parts).length > 0 ? { ...plan.decision, ...parts } : plan.decision;
}
