import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../../pillars/index.ts';
import type { Solved, SolveOptions } from '../../search/index.ts';
import { barrierPrices } from './barriers.ts';
import { forcedLosses } from './forced.ts';
import { landedCosts } from './landed/index.ts';
import { laneSteps } from './lanes.ts';
import { shadowPrices } from './prices.ts';
import { switchingValues } from './switching.ts';
import type { Explained, Omitted } from './types.ts';

export type { Explained, LandedCost, LaneStep, LaneSteps, Omitted, SwitchingValue } from './types.ts';

export interface ExplainOptions {
  /** Solves the case once more without each barrier, with these options. */
  readonly barriers?: SolveOptions;
  /** Leaves out what needs further programmes: switching values and forced candidates. */
  readonly brief?: boolean;
}

/**
 * What explains a plan: shadow prices in the document, the rest beside it. A part that cannot be computed is left out and
 * named in `omitted`: a plan is never lost to its explanation.
 */
export async function explain(
  c: Case,
  document: PlanDocument,
  solved: Solved,
  options: ExplainOptions = {},
): Promise<{ document: PlanDocument; explained: Explained }> {
  const began = performance.now();
  const omitted: Omitted[] = [];
  const part = async <T>(what: Omitted['part'], work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      omitted.push({ part: what, cause: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  const explained: Explained = { omitted };
  const priced = await part('prices', () => shadowPrices(solved));
  const landed = await part('landed', () => landedCosts(solved, document));
  if (landed) explained.landed = landed;
  const lanes = await part('lanes', () => laneSteps(solved));
  if (lanes) explained.lanes = lanes;
  if (!options.brief) {
    const [switching, forced] = await Promise.all([
      part('switching', () => switchingValues(solved)),
      part('forced', () => (priced ? forcedLosses(solved, priced.fixed) : [])),
    ]);
    if (switching) explained.switching = switching;
    if (forced) explained.forced = forced;
  }
  const barriers = options.barriers;
  const gains = barriers && (await part('barriers', () => barrierPrices(c, document, barriers)));
  if (gains) explained.barriers = gains;
  const full = { ...document, prices: priced?.prices ?? [] };
  return {
    document: { ...full, seconds: { ...document.seconds, explain: (performance.now() - began) / 1000 } },
    explained,
  };
}
