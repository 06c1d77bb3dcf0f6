import type { Case } from '../../case/index.ts';
import type { Decision, Lanes, PlanDocument, PlantReturns } from '../../model/index.ts';

import { actionsOf } from './actions.ts';
import { bridgeOf } from './bridge.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { payersOf } from './payers.ts';
import { plantsOf } from './plants.ts';

/**
 * What a plan asks to be decided: what its explanation found, its plants where anything is built, who gains and who loses, and what each has to do.
 * `c` with the plan's reforms in force.
 */
export function decisionOf(
  plan: PlanDocument,
  c: Case,
  returns: readonly PlantReturns[],
  lanes: Lanes,
): Decision | undefined {
  if (plan.npv === null) return plan.decision;
  const plants = plantsOf(plan, c, returns);
  const counterfactuals = counterfactualsOf(plan);
  const before = plan.nothing?.payers;
  const actions = actionsOf(plan, c);
  const parts = {
    ...(plants.length > 0 ? { plants } : {}),
    ...(counterfactuals.length > 0 ? { counterfactuals } : {}),
    ...(before ? { bridge: bridgeOf(payersOf(plan, lanes), before) } : {}),
    ...(actions.length > 0 ? { actions } : {}),
  };
  return Object.keys(parts).length > 0 ? { ...plan.decision, ...parts } : plan.decision;
}
