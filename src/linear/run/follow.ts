import { type Model, objectiveOf, violationOf } from '../model.ts';
import type { RawResult, RunEvent } from './protocol.ts';
import { objectiveFrom, withinOf, xOf } from './translate.ts';
import type { MipOptions, MipResult } from './types.ts';
import { limited } from './watch.ts';

/** The outcome of a solve with integer columns. If its thread was terminated, it contains what the solve had posted until then. */
export interface SolveOutcome {
  /** Status 0 if the solve returned nothing. */
  readonly raw: RawResult;
  /** The best solution, scaled. */
  readonly incumbent: Float64Array | undefined;
  /** The best bound in units of the program; -`worst` if there is none. */
  readonly bound: number;
  readonly cancelled: boolean;
  readonly error?: string;
}

interface Incumbent {
  x: Float64Array | undefined;
  bound: number;
}

/** The objective that stands for no solution: any solution is better. */
export const worst = (m: Model): number => (m.sense === 'max' ? -Infinity : Infinity);

/** A bound that allows for the objective of a known solution, despite rounding. */
export const noWorse = (m: Model, bound: number, objective: number): number =>
  m.sense === 'max' ? Math.max(bound, objective) : Math.min(bound, objective);

/** Runs a solve under its time limit. Collects its events and reports progress to the caller. */
export async function follow(
  m: Model,
  options: Pick<MipOptions, 'seconds' | 'signal' | 'onProgress' | 'onSolution' | 'within'>,
  run: (tell: (event: RunEvent) => void, signal: AbortSignal) => Promise<RawResult>,
): Promise<SolveOutcome> {
  const best: Incumbent = { x: undefined, bound: -Infinity };
  const { value, ...ended } = await limited(options.seconds, options.signal, (signal) =>
    run((event) => note(m, best, event, options), signal),
  );
  const raw = value ?? { status: 0 };
  const bound = raw.bound !== undefined && raw.bound > best.bound ? raw.bound : best.bound;
  return {
    raw,
    incumbent: raw.x ?? best.x,
    bound: Number.isFinite(bound) ? objectiveFrom(m, bound) : -worst(m),
    ...ended,
  };
}

/** The result of a solve. `x` is empty if there is no solution. */
export function resultOf(
  m: Model,
  { x, bound, ...rest }: Pick<MipResult, 'status' | 'x' | 'bound' | 'message'>,
): MipResult {
  const has = x.length > 0;
  const objective = has ? objectiveOf(m, x) : worst(m);
  return {
    ...rest,
    objective,
    bound: has ? noWorse(m, bound, objective) : bound,
    x,
    violation: has ? violationOf(m, x) : 0,
  };
}

function note(
  m: Model,
  best: Incumbent,
  event: RunEvent,
  options: Pick<MipOptions, 'onProgress' | 'onSolution' | 'within'>,
): void {
  if (event.x) {
    best.x = event.x;
    options.onSolution?.(xOf(m, event.x, withinOf(m, options.within)));
  }
  if (event.bound > best.bound) best.bound = event.bound;
  if (!options.onProgress) return;
  const objective = best.x ? objectiveOf(m, xOf(m, best.x)) : undefined;
  const bound = Number.isFinite(best.bound) ? objectiveFrom(m, best.bound) : undefined;
  options.onProgress({ objective, bound });
}
