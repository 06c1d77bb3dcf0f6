import type { LpResult } from '../linear/index.ts';
import { lowerBound } from './bound/bounds.ts';
import { allowedGap } from './gap.ts';
import type { Beside } from './heuristic/beside.ts';
import type { Master, Wants } from './master/master.ts';
import { atMost } from './master/point.ts';
import type { Growing } from './options.ts';
import { rooting } from './parameters.ts';
import type { Attractive } from './price/routes.ts';
import type { Assemble } from './problem.ts';

/**
 * Solve, price and cut: solves the relaxation of the master, takes what it breaks and wants, and so on, until routes that it does
 * not have are worth little and cuts bring little, or no time is left. Every relaxation gives a bound over all rows and columns:
 * its value and the most that all columns outside it could add. Undefined where the programme has to be built again with more
 * flows.
 */
export async function root(
  assemble: Assemble,
  master: Master,
  options: Growing,
  left: () => number,
  beside: Beside,
  first: LpResult,
): Promise<LpResult | undefined> {
  const { large, model } = master;
  const { state, signal } = options;
  const began = performance.now();
  let lp = first;
  let exact = !large;
  let last = Number.POSITIVE_INFINITY;
  /** What the last relaxation wants, until it joins. */
  let open: Wants | undefined;
  const value = () => (exact ? lp.objective : atMost(lp));
  const bounded = async (when: 'relaxation' | 'root', attractive: Attractive) => {
    await lowerBound(when, { assemble, master, options, lp, value: value(), attractive, slack: slack(), left });
    options.onProgress?.({ stage: 'relaxation', seconds: (performance.now() - began) / 1000, bound: state.bound });
  };
  const slack = () =>
    large
      ? Math.max(rooting.slackLarge * allowedGap(model, lp.x, options), rooting.rough * model.grossCost(lp.x))
      : rooting.slack * allowedGap(model, lp.x, options);
  for (let round = 0; round < rooting.rounds && lp.status === 'optimal' && !signal?.aborted; round++) {
    const wants = master.wants(lp, round < rooting.ahead);
    const { attractive, needed, tightening } = wants;
    await bounded('relaxation', attractive);
    open = wants;
    const gains = last - lp.objective > slack() && tightening > 0;
    const enough = attractive.reducedCostBound <= slack() || attractive.found.length + attractive.woken.length === 0;
    if (needed === 0 && enough && !gains) {
      if (exact || left() < lp.seconds) break;
      const vertex = await master.relax({ vertex: true });
      if (vertex.status !== 'optimal') break;
      [lp, exact] = [vertex, true];
      continue;
    }
    last = lp.objective;
    if (left() < (large ? rooting.grows * lp.seconds : 0)) break;
    if (!(await master.join(lp, wants))) return undefined;
    open = undefined;
    const solving = master.relax();
    beside.tell(lp, master.point);
    const next = await solving;
    if (next.status !== 'optimal' && next.status !== 'infeasible') break;
    [lp, exact] = [next, !large];
  }
  beside.tell(lp, master.point);
  if (open && !open.rebuild) await bounded('root', open.attractive);
  await master.pool.wake();
  return exact ? lp : { ...lp, objective: atMost(lp) };
}
