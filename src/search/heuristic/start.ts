import type { LpResult, Session } from '../../linear/index.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { type Heuristic, noPlan } from './heuristic.ts';
import { polishing } from './parameters.ts';

/** The best plan of a similar case, completed (`begin`). It may violate shared capacities, and is then repaired. */
export const startPlan: Heuristic = {
  name: 'start',
  due: (input) => input.start !== undefined && noPlan(input),
  find: async ({ start }) => start,
};

/** A plan that was completed from the integer variables of another plan. */
export interface CompletedPlan {
  readonly x: Float64Array;
  readonly objective: number;
  /** Index of the plan that it comes from. */
  readonly from: number;
  /** Whether certificates and licences were optimised again (`completeBuilds`). Otherwise they are those of the plan that it comes from. */
  readonly reoptimised: boolean;
}

export interface CompletionOptions {
  readonly signal?: AbortSignal | undefined;
  /** Time limit of each solve. */
  readonly seconds?: (() => number) | undefined;
  /** Absolute gap of `completeBuilds` in money, from its relaxation; by default 1e-7 of the relaxation's objective. */
  readonly gap?: ((relaxation: Float64Array) => number) | undefined;
}

/**
 * Completes plans of similar cases and returns the best one. Each plan gives integer variables by column name: a missing one is 0, one out of
 * bounds is set to the bound. One linear solve completes a plan. If its integer variables are infeasible, its builds may still be feasible with
 * other certificates and licences (`completeBuilds`).
 */
export async function completePlans(
  model: Assembled,
  session: Session,
  starts: readonly ReadonlyMap<string, number>[],
  options: CompletionOptions = {},
): Promise<CompletedPlan | undefined> {
  const { signal, seconds } = options;
  const { integer } = session.model;
  const cols: number[] = [];
  for (let j = 0; j < integer.length; j++) if (integer[j] === 1) cols.push(j);
  let best: CompletedPlan | undefined;
  const tried = new Set<string>();
  const infeasible: number[] = [];
  for (const [from, start] of starts.entries()) {
    const values = valuesOf(model, session, cols, start);
    const name = values.join();
    if (tried.has(name) || signal?.aborted) continue;
    tried.add(name);
    const lp: LpResult = await session.lp({
      method: 'simplex',
      fresh: true,
      within: { cols, lower: values, upper: values },
      seconds: seconds?.(),
      signal,
    });
    if (lp.status !== 'optimal' || lp.violation > tolerance.row) infeasible.push(from);
    else if (!best || lp.objective > best.objective) {
      best = { x: lp.x, objective: lp.objective, from, reoptimised: false };
    }
  }
  for (const from of infeasible) {
    if (signal?.aborted) return best;
    const found = await completeBuilds(model, session, starts[from]!, options, best?.objective);
    if (found) best = { ...found, from, reoptimised: true };
  }
  return best;
}

/**
 * Completes the builds, closings and legs of a plan with the best certificates, licences, members and use of facilities. Builds at `open` sites
 * (`place/process`) are free too. Undefined if the builds are infeasible, or not worth more than `floor`.
 */
export async function completeBuilds(
  model: Assembled,
  session: Session,
  start: ReadonlyMap<string, number>,
  { gap, signal, seconds }: CompletionOptions = {},
  floor = Number.NEGATIVE_INFINITY,
  open: ReadonlySet<string> = new Set(),
): Promise<Pick<CompletedPlan, 'x' | 'objective'> | undefined> {
  const { builds } = model.frame.variables;
  const free = new Set(builds.filter(({ candidate }) => open.has(candidate.key)).map(({ count }) => count));
  const cols = [...builtBy(model)].filter((col) => !free.has(col));
  const values = valuesOf(model, session, cols, start);
  const within = { cols, lower: values, upper: values };
  const limits = () => ({ signal, seconds: seconds?.() });
  const relaxed = await session.lp({ method: 'simplex', fresh: true, within, ...limits() });
  if (relaxed.status !== 'optimal' || relaxed.objective <= floor) return undefined;
  const absoluteGap = gap?.(relaxed.x) ?? tolerance.interior * Math.abs(relaxed.objective);
  const { x, objective, violation } = await session.mip({
    within,
    nodes: polishing.nodes,
    proof: true,
    absoluteGap,
    ...limits(),
  });
  return x.length > 0 && violation <= tolerance.row && objective > floor ? { x, objective } : undefined;
}

/** Values of integer columns from a plan by column name: 0 for a missing one, the bound for one out of bounds. */
function valuesOf(
  { frame: { program } }: Assembled,
  { model: { lower, upper } }: Session,
  cols: readonly number[],
  start: ReadonlyMap<string, number>,
): number[] {
  return cols.map((j) => Math.min(upper[j]!, Math.max(lower[j]!, Math.round(start.get(program.colName(j)) ?? 0))));
}

/** The integer columns of builds, closings and candidate legs. */
export function builtBy({ frame }: Assembled): Set<number> {
  const { variables, legs, candidates, periods } = frame;
  const closed = candidates.flatMap((k) => periods.flatMap((_, p) => variables.closed(k, p) ?? []));
  return new Set([...variables.builds.map((b) => b.count), ...legs.all.map((b) => b.col), ...closed]);
}

/** The nonzero integer variables of a plan, by column name, as `starts` takes them. */
export function wholeNumbers(model: Assembled, session: Session, x: ArrayLike<number>): Map<string, number> {
  const found = new Map<string, number>();
  for (let j = 0; j < x.length; j++) {
    const value = Math.round(x[j]!);
    if (session.model.integer[j] === 1 && value !== 0) found.set(model.frame.program.colName(j), value);
  }
  return found;
}
