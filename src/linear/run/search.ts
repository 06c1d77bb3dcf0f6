import { type Model, objectiveOf, violationOf } from '../model.ts';
import { type Incumbent, note, settled, worst } from './mip.ts';
import type { Backend, RawResult } from './protocol.ts';
import { objectiveFrom, objectiveTo, scaledX, xOf } from './translate.ts';
import type { MipResult, SearchOptions } from './types.ts';
import { limited } from './watch.ts';

/**
 * Branch and bound on the relaxation, on sums of whole numbers before single ones (see tree.mjs). Ends at the gap, at the
 * node limit or at the time limit; undefined where the solver has no such search.
 */
export async function runSearch(m: Model, backend: Backend, options: SearchOptions): Promise<MipResult | undefined> {
  if (!backend.tree) return undefined;
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const factor = Math.abs(objectiveTo(m, 1));
  const { start } = options;
  const request = {
    directions: options.groups.map((cols) => Int32Array.from(cols)),
    absGap: Math.max(options.absoluteGap * factor, 1e-9),
    nodes: options.nodes,
    seconds: options.seconds,
    ...(start && violationOf(m, start) <= 1e-6
      ? { start: scaledX(m, start), startObjective: objectiveTo(m, objectiveOf(m, start)) }
      : {}),
  };
  const best: Incumbent = { x: undefined, bound: -Infinity, nodes: 0 };
  const outcome = await limited(options.seconds, options.signal, (signal) =>
    backend.tree!(request, (event) => note(m, best, event, options, since), signal),
  );
  const raw: RawResult = outcome.value ?? { status: 0 };
  const found = raw.x ?? best.x;
  const clean = found
    ? await settled(m, backend, xOf(m, found), undefined)
    : 'start' in request
      ? start!
      : new Float64Array();
  const has = clean.length > 0;
  const lowest = Math.max(raw.bound ?? -Infinity, best.bound);
  const infeasible = raw.complete === true && !has;
  const bound = Number.isFinite(lowest) ? objectiveFrom(m, lowest) : infeasible ? worst(m) : -worst(m);
  const objective = has ? objectiveOf(m, clean) : worst(m);
  const status = infeasible
    ? 'infeasible'
    : outcome.cancelled
      ? 'stopped'
      : raw.complete && has
        ? 'optimal'
        : has
          ? 'feasible'
          : outcome.error
            ? 'failed'
            : 'stopped';
  return {
    status,
    objective,
    bound: has ? (m.sense === 'max' ? Math.max(bound, objective) : Math.min(bound, objective)) : bound,
    x: clean,
    seconds: since(),
    nodes: raw.nodes ?? best.nodes,
    violation: has ? violationOf(m, clean) : 0,
    ...(outcome.error ? { message: outcome.error } : {}),
  };
}
