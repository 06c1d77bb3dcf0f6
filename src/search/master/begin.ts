import type { LpResult, MipResult } from '../../linear/index.ts';
import { allowedGap, reoptimisationGap } from '../gap.ts';
import { builtBy, completePlans } from '../heuristic/start.ts';
import type { SearchContext } from '../options.ts';
import { atEnd, tolerance } from '../parameters.ts';
import { broken } from '../separate/capacities.ts';
import { vertexFrom } from './basis.ts';
import type { Master } from './types.ts';

interface Beginning {
  readonly lp: LpResult;
  /** The best of the plans to start from, completed; it may violate shared capacities. */
  readonly start: Float64Array | undefined;
  /** The final answer, if that plan is within the allowed gap of a known bound. */
  readonly done?: MipResult & { readonly relaxation: LpResult };
}

/**
 * Solves the first relaxation of a master and completes the plans to start from. If the basis of a similar case is known (`vertex`), the plans
 * are completed first, and the relaxation starts from that basis and stops as soon as it proves the best plan.
 */
export async function begin(master: Master, options: SearchContext, seconds: () => number): Promise<Beginning> {
  const { model, session } = master;
  const { vertex, signal, incumbent, starts, state } = options;
  const complete = async () => {
    const plan = await completePlans(model, session, starts, {
      gap: reoptimisationGap(model, options),
      seconds,
      signal,
    });
    if (plan && broken(model, plan.x, options.binding).length === 0) {
      incumbent.keep(model, plan.x, plan.objective);
      // With a plan that has builds, branch and bound starts at once: no other first plan is sought.
      state.planned ||= [...builtBy(model)].some((col) => plan.x[col]! > tolerance.row);
    }
    return plan;
  };
  if (vertex === undefined) {
    const solving = master.relax({ first: true });
    setImmediate(master.ready);
    const lp = await solving;
    state.reserve = atEnd.repair * lp.seconds + model.seconds.route + model.seconds.build;
    const plan = lp.status === 'optimal' && starts.length > 0 ? await complete() : undefined;
    return { lp, start: plan?.x };
  }
  const completedPlan = await complete();
  const best = completedPlan && incumbent.objective >= completedPlan.objective ? completedPlan : undefined;
  const reach = best && best.objective + allowedGap(model, best.x, options);
  const proven = (bound: number, relaxation: LpResult): Beginning => {
    state.bound = Math.min(state.bound, bound);
    const { x, objective } = best!;
    const plan = { x, objective, bound: Math.max(bound, objective), violation: 0 };
    return { lp: relaxation, start: x, done: { ...plan, status: 'optimal', relaxation } };
  };
  if (reach !== undefined && state.bound <= reach) return proven(state.bound, unsolved(state.bound));
  const lp = await session.lp({
    method: 'simplex',
    vertex: vertexFrom(model.frame.program, vertex),
    seconds: seconds(),
    reach: master.open ? undefined : reach,
    signal,
  });
  if (lp.status === 'stopped' && Number.isFinite(lp.bound)) return proven(lp.bound, lp);
  return { lp, start: completedPlan?.x };
}

/** The result of a relaxation that was not solved, with a known bound. */
export const unsolved = (bound: number): LpResult => ({
  status: 'stopped',
  objective: Number.NaN,
  bound,
  seconds: 0,
  violation: 0,
  x: new Float64Array(),
  rowDual: new Float64Array(),
  colDual: new Float64Array(),
});
