import { costFactor, type Model } from '../model.ts';
import { follow, noWorse, resultOf, type SolveOutcome, worst } from './follow.ts';
import { runLp, STATUS } from './lp.ts';
import { madeWhole } from './made-whole.ts';
import { proving } from './parameters.ts';
import type { Backend, RunRequest } from './protocol.ts';
import { tolerance } from './thread/parameters.ts';
import { objectiveTo, scaledX, withinOf, xOf } from './translate.ts';
import type { LpResult, MipOptions, MipResult } from './types.ts';

export async function runMip(m: Model, backend: Backend, options: MipOptions = {}): Promise<MipResult> {
  const { start, cutoff, seconds, signal } = options;
  if (!m.integer.includes(1)) {
    const bounds = options.within && { within: options.within };
    return fromLp(m, await runLp(m, backend, { seconds, signal, ...bounds }));
  }
  const within = withinOf(m, options.within);
  const request: RunRequest = {
    kind: 'mip',
    options: mipOptions(m, options),
    seconds,
    start: start && scaledX(m, start),
    within,
    cutoff: cutoff === undefined ? undefined : objectiveTo(m, cutoff),
  };
  const followed = await follow(m, options, (tell, signal) => backend.run(request, tell, signal));
  const { raw, incumbent } = followed;
  const x = incumbent ? await madeWhole(m, backend, xOf(m, incumbent, within), within) : new Float64Array();
  const status = statusOf(followed);
  const bound = raw.status === STATUS.infeasible ? (cutoff ?? worst(m)) : followed.bound;
  return resultOf(m, {
    status,
    x,
    bound,
    ...(status === 'failed' ? { message: followed.error ?? `HiGHS ended with model status ${raw.status}` } : {}),
  });
}

/** The result of a program without integer columns, from its linear solve. */
function fromLp(m: Model, lp: LpResult): MipResult {
  const { status, x, violation, message } = lp;
  const relaxed = Number.isNaN(lp.bound) ? lp.objective : noWorse(m, lp.bound, lp.objective);
  const values: Readonly<Record<LpResult['status'], readonly [number, number]>> = {
    optimal: [lp.objective, relaxed],
    infeasible: [worst(m), worst(m)],
    unbounded: [-worst(m), -worst(m)],
    stopped: [worst(m), -worst(m)],
    failed: [worst(m), -worst(m)],
  };
  const [objective, bound] = values[status];
  return { status, objective, bound, x, violation, ...(message === undefined ? {} : { message }) };
}

function mipOptions(m: Model, o: MipOptions): RunRequest['options'] {
  const factor = Math.abs(costFactor(m));
  return {
    mip_rel_gap: o.gap ?? 0,
    mip_abs_gap: Math.max((o.absoluteGap ?? 0) * factor, tolerance.row),
    mip_feasibility_tolerance: tolerance.interior,
    primal_feasibility_tolerance: tolerance.row,
    dual_feasibility_tolerance: tolerance.row,
    mip_heuristic_run_feasibility_jump: false,
    ...(o.proof ? proving : {}),
    ...(o.nodes === undefined ? {} : { mip_max_nodes: o.nodes }),
  };
}

function statusOf({ raw, incumbent, cancelled, error }: SolveOutcome): MipResult['status'] {
  if (raw.status === STATUS.optimal) return 'optimal';
  if (raw.status === STATUS.infeasible) return 'infeasible';
  if (raw.status === STATUS.unbounded) return 'unbounded';
  if (cancelled) return 'stopped';
  if (error === undefined && raw.status >= 11) return incumbent ? 'feasible' : 'stopped';
  return incumbent ? 'feasible' : 'failed';
}
