import { open, type Solver, withoutColumns } from '../../linear/index.ts';
import { using } from '../options.ts';
import { atEnd, tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { worthOf } from '../solution.ts';
import { polishing } from './parameters.ts';
import { builtBy } from './start.ts';

export interface PolishOptions {
  /** How near to the best for these builds it ends, money of the first year. */
  readonly near: number;
  readonly seconds: number;
  readonly signal?: AbortSignal;
  readonly solver?: Solver | undefined;
}

/** A polished plan, and what no plan with its builds is worth more than. */
export interface Polished {
  readonly x: Float64Array;
  readonly objective: number;
  readonly bound: number;
}

/**
 * The best plan with the builds, closings and legs of `x`: certificates, licences, loans and flows are free; `x` itself may break whole
 * numbers of standards. Undefined where there is no such plan, and where whole numbers are builds alone: a plan is then the best of its builds already.
 */
export async function polish(
  model: Assembled,
  x: Float64Array,
  { near, seconds, signal, solver }: PolishOptions,
): Promise<Polished | undefined> {
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
  const session = await open(program, using({ solver }));
  try {
    const found = await session.mip({
      absoluteGap: near,
      nodes: polishing.nodes,
      proof: true,
      seconds: Math.max(atEnd.last, seconds),
      start: Float64Array.from(cols, (j) => x[j] ?? 0),
      ...(signal ? { signal } : {}),
    });
    if (found.x.length === 0 || found.violation > tolerance.row) return undefined;
    const plan = whole(found.x);
    return { x: plan, objective: worthOf(model, plan), bound: found.bound };
  } finally {
    await session.close();
  }
}
