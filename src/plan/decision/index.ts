import type { Case } from '../../case/index.ts';
import type { Decision, PlanDocument } from '../../pillars/index.ts';
import type { PlantReturns } from '../finance/index.ts';
import { plantsOf } from './plants.ts';

export { capacityOfBuild, capitalOfBuilds } from './capital.ts';

/** What a plan asks to be decided: what its explanation found, and its plants where anything is built. `c` with the plan's reforms in force. */
export function decisionOf(plan: PlanDocument, c: Case, returns: readonly PlantReturns[]): Decision | undefined {
  const plants = plan.npv === null ? [] : plantsOf(plan, c, returns);
  return plants.length > 0 ? { ...plan.decision, plants } : plan.decision;
}
