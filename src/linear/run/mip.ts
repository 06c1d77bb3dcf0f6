import { costFactor, type Model, objectiveOf, violationOf } from '../model.ts';
import { runLp, STATUS } from './lp.ts';
import type { Backend, RawResult, RunEvent, RunRequest } from './protocol.ts';
import { objectiveFrom, objectiveTo, scaledX, withinOf, xOf } from './translate.ts';
import type { LpOptions, LpResult, MipOptions, MipResult } from './types.ts';
import { limited } from './watch.ts';

/** A whole number may be this far off when HiGHS gives it back; it is rounded. */
const WHOLE = 1e-5;
/** Beyond this the rest of the solution is solved again with the rounded numbers. */
const HAIR = 1e-10;

export interface Incumbent {
  x: Float64Array | undefined;
  bound: number;
  nodes: number;
}

export async function runMip(m: Model, backend: Backend, options: MipOptions = {}): Promise<MipResult> {
  if (!m.integer.includes(1)) return fromLp(m, await runLp(m, backend, lpOptions(options)));
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const within = withinOf(m, options.within);
  const request: RunRequest = {
    kind: 'mip',
    options: mipOptions(m, options),
    ...(options.seconds === undefined ? {} : { seconds: options.seconds }),
    ...(options.start ? { start: scaledX(m, options.start) } : {}),
    ...(within ? { within } : {}),
    ...(options.cutoff === undefined ? {} : { cutoff: objectiveTo(m, options.cutoff) }),
  };
  const best: Incumbent = { x: undefined, bound: -Infinity, nodes: 0 };
  const outcome = await limited(options.seconds, options.signal, (signal) =>
    backend.run(request, (event) => note(m, best, event, options, since), signal),
  );
  const raw: RawResult = outcome.value ?? { status: 0 };
  const found = raw.x ?? best.x;
  const clean = found ? await settled(m, backend, xOf(m, found, within), within) : new Float64Array();
  const bound = boundOf(m, raw, best, options.cutoff);
  const status = statusOf(raw, found !== undefined, outcome.cancelled, outcome.error);
  const objective = found ? objectiveOf(m, clean) : worst(m);
  const result = {
    status,
    objective,
    bound: found ? (m.sense === 'max' ? Math.max(bound, objective) : Math.min(bound, objective)) : bound,
    x: clean,
    seconds: since(),
    nodes: raw.nodes ?? best.nodes,
    violation: found ? violationOf(m, clean) : 0,
  };
  if (status !== 'failed') return result;
  return { ...result, message: outcome.error ?? `HiGHS ended with model status ${raw.status}` };
}

/** A program without whole numbers is solved as what it is. */
function fromLp(m: Model, lp: LpResult): MipResult {
  const { status, x, seconds, violation, message } = lp;
  const known = Number.isNaN(lp.bound)
    ? lp.objective
    : m.sense === 'max'
      ? Math.max(lp.bound, lp.objective)
      : Math.min(lp.bound, lp.objective);
  const values: Readonly<Record<LpResult['status'], readonly [number, number]>> = {
    optimal: [lp.objective, known],
    infeasible: [worst(m), worst(m)],
    unbounded: [-worst(m), -worst(m)],
    stopped: [worst(m), -worst(m)],
    failed: [worst(m), -worst(m)],
  };
  const [objective, bound] = values[status];
  return { status, objective, bound, x, seconds, nodes: 0, violation, ...(message === undefined ? {} : { message }) };
}

function lpOptions({ seconds, within, signal }: MipOptions): LpOptions {
  return {
    ...(seconds === undefined ? {} : { seconds }),
    ...(within ? { within } : {}),
    ...(signal ? { signal } : {}),
  };
}

export const worst = (m: Model): number => (m.sense === 'max' ? -Infinity : Infinity);

function mipOptions(m: Model, o: MipOptions): RunRequest['options'] {
  const factor = Math.abs(costFactor(m));
  return {
    mip_rel_gap: o.gap ?? 0,
    mip_abs_gap: Math.max((o.absoluteGap ?? 0) * factor, 1e-9),
    mip_feasibility_tolerance: 1e-7,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
    mip_heuristic_run_feasibility_jump: o.heuristics?.feasibilityJump ?? false,
    ...(o.heuristics?.effort === undefined ? {} : { mip_heuristic_effort: o.heuristics.effort }),
    ...(o.nodes === undefined ? {} : { mip_max_nodes: o.nodes }),
  };
}

/** Keeps what a running solve posts, so that it outlives the thread, and tells the caller. */
export function note(
  m: Model,
  best: Incumbent,
  event: RunEvent,
  options: Pick<MipOptions, 'onProgress'>,
  since: () => number,
): void {
  if (event.event === 'solution') best.x = event.x;
  else best.nodes = event.nodes;
  if (event.bound > best.bound) best.bound = event.bound;
  if (!options.onProgress) return;
  const objective = best.x ? objectiveOf(m, xOf(m, best.x)) : undefined;
  const bound = Number.isFinite(best.bound) ? objectiveFrom(m, best.bound) : undefined;
  options.onProgress({
    seconds: since(),
    nodes: best.nodes,
    ...(objective === undefined ? {} : { objective }),
    ...(bound === undefined ? {} : { bound }),
    ...(objective === undefined || bound === undefined ? {} : { gap: Math.abs(objective - bound) }),
  });
}

function boundOf(m: Model, raw: RawResult, best: Incumbent, cutoff: number | undefined): number {
  if (raw.status === STATUS.infeasible) return cutoff ?? worst(m);
  const bound = raw.bound !== undefined && raw.bound > best.bound ? raw.bound : best.bound;
  return Number.isFinite(bound) ? objectiveFrom(m, bound) : -worst(m);
}

function statusOf(raw: RawResult, found: boolean, cancelled: boolean, error: string | undefined): MipResult['status'] {
  if (raw.status === STATUS.optimal) return 'optimal';
  if (raw.status === STATUS.infeasible) return 'infeasible';
  if (raw.status === STATUS.unbounded) return 'unbounded';
  if (cancelled) return 'stopped';
  if (error === undefined && raw.status >= 11) return found ? 'feasible' : 'stopped';
  return found ? 'feasible' : 'failed';
}

/**
 * Whole numbers made whole. Where that moves one by more than a hair, the rest is solved again with them fixed, so that
 * no capacity of a million hangs on a plant that is built to 0.0000001.
 */
export async function settled(
  m: Model,
  backend: Backend,
  x: Float64Array,
  within: RunRequest['within'],
): Promise<Float64Array> {
  const whole = x.slice();
  let moved = 0;
  const cols: number[] = [];
  for (let j = 0; j < x.length; j++) {
    if (!m.integer[j]) continue;
    cols.push(j);
    whole[j] = Math.round(x[j]!);
    moved = Math.max(moved, Math.abs(whole[j]! - x[j]!));
  }
  if (moved <= HAIR || moved > WHOLE) return moved <= HAIR ? whole : x;
  const values = cols.map((j) => whole[j]!);
  const fixed = withinOf(m, merged(m, within, cols, values))!;
  try {
    const idle = new AbortController().signal;
    const lp = {
      kind: 'lp',
      method: 'choose',
      options: { primal_feasibility_tolerance: 1e-9 },
      seconds: 60,
      within: fixed,
    } as const;
    const raw = await backend.run(lp, () => {}, idle);
    if (raw.status === STATUS.optimal && raw.x) return xOf(m, raw.x, fixed);
  } catch {
    // The solution as it was found still stands, and its violation is reported.
  }
  return violationOf(m, whole) <= 1e-6 ? whole : x;
}

/** The bounds of a solve with some columns fixed on top. */
function merged(m: Model, within: RunRequest['within'], cols: number[], values: number[]) {
  const scale = (side: Float64Array): number[] => Array.from(side, (v, k) => v * m.colScale[within!.indices[k]!]!);
  return {
    cols: [...(within?.indices ?? []), ...cols],
    lower: [...(within ? scale(within.lower) : []), ...values],
    upper: [...(within ? scale(within.upper) : []), ...values],
  };
}
