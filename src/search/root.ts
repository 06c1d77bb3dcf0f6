import type { LpResult } from '../linear/index.ts';
import { allowedGap } from './gap.ts';
import type { BackgroundSearch } from './heuristic/background.ts';
import type { Master } from './master/types.ts';
import type { SearchContext } from './options.ts';
import { gapShare, rootNode, tolerance } from './parameters.ts';
import type { Attractive } from './price/routes.ts';
import { addStatistics } from './statistics.ts';

interface RootOptions {
  readonly left: () => number;
  readonly background: BackgroundSearch;
  /** Looks for a first plan. It is called with the first relaxation that satisfies all shared capacities, before cuts join. */
  readonly findPlan: (lp: LpResult) => Promise<void>;
}

/**
 * The root node of branch-price-and-cut: solves the relaxation of the master, adds the rows that it violates and the routes with a positive
 * reduced cost, and solves it again, until missing routes and further cuts are worth little, or the time is up. Every relaxation gives a
 * dual bound over all rows and columns: its value plus the most that the columns outside the master could add.
 */
export async function root(
  master: Master,
  options: SearchContext,
  { left, background, findPlan }: RootOptions,
  first: LpResult,
): Promise<LpResult> {
  const { large, model } = master;
  const { state, signal } = options;
  const began = performance.now();
  /** Remaining seconds after the first relaxation. */
  const seconds = left();
  let lp = first;
  /** Whether the relaxation ended at a vertex: otherwise its objective is only near its value. */
  let exact = !large;
  /** The objective before the last round of cuts. */
  let last = Number.POSITIVE_INFINITY;
  /** Whether a first plan was sought. */
  let sought = false;
  /** Number of rounds with cuts. */
  let cutRounds = 0;
  const value = () => (exact ? lp.objective : atMost(lp));
  /** The relaxation plus the most that the columns outside the master could add (Lasdon 1970; `price/reduced-cost-bound.ts`). */
  const updateBound = ({ reducedCostBound }: Attractive) => {
    const bound = value() + reducedCostBound;
    addStatistics(state.components, 'reduced-cost', { calls: 1, seconds: 0, brought: Number(bound < state.bound) });
    state.bound = Math.min(state.bound, bound);
    options.onProgress?.({ stage: 'relaxation', seconds: (performance.now() - began) / 1000, bound: state.bound });
  };
  const slack = () =>
    large ? rootNode.rough * model.grossCost(lp.x) : gapShare.negligible * allowedGap(model, lp.x, options);
  for (let round = 0; round < rootNode.rounds && lp.status === 'optimal' && !signal?.aborted; round++) {
    const cuts = large ? left() > (1 - rootNode.cutTime) * seconds : cutRounds < rootNode.cutRounds;
    const proposals = master.propose(lp, { cuts });
    const { attractive, needed, tightening } = proposals;
    updateBound(attractive);
    if (needed === 0 && !sought && !large) {
      sought = true;
      const before = master.size();
      await findPlan(lp);
      // The repair of a plan adds rows and routes: the proposals are then out of date.
      if (master.size() > before) {
        const next = await master.relax();
        if (next.status !== 'optimal' && next.status !== 'infeasible') break;
        lp = next;
        continue;
      }
    }
    const worthwhile = Math.max(slack(), rootNode.cuts * model.grossCost(lp.x));
    const gains = tightening > 0 && last - lp.objective > worthwhile;
    const enough = attractive.reducedCostBound <= slack() || attractive.found.length === 0;
    if (needed === 0 && enough && !gains) {
      if (exact || left() < lp.seconds) break;
      const vertex = await master.relax({ vertex: true });
      if (vertex.status !== 'optimal') break;
      [lp, exact] = [vertex, true];
      continue;
    }
    last = tightening > 0 ? lp.objective : Number.POSITIVE_INFINITY;
    if (tightening > 0) cutRounds++;
    if (left() < (large ? rootNode.grows * lp.seconds : 0)) break;
    await master.join(proposals);
    const solving = master.relax();
    background.begin(lp, master.point);
    const next = await solving;
    if (next.status !== 'optimal' && next.status !== 'infeasible') break;
    [lp, exact] = [next, !large];
  }
  if (!large) await master.trim(lp);
  background.begin(lp, master.point);
  background.last(lp, master.point);
  return exact ? lp : { ...lp, objective: atMost(lp) };
}

/** An upper bound on the optimum of a relaxation that did not end at a vertex. */
const atMost = ({ objective, bound }: LpResult): number =>
  Number.isNaN(bound) ? objective + tolerance.interior * Math.abs(objective) : Math.max(objective, bound);
