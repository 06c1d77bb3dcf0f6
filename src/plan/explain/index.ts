import type { Case } from '../../case/index.ts';
import type { PlanDocument, Relaxation } from '../../pillars/index.ts';
import type { Deadline, Solved, SolveOptions } from '../../search/index.ts';
import { barrierPrices } from './barriers.ts';
import { figuresToFindOut } from './find-out.ts';
import { forcedLosses } from './forced.ts';
import { whyHere } from './here.ts';
import { landedCosts } from './landed/index.ts';
import { laneSteps } from './lanes.ts';
import { buildNothing } from './nothing.ts';
import { shadowPrices } from './prices.ts';
import { stagesOf } from './stages.ts';
import type { Explained, Omitted } from './types.ts';
import { whyShort } from './why.ts';

export { buildNothing, type Nothing } from './nothing.ts';
export type { Explained, LandedCost, LaneStep, LaneSteps, Omitted } from './types.ts';

export interface ExplainOptions {
  /** How the case is solved further: without each stage and each site. Without it these parts are left out. */
  readonly further?: SolveOptions;
  /** Seconds for the explanation but for barriers; default: as long as the plan itself took. */
  readonly seconds?: number;
  /** When the explanation has to be done: what does not fit is left out. */
  readonly deadline?: Deadline;
  /** Solves the case without each barrier too, and with each halved; needs `further`. */
  readonly barriers?: boolean;
  /** Leaves out forced candidates, which need a linear programme each. */
  readonly brief?: boolean;
}

/** Makes parts one by one: one that cannot be made, or comes after its time, is left out and named. */
function parts(deadline?: Deadline) {
  const omitted: Omitted[] = [];
  const part = async <T>(what: Omitted['part'], work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      if (deadline?.over) throw new Error('the time was up');
      return await work();
    } catch (error) {
      omitted.push({ part: what, cause: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  return { omitted, part };
}

/** What explains that there is no plan: the limits to relax; an answer is not lost to it either. */
export async function explainNone(
  document: PlanDocument,
  whyNot: () => Promise<Relaxation[]> | Relaxation[],
): Promise<{ document: PlanDocument; explained: Explained }> {
  const { omitted, part } = parts();
  return { document: { ...document, whyNot: (await part('whyNot', whyNot)) ?? [] }, explained: { omitted } };
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
  const { omitted, part } = parts(options.deadline);
  const explained: Explained = { omitted };
  const rest = () => options.deadline?.left() ?? Number.POSITIVE_INFINITY;
  const priced = await part('prices', () => shadowPrices(solved, options.deadline?.left()));
  const landed = await part('landed', () => landedCosts(solved, document));
  if (landed) explained.landed = landed;
  const lanes = await part('lanes', () => laneSteps(solved));
  if (lanes) explained.lanes = lanes;
  if (!options.brief) {
    const forced = await part('forced', () => (priced ? forcedLosses(solved, priced.fixed, rest) : []));
    if (forced) explained.forced = forced;
  }
  const why = await part('why', () => whyShort(solved, document));
  const took = Object.values(document.seconds).reduce((sum, seconds) => sum + seconds, 0);
  const since = () => (performance.now() - began) / 1000;
  const ends = performance.now() + 1000 * Math.min((options.seconds ?? took) - since(), rest());
  const left = () => (ends - performance.now()) / 1000;
  const further = options.further && { options: options.further, left };
  const nothing =
    options.further &&
    (await part('nothing', () =>
      buildNothing(c, { ...options.further!, seconds: Math.min(options.further!.seconds, left()) }),
    ));
  const tried = further && (await part('stages', () => stagesOf(c, solved, further)));
  const findOut = await part('findOut', () => figuresToFindOut(solved, tried?.stages ?? []));
  const here = further && (await part('here', () => whyHere(c, document, solved, further)));
  const barriers =
    options.further && options.barriers
      ? await part('barriers', () => barrierPrices(c, document, options.further!, rest))
      : undefined;
  const full = {
    ...document,
    prices: priced?.prices ?? [],
    ...(why ? { why } : {}),
    ...(nothing === undefined ? {} : { nothing }),
    ...(tried ? { stages: [...tried.stages], notTried: [...tried.notTried] } : {}),
    ...(here ? { here } : {}),
    ...(findOut ? { findOut } : {}),
    ...(barriers ? { barriers } : {}),
  };
  return {
    document: { ...full, seconds: { ...document.seconds, explain: (performance.now() - began) / 1000 } },
    explained,
  };
}
