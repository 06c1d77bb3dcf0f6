import { type Case, withChanges } from '../../case/index.ts';
import type { HeldScenario, PlanDocument } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { AS_IT_STANDS, scenariosOf } from '../scenarios.ts';
import { type Further, within } from './alternative.ts';
import { withBuildsHeld } from './held-builds.ts';
import { buildNothing, isNothing, nearer } from './nothing.ts';

/**
 * Worth of the plan in each scenario of the case, with its builds fixed; scenarios that time does not allow are left
 * out. Undefined if the case has none.
 */
export async function scenariosHeld(
  c: Case,
  plan: PlanDocument,
  solved: Solved,
  further: Further,
): Promise<HeldScenario[] | undefined> {
  const scenarios = scenariosOf(c).filter(({ scenario }) => scenario !== AS_IT_STANDS);
  if (scenarios.length === 0) return undefined;
  const worth = withBuildsHeld(c, plan, solved, further);
  const scenariosHeld: HeldScenario[] = [];
  for (const { scenario, changes } of scenarios) {
    const npv = await worth(changes);
    if (npv === undefined) break;
    // A plan without builds has no gain over itself.
    const nothing = isNothing(c, plan) ? null : await nothingIn(withChanges(c, changes), within(further, 0.5));
    scenariosHeld.push({ scenario, npv, ...(npv === null || !nothing ? {} : { gain: npv - nothing.npv }) });
  }
  return scenariosHeld;
}

const nothingIn = (c: Case, { options, left }: Further) =>
  buildNothing(c, { ...nearer(options), seconds: Math.min(options.seconds, left()) });
