import { type Case, defined, nonEmpty, sumOf } from '../../case/index.ts';
import type { LpResult } from '../../linear/index.ts';
import type { Explained, Lanes, Omitted, PlanDocument, Relaxation } from '../../model/index.ts';
import type { Deadline, Solved, SolveOptions } from '../../search/index.ts';
import { cooperationOf } from '../decision/cooperation.ts';
import { lanesOf } from '../lanes.ts';
import { agreed } from './agree.ts';
import { type Further, within } from './alternative.ts';
import { barrierPrices } from './barriers.ts';
import { cutOffSites } from './cut-off-sites.ts';
import { entriesOf } from './entries.ts';
import { figuresToFindOut } from './find-out.ts';
import { forcedLosses } from './forced.ts';
import { goodPricesOf } from './good-prices.ts';
import { figuresHeld } from './held-figures.ts';
import { scenariosHeld } from './held-scenarios.ts';
import { plansWithoutSites, whyHere } from './here.ts';
import { landedCosts } from './landed/index.ts';
import { laneSteps } from './lanes.ts';
import { whyNotBuilt } from './not-built.ts';
import { buildNothing, itselfNothing, nearer } from './nothing.ts';
import { obstaclePrices } from './obstacles.ts';
import { shadowPrices } from './prices.ts';
import { stagesOf } from './stages.ts';
import { targetPrices } from './target-prices.ts';
import { whyShort } from './why.ts';

export { buildNothing } from './nothing.ts';

interface ExplainOptions {
  /** Options for further solves: without each stage and each site. */
  readonly further: SolveOptions;
  /** Seconds for all parts but barriers; by default half the time that the plan took, or `LEAST`. */
  readonly seconds?: number;
  /** Deadline of the explanation: what does not fit is left out. */
  readonly deadline?: Deadline;
  /**
   * Also solves the case without each barrier, with each halved, and without each of the five dearest obstacles.
   */
  readonly barriers?: boolean;
  /** Plants whose owners lose, by `place/process`. */
  readonly losing?: ReadonlySet<string>;
  /** The lanes of the case, if they exist already. */
  readonly lanes?: Lanes;
}

/** Computes parts one by one: a part that fails, or comes too late, is left out and named. */
function parts(deadline?: Deadline) {
  const omitted: Omitted[] = [];
  const part = async <T>(what: Omitted['part'], work: () => T | Promise<T>): Promise<T | undefined> => {
    if (deadline?.over) {
      omitted.push({ part: what });
      return undefined;
    }
    try {
      return await work();
    } catch (error) {
      omitted.push({ part: what, cause: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  return { omitted, part };
}

/** The explanation of a case without a plan: the limits to relax. A failure here does not lose the document. */
export async function explainNone(
  document: PlanDocument,
  whyNot: () => Promise<Relaxation[]> | Relaxation[],
): Promise<{ document: PlanDocument; explained: Explained }> {
  const { omitted, part } = parts();
  return { document: { ...document, whyNot: (await part('whyNot', whyNot)) ?? [] }, explained: { omitted } };
}

/** Time of an explanation as a share of the planning time: two programmes are solved in parallel. */
const USUAL = 0.5;

/** Least seconds of an explanation: the programme of a small case is solved some twenty times. */
const LEAST = 20;

/** Share of the time for reasons of unmet demands, and their least seconds. */
const [WHY, WHY_LEAST] = [0.3, 2];

/** Whether a plan is worth as much as the best flows with its builds. */
const isBest = ({ objective }: Solved, fixed: LpResult | undefined): boolean =>
  fixed?.status === 'optimal' && fixed.objective - objective <= 1e-6 * Math.max(1, Math.abs(objective));

/**
 * Explains a plan: shadow prices are added to the document, the rest is returned beside it. A part that cannot be
 * computed is left out and named in `omitted`: a plan is never lost to its explanation.
 */
export async function explain(
  c: Case,
  document: PlanDocument,
  solved: Solved,
  options: ExplainOptions,
): Promise<{ document: PlanDocument; explained: Explained }> {
  const began = performance.now();
  const { omitted, part } = parts(options.deadline);
  const rest = () => options.deadline?.left() ?? Number.POSITIVE_INFINITY;
  const took = sumOf(Object.values(document.seconds));
  const ends = began + 1000 * Math.min(options.seconds ?? Math.max(LEAST, USUAL * took), rest());
  const left = () => (ends - performance.now()) / 1000;
  const further = { options: options.further, left, alternatives: [] };
  /** A part with further solves, within a share of the remaining time. */
  const solvedPart = <T>(what: Omitted['part'], share: number, work: (further: Further) => Promise<T>) =>
    part(what, () => work(within(further, share)));
  const priced = await part('prices', () => shadowPrices(solved, options.deadline?.left()));
  const goods = priced && (await part('prices', () => goodPricesOf(solved, priced.fixed)));
  const landed = await part('landed', () => landedCosts(solved, document));
  const lanes = await part('lanes', () => laneSteps(solved));
  // Plans that it is compared with may borrow no more than it may, so that the bound is that of the best plan within its
  // limits on debt.
  const compared: Solved = { ...solved, bound: document.boundWithinLimits ?? solved.bound };
  const whyEnds = performance.now() + 1000 * Math.max(WHY * left(), Math.min(left(), WHY_LEAST));
  const forWhy = () => (whyEnds - performance.now()) / 1000;
  const why = await part('why', () =>
    whyShort(solved, document, forWhy, options.further, isBest(solved, priced?.fixed)),
  );
  const nothing = await solvedPart('nothing', 0.3, async ({ options: how, left }) => {
    const itself = itselfNothing(c, document, () => options.lanes ?? lanesOf(c, solved.model.ways));
    const within = { ...nearer(how), seconds: Math.min(how.seconds, left()) };
    return itself ?? buildNothing(c, within, document, options.lanes);
  });
  // A thousand small relaxations: in parallel with the others, whose programmes are built meanwhile, they would wait.
  const entered = await solvedPart('entries', 0.6, (time) => entriesOf(c, compared, time));
  // Two parts are solved in parallel, each in its own thread. Each has a share of the time that earlier parts left.
  const stages = solvedPart('stages', 0.8, (time) => stagesOf(c, compared, time));
  const without = await solvedPart('here', 0.5, (time) => plansWithoutSites(c, compared, time, options.losing));
  const priceOfTargets = await solvedPart('targetPrices', 0.5, (time) => targetPrices(c, compared, time));
  const heldScenarios = await solvedPart('heldScenarios', 0.5, (time) => scenariosHeld(c, document, solved, time));
  const notBuilt = await solvedPart('notBuilt', 0.6, (time) => whyNotBuilt(c, document, compared, time));
  const heldFigures = await solvedPart('heldFigures', 0.7, (time) => figuresHeld(c, document, solved, time));
  const tried = await stages;
  const here = without && whyHere(document, compared, without, further.alternatives);
  const forced = await part('forced', () => (priced ? forcedLosses(solved, priced.fixed, left) : []));
  const findOut = await part('findOut', () =>
    figuresToFindOut(c, solved, {
      stages: [
        ...(tried?.stages ?? []),
        ...(entered?.enters ?? []).map((one) => ({ process: one.process, leaves: [one] })),
      ],
      lines: tried?.lines ?? [],
      heldFigures: heldFigures ?? [],
    }),
  );
  const solving = options.barriers ? { options: options.further, left: rest } : undefined;
  const barriers = solving && (await part('barriers', () => barrierPrices(c, document, solved, within(solving, 0.7))));
  const obstacles = solving && (await part('obstacles', () => obstaclePrices(c, document, solved, solving)));
  const cutOff = cutOffSites(solved.model.frame).map(({ place, process }) => ({ place, process }));
  const full = {
    ...document,
    prices: priced?.prices ?? [],
    ...defined({ goodPrices: nonEmpty(goods), why, nothing, targetPrices: nonEmpty(priceOfTargets) }),
    ...defined({ stages: tried && [...tried.stages], notTried: tried && [...tried.notTried] }),
    ...defined({ figuresTried: (entered ?? tried)?.figuresTried, enters: entered && [...entered.enters] }),
    ...defined({ notBuilt, cutOff: nonEmpty(cutOff), here, heldScenarios, heldFigures, findOut, barriers, obstacles }),
  };
  // Either of two parallel parts may end first.
  omitted.sort((a, b) => (a.part < b.part ? -1 : 1));
  const cooperation = cooperationOf(full, c);
  const { frame } = solved.model;
  const buildable = {
    sites: [...new Set(frame.variables.builds.map(({ candidate }) => candidate))],
    legs: frame.legs.all.length > 0,
  };
  return {
    document: {
      ...agreed(full, buildable),
      ...(cooperation ? { decision: { cooperation } } : {}),
      seconds: { ...document.seconds, explain: (performance.now() - began) / 1000 },
    },
    explained: { omitted, ...defined({ landed, lanes, forced }) },
  };
}
