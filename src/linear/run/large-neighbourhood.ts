import { modelOf, objectiveOf } from '../model.ts';
import type { Program } from '../program.ts';
import { scaledArrays } from '../scaled.ts';
import { dataOf } from './data.ts';
import { aside } from './host.ts';
import { objectiveTo, scaledX, xOf } from './translate.ts';

export interface ImproveOptions {
  /** Whole-number columns that are decided together, such as the builds of one plant by year, in order. */
  readonly chains: readonly (readonly number[])[];
  /** Chains that are let go together, by index: one neighbourhood after the other. */
  readonly around: readonly (readonly number[])[];
  /** A solution; its whole numbers count. */
  readonly start: Float64Array;
  /** Gains below this are not worth a step, in objective units. */
  readonly least?: number;
  /** An objective with which it ends. */
  readonly enough?: number;
  readonly seconds: number;
  /** How often all neighbourhoods are gone through at most; it ends anyway when none gains. */
  readonly rounds?: number;
  readonly onProgress?: (progress: { readonly objective: number; readonly x: Float64Array }) => void;
  readonly signal?: AbortSignal;
}

export interface Improved {
  readonly x: Float64Array;
  readonly objective: number;
  readonly rounds: number;
  readonly solves: number;
}

/**
 * Improves a solution of a program in a thread of its own, neighbourhood by neighbourhood (large neighbourhood search: thread/large-neighbourhood.ts). Gives the best that is
 * found, the start where there is none better. Its steps do not depend on the clock; how many it makes does.
 */
export async function improve(p: Pick<Program, 'arrays'>, options: ImproveOptions): Promise<Improved> {
  const m = modelOf(p.arrays());
  const a = scaledArrays(m, true);
  const integers = Int32Array.from([...m.integer.keys()].filter((j) => m.integer[j] === 1));
  const whole = scaledX(
    m,
    options.start.map((value, j) => (m.integer[j] === 1 ? Math.round(value) : value)),
  );
  const task = {
    data: dataOf(a),
    integers,
    chains: options.chains.map((cols) => Int32Array.from(cols)),
    around: options.around.map((free) => Int32Array.from(free)),
    start: Float64Array.from(integers, (j) => whole[j]!),
    least: Math.abs(objectiveTo(m, options.least ?? 0)),
    enough: options.enough === undefined ? -Infinity : objectiveTo(m, options.enough),
    rounds: options.rounds ?? Number.MAX_SAFE_INTEGER,
    ends: Date.now() + options.seconds * 1000,
  };
  let best = { x: options.start, objective: objectiveOf(m, options.start), rounds: 0, solves: 0 };
  const ended = await aside('largeNeighbourhood', task, options, (plan) => {
    const x = xOf(m, plan.x);
    for (const j of integers) x[j] = Math.round(x[j]!);
    best = { ...best, x, objective: objectiveOf(m, x) };
    options.onProgress?.(best);
  });
  return { ...best, ...ended };
}
