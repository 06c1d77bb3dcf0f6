import type { LpResult, MipResult, Session } from '../linear/index.ts';
import { enabled } from './component.ts';
import type { Deadline } from './deadline.ts';
import { allowedGap, reoptimisationGap } from './gap.ts';
import { polish } from './heuristic/polish.ts';
import { repair } from './heuristic/repair.ts';
import { completePlans } from './heuristic/start.ts';
import { unsolved } from './master/begin.ts';
import type { SearchContext } from './options.ts';
import { atEnd } from './parameters.ts';
import type { Assembled } from './problem.ts';
import { broken } from './separate/capacities.ts';
import { isWhole } from './solution.ts';

/** The result of a search, with the root relaxation. */
export type Outcome = MipResult & { readonly relaxation: LpResult };

/** An outcome without a plan and without a bound. */
export const stopped = (relaxation: LpResult = unsolved(Number.POSITIVE_INFINITY)): Outcome => ({
  status: 'stopped',
  objective: Number.NEGATIVE_INFINITY,
  bound: Number.POSITIVE_INFINITY,
  x: new Float64Array(),
  violation: 0,
  relaxation,
});

/**
 * Runs a search and returns its best plan and bound, whatever ended it: the gap, the time limit, the abort signal or a solver failure.
 * Does not start the search if the time is up. Returns undefined if the programme has to be assembled again.
 */
export async function conclude(
  model: Assembled,
  session: Session,
  options: SearchContext,
  time: Deadline,
  work: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  const outcome = time.over || options.signal?.aborted ? stopped() : await withoutFailure(options, work);
  return outcome && bestPlan(model, session, options, outcome, time);
}

/** Runs the search. If the solver fails and a plan is known, the search ends with that plan; without a plan the error is thrown. */
async function withoutFailure(
  options: SearchContext,
  work: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  try {
    return await work();
  } catch (error) {
    if (options.incumbent.objective === Number.NEGATIVE_INFINITY && options.starts.length === 0) throw error;
    return { ...stopped(), message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The best plan that satisfies every row: the plan of the search, repaired if it violates a shared capacity, or the incumbent. If there is
 * neither, the plans to start from and the plan that builds nothing are completed and repaired.
 */
async function bestPlan(
  model: Assembled,
  session: Session,
  options: SearchContext,
  outcome: Outcome,
  time: Deadline,
): Promise<Outcome> {
  const { incumbent, starts, state } = options;
  const { left } = time;
  const none = () => incumbent.objective === Number.NEGATIVE_INFINITY;
  const hopeless = ['infeasible', 'unbounded'].includes(outcome.status);
  // A solution with fractional certificates is not a plan.
  const whole = outcome.x.length > 0 && isWhole(session.model.integer, outcome.x);
  if (whole && broken(model, outcome.x, new Set()).length === 0) incumbent.keep(model, outcome.x, outcome.objective);
  else if (whole) await repair(model, session, options, outcome.x, { left });
  if (none() && !hopeless && !options.boundOnly) {
    const seconds = () => Math.max(atEnd.last, time.left());
    const last = await completePlans(model, session, [...starts, new Map()], { seconds });
    if (last) await repair(model, session, options, last.x, { left });
  }
  const plan = incumbent.within(model);
  if (!plan) {
    const lost = outcome.x.length > 0 ? { ...stopped(), relaxation: outcome.relaxation } : {};
    return { ...outcome, ...lost, bound: Math.min(outcome.bound, state.bound) };
  }
  await polishIncumbent(model, session, options, plan, time);
  const best = incumbent.within(model)!;
  const { objective } = incumbent;
  const near = state.bound - objective <= allowedGap(model, best, options);
  const status = near ? 'optimal' : outcome.status === 'stopped' && options.signal?.aborted ? 'stopped' : 'feasible';
  return { ...outcome, status, x: best, objective, bound: Math.max(state.bound, objective) };
}

/** Polishes the incumbent within the remaining time, and at least `atEnd.last` seconds. */
async function polishIncumbent(
  model: Assembled,
  session: Session,
  options: SearchContext,
  x: Float64Array,
  time: Deadline,
): Promise<void> {
  if (!enabled(options, 'polish')) return;
  const absoluteGap = reoptimisationGap(model, options)(x);
  const found = await polish(model, x, { absoluteGap, seconds: time.left(), solver: options.solver });
  if (!found || found.objective <= options.incumbent.objective) return;
  await repair(model, session, options, found.x, { left: time.left });
}
