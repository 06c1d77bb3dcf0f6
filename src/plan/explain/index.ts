import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../../pillars/index.ts';
import type { Solved, SolveOptions } from '../solve.ts';
import { barrierPrices } from './barriers.ts';
import { forcedLosses } from './forced.ts';
import { landedCosts } from './landed/index.ts';
import { laneSteps } from './lanes.ts';
import { shadowPrices } from './prices.ts';
import { restsOn } from './rests.ts';
import { switchingValues } from './switching.ts';
import type { Explained } from './types.ts';

export type { Explained, LandedCost, LaneStep, LaneSteps, SwitchingValue } from './types.ts';

export interface ExplainOptions {
  /** Solves the case once more without each barrier, with these options. */
  readonly barriers?: SolveOptions;
  /** Leaves out what needs further programmes: switching values and forced candidates. */
  readonly brief?: boolean;
}

/** What explains a plan: prices and shares in the document, the rest beside it. */
export async function explain(
  c: Case,
  document: PlanDocument,
  solved: Solved,
  options: ExplainOptions = {},
): Promise<{ document: PlanDocument; explained: Explained }> {
  const began = performance.now();
  const { prices, fixed } = await shadowPrices(solved);
  const explained: Explained = { landed: landedCosts(solved, document), lanes: laneSteps(solved) };
  if (!options.brief) {
    [explained.switching, explained.forced] = await Promise.all([switchingValues(solved), forcedLosses(solved, fixed)]);
  }
  if (options.barriers) explained.barriers = await barrierPrices(c, document, options.barriers);
  const full = { ...document, prices, restsOn: restsOn(solved) };
  return {
    document: { ...full, seconds: { ...document.seconds, explain: (performance.now() - began) / 1000 } },
    explained,
  };
}
