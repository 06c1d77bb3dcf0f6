import type { LpResult } from '../linear/index.ts';
import { book } from './brought.ts';
import { allowedGap } from './gap.ts';
import type { Beside } from './heuristic/beside.ts';
import type { Master } from './master/master.ts';
import { atMost } from './master/point.ts';
import type { Growing } from './options.ts';
import { ofGap, rooting } from './parameters.ts';
import type { Attractive } from './price/routes.ts';

interface RootOptions {
  readonly left: () => number;
  readonly beside: Beside;
  /** Looks for a first plan from the first relaxation that keeps to all shared capacities, before cuts join. */
  readonly planned: (lp: LpResult) => Promise<void>;
}

/**
 * Solve, price and cut, the root node of branch-price-and-cut: solves the relaxation of the master, adds the rows that it breaks and the routes
 * that gain in it, and solves it again, until missing routes are worth little and cuts bring little, or no time is left. Every
 * relaxation gives a bound over all rows and columns: its value and the most that all columns outside it could add.
 */
export async function root(
  master: Master,
  options: Growing,
  { left, beside, planned }: RootOptions,
  first: LpResult,
): Promise<LpResult> {
  const { large, model } = master;
  const { state, signal } = options;
  const began = performance.now();
  /** Seconds that are left after the first relaxation. */
  const seconds = left();
  let lp = first;
  /** Whether the relaxation was brought to a vertex: its objective is then its value, not only near it. */
  let exact = !large;
  /** The objective before the last cuts joined. */
  let last = Number.POSITIVE_INFINITY;
  /** Whether a first plan was looked for. */
  let looked = false;
  /** Rounds in which cuts joined. */
  let cutting = 0;
  const value = () => (exact ? lp.objective : atMost(lp));
  /** The relaxation, and the most that all columns outside it could still add (Lasdon 1970; `price/reduced-cost-bound.ts`). */
  const bounded = ({ reducedCostBound }: Attractive) => {
    const bound = value() + reducedCostBound;
    book(state, 'reduced-cost', { calls: 1, seconds: 0, brought: Number(bound < state.bound) });
    state.bound = Math.min(state.bound, bound);
    options.onProgress?.({ stage: 'relaxation', seconds: (performance.now() - began) / 1000, bound: state.bound });
  };
  const slack = () =>
    large ? rooting.rough * model.grossCost(lp.x) : ofGap.negligible * allowedGap(model, lp.x, options);
  for (let round = 0; round < rooting.rounds && lp.status === 'optimal' && !signal?.aborted; round++) {
    const tighter = large ? left() > (1 - rooting.cutTime) * seconds : cutting < rooting.cutRounds;
    const wants = master.wants(lp, { cuts: tighter });
    const { attractive, needed, tightening } = wants;
    bounded(attractive);
    if (wants.needed === 0 && !looked && !large) {
      looked = true;
      const before = master.size();
      await planned(lp);
      // The repair of a plan brings rows and routes: what the relaxation broke and wanted before them is out of date.
      if (master.size() > before) {
        const next = await master.relax();
        if (next.status !== 'optimal' && next.status !== 'infeasible') break;
        lp = next;
        continue;
      }
    }
    const less = Math.max(slack(), rooting.cuts * model.grossCost(lp.x));
    const gains = tightening > 0 && last - lp.objective > less;
    const enough = attractive.reducedCostBound <= slack() || attractive.found.length === 0;
    if (needed === 0 && enough && !gains) {
      if (exact || left() < lp.seconds) break;
      const vertex = await master.relax({ vertex: true });
      if (vertex.status !== 'optimal') break;
      [lp, exact] = [vertex, true];
      continue;
    }
    last = tightening > 0 ? lp.objective : Number.POSITIVE_INFINITY;
    if (tightening > 0) cutting++;
    if (left() < (large ? rooting.grows * lp.seconds : 0)) break;
    await master.join(wants);
    const solving = master.relax();
    beside.begin(lp, master.point);
    const next = await solving;
    if (next.status !== 'optimal' && next.status !== 'infeasible') break;
    [lp, exact] = [next, !large];
  }
  if (!large) await master.trim(lp);
  beside.begin(lp, master.point);
  beside.last(lp, master.point);
  return exact ? lp : { ...lp, objective: atMost(lp) };
}
