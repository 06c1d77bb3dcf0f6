import type { LpResult, MipResult, Session } from '../../linear/index.ts';
import { allowedGap, nearOf } from '../gap.ts';
import { type Completed, completed } from '../heuristic/start.ts';
import type { SolveOptions } from '../options.ts';
import type { Assembled } from '../problem.ts';
import { broken } from '../separate/capacities.ts';
import { vertexFrom } from './basis.ts';

/** What is known of a case before its search. */
export interface Begun {
  readonly lp: LpResult;
  /** The best of the plans to start from, where it keeps to all shared capacities. */
  readonly best?: Completed;
  /** The answer, where that plan is near enough to what no plan exceeds. */
  readonly done?: MipResult & { readonly relaxation: LpResult };
}

/**
 * The relaxation of a programme. Where a like case is known (`vertex`, `starts`) its plan is completed first, and the
 * relaxation goes on from its vertex, no further than it takes to prove that plan (`wholly`: to its end). No clock decides.
 */
export async function begin(
  model: Assembled,
  session: Session,
  options: SolveOptions & { readonly binding: ReadonlySet<string> },
  limits: { readonly seconds: number; readonly wholly: boolean },
): Promise<Begun> {
  const { starts = [], vertex, signal, ceiling = Number.POSITIVE_INFINITY } = options;
  const { seconds, wholly } = limits;
  const stop = signal ? { signal } : {};
  if (vertex === undefined) return { lp: await session.lp({ method: 'ipm', seconds, ...stop }) };
  const found = await completed(model, session, starts, { near: nearOf(model, options), ...stop });
  const best = found && broken(model, found.x, options.binding).length === 0 ? found : undefined;
  const reach = best && best.objective + allowedGap(model, best.x, options);
  const proven = (bound: number, lp: LpResult): Begun['done'] =>
    best && {
      ...{ status: 'optimal', x: best.x, objective: best.objective, bound: Math.max(bound, best.objective) },
      ...{ seconds: 0, nodes: 0, violation: 0, relaxation: lp },
    };
  const known = best ? { best } : {};
  if (reach !== undefined && ceiling <= reach) {
    const lp = unsolved(ceiling);
    return { ...known, lp, done: proven(ceiling, lp)! };
  }
  const lp = await session.lp({
    method: 'simplex',
    vertex: vertexFrom(model.frame.program, vertex),
    seconds,
    ...(reach === undefined || wholly ? {} : { reach }),
    ...stop,
  });
  const reached = lp.status === 'stopped' && Number.isFinite(lp.bound);
  return { ...known, lp, ...(reached ? { done: proven(lp.bound, lp)! } : {}) };
}

/** A relaxation that need not be solved. */
export const unsolved = (bound: number): LpResult => ({
  ...{ status: 'stopped', objective: Number.NaN, bound, seconds: 0, violation: 0 },
  ...{ x: new Float64Array(), rowDual: new Float64Array(), colDual: new Float64Array() },
});
