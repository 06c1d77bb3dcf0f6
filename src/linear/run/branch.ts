import { type Model, objectiveOf, violationOf } from '../model.ts';
import { type Followed, follow, resultOf, worst } from './follow.ts';
import { madeWhole } from './made-whole.ts';
import type { Backend } from './protocol.ts';
import { tolerance } from './thread/parameters.ts';
import { objectiveTo, scaledX, xOf } from './translate.ts';
import type { MipResult, SearchOptions } from './types.ts';

/**
 * Branch and bound on the relaxation, on sums of whole numbers before single ones (see thread/branch-and-bound.ts). Ends at the gap, at the
 * node limit or at the time limit; undefined where the solver has no such search.
 */
export async function runSearch(m: Model, backend: Backend, options: SearchOptions): Promise<MipResult | undefined> {
  if (!backend.tree) return undefined;
  const factor = Math.abs(objectiveTo(m, 1));
  const { start } = options;
  const request = {
    directions: options.groups.map((cols) => Int32Array.from(cols)),
    absGap: Math.max(options.absoluteGap * factor, tolerance.row),
    nodes: options.nodes,
    seconds: options.seconds,
    ...(options.boundOnly ? { boundOnly: true } : {}),
    ...(options.barren
      ? { barren: { pivots: options.barren.pivots, cost: objectiveTo(m, options.barren.objective) } }
      : {}),
    ...(start && violationOf(m, start) <= tolerance.whole
      ? { start: scaledX(m, start), startObjective: objectiveTo(m, objectiveOf(m, start)) }
      : {}),
  };
  const followed = await follow(m, options, (tell, signal) => backend.tree!(request, tell, signal));
  const { raw, found, error } = followed;
  const x = found
    ? await madeWhole(m, backend, xOf(m, found), undefined)
    : 'start' in request
      ? start!
      : new Float64Array();
  const has = x.length > 0;
  const infeasible = raw.complete === true && !has;
  const bound = infeasible && followed.bound === -worst(m) ? worst(m) : followed.bound;
  return resultOf(m, followed, {
    status: infeasible ? 'infeasible' : statusOf(followed, has),
    x,
    bound,
    ...(error ? { message: error } : {}),
  });
}

function statusOf({ raw, cancelled, error }: Followed, has: boolean): MipResult['status'] {
  if (cancelled) return 'stopped';
  if (has) return raw.complete ? 'optimal' : 'feasible';
  return error ? 'failed' : 'stopped';
}
