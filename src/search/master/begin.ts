import type { LpResult, MipResult } from '../../linear/index.ts';
import { allowedGap, nearOf } from '../gap.ts';
import { builtBy, completed } from '../heuristic/start.ts';
import type { Growing } from '../options.ts';
import { atEnd, tolerance } from '../parameters.ts';
import { broken } from '../separate/capacities.ts';
import { vertexFrom } from './basis.ts';
import type { Master } from './master.ts';

/** What is known of a case before its search. */
interface Begun {
  readonly lp: LpResult;
  /** The best of the plans to start from, completed; it may break shared capacities. */
  readonly start?: Float64Array;
  /** The answer, where that plan is near enough to what no plan exceeds. */
  readonly done?: MipResult & { readonly relaxation: LpResult };
}

/**
 * The relaxation of a master, and the best of the plans that are known. Where a basis of a like case is known (`vertex`) its plan is
 * completed first, and the relaxation goes on from that basis, no further than it takes to prove the plan.
 */
export async function begin(master: Master, options: Growing, seconds: () => number): Promise<Begun> {
  const { model, session } = master;
  const { vertex, signal, incumbent, starts, state } = options;
  const stop = signal ? { signal } : {};
  const complete = async () => {
    const found = await completed(model, session, starts, { near: nearOf(model, options), seconds, ...stop });
    if (found && broken(model, found.x, options.binding).length === 0) {
      incumbent.keep(model, found.x, found.objective);
      // From a plan with builds branch and bound begins at once: no other first plan is looked for.
      state.planned ||= [...builtBy(model)].some((col) => found.x[col]! > tolerance.row);
    }
    return found;
  };
  if (vertex === undefined) {
    const solving = master.relax({ first: true });
    setImmediate(master.ready);
    const lp = await solving;
    state.reserve = atEnd.repair * lp.seconds + model.seconds.route + model.seconds.build;
    const found = lp.status === 'optimal' && starts.length > 0 ? await complete() : undefined;
    return { lp, ...(found ? { start: found.x } : {}) };
  }
  const found = await complete();
  const best = found && incumbent.objective >= found.objective ? found : undefined;
  const reach = best && best.objective + allowedGap(model, best.x, options);
  const proven = (bound: number, relaxation: LpResult): Begun => {
    state.bound = Math.min(state.bound, bound);
    const { x, objective } = best!;
    const plan = { x, objective, bound: Math.max(bound, objective), seconds: 0, nodes: 0, violation: 0 };
    return { lp: relaxation, done: { ...plan, status: 'optimal', relaxation } };
  };
  if (reach !== undefined && state.bound <= reach) return proven(state.bound, unsolved(state.bound));
  const lp = await session.lp({
    method: 'simplex',
    vertex: vertexFrom(model.frame.program, vertex),
    seconds: seconds(),
    ...(reach === undefined || master.open ? {} : { reach }),
    ...stop,
  });
  if (lp.status === 'stopped' && Number.isFinite(lp.bound)) return proven(lp.bound, lp);
  return { lp, ...(found ? { start: found.x } : {}) };
}

/** A relaxation that need not be solved. */
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
