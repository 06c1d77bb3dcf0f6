import { open, type Solver, withoutColumns } from '../../linear/index.ts';
import { atEnd, tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { worthOf } from '../solution.ts';
import { polishing } from './parameters.ts';
import { builtBy } from './start.ts';

export interface PolishOptions {
  /** Gap to the best plan with these builds at which it ends, in money of the first year. */
  readonly absoluteGap: number;
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
  readonly solver?: Solver | undefined;
}

/**
 * The best plan with the builds, closings and legs of `x`: certificates, licences, loans and flows are free. Certificates of `x` may be
 * fractional. Undefined if there is no such plan, or if the programme has no other integer columns: the plan is then already optimal.
 */
export async function polish(
  model: Assembled,
  x: Float64Array,
  { absoluteGap, seconds, signal, solver }: PolishOptions,
): Promise<{ readonly x: Float64Array; readonly objective: number } | undefined> {
  const a = model.frame.program.arrays();
  const built = builtBy(model);
  if (!a.integer.some((one, j) => one === 1 && !built.has(j))) return undefined;
  const lower = a.lower.slice();
  const upper = a.upper.slice();
  for (const j of built) {
    const value = Math.min(upper[j]!, Math.max(lower[j]!, Math.round(x[j] ?? 0)));
    lower[j] = upper[j] = value;
  }
  const zero = [...upper.keys()].filter((j) => upper[j] === 0);
  const { program, cols, whole } = withoutColumns({ ...a, lower, upper }, zero);
  const session = await open(program, { solver });
  try {
    const result = await session.mip({
      absoluteGap,
      nodes: polishing.nodes,
      proof: true,
      seconds: Math.max(atEnd.last, seconds),
      start: Float64Array.from(cols, (j) => x[j] ?? 0),
      signal,
    });
    if (result.x.length === 0 || result.violation > tolerance.row) return undefined;
    const plan = whole(result.x);
    return { x: plan, objective: worthOf(model, plan) };
  } finally {
    await session.close();
  }
}
