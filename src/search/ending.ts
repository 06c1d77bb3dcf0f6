import type { LpResult, MipResult, Session } from '../linear/index.ts';
import { has } from './component.ts';
import type { Deadline } from './deadline.ts';
import { allowedGap, nearOf } from './gap.ts';
import { polish } from './heuristic/polish.ts';
import { repair } from './heuristic/repair.ts';
import { completed } from './heuristic/start.ts';
import { unsolved } from './master/begin.ts';
import { type Growing, using } from './options.ts';
import { atEnd } from './parameters.ts';
import type { Assembled } from './problem.ts';
import { broken } from './separate/capacities.ts';
import { isWhole } from './solution.ts';

/** What came of a search, with the relaxation that it began from. */
export type Outcome = MipResult & { readonly relaxation: LpResult };

/** No plan, and no bound. */
export const stopped = (relaxation: LpResult = unsolved(Number.POSITIVE_INFINITY)): Outcome => ({
  status: 'stopped',
  objective: Number.NEGATIVE_INFINITY,
  bound: Number.POSITIVE_INFINITY,
  x: new Float64Array(),
  seconds: 0,
  nodes: 0,
  violation: 0,
  relaxation,
});

/**
 * Does a search and gives what it came to, however it ended: by its gap, by time, by a signal, or by a solver that failed. Time that is
 * up begins no search. Undefined where the programme has to be built again.
 */
export async function ended(
  model: Assembled,
  session: Session,
  options: Growing,
  time: Deadline,
  work: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  const found = time.over || options.signal?.aborted ? stopped() : await unfailing(options, work);
  return found && bestOf(model, session, options, found, time);
}

/** A solver that fails ends the search, no more, where a plan is known by then. */
async function unfailing(options: Growing, work: () => Promise<Outcome | undefined>): Promise<Outcome | undefined> {
  try {
    return await work();
  } catch (error) {
    if (options.incumbent.objective === Number.NEGATIVE_INFINITY && options.starts.length === 0) throw error;
    return { ...stopped(), message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The best plan that keeps to every row: what was found, repaired where it breaks a shared capacity, or one that was known
 * before.
 */
async function bestOf(
  model: Assembled,
  session: Session,
  options: Growing,
  found: Outcome,
  time: Deadline,
): Promise<Outcome> {
  const { incumbent, starts, state } = options;
  const how = { left: time.left };
  const none = () => incumbent.objective === Number.NEGATIVE_INFINITY;
  const hopeless = ['infeasible', 'unbounded'].includes(found.status);
  // A solution with parts of certificates is no plan, whoever found it.
  const whole = found.x.length > 0 && isWhole(session.model.integer, found.x);
  if (whole && broken(model, found.x, new Set()).length === 0) incumbent.keep(model, found.x, found.objective);
  else if (whole) await repair(model, session, options, found.x, how);
  if (none() && !hopeless && !options.boundOnly) {
    const seconds = () => Math.max(atEnd.last, time.left());
    const last = await completed(model, session, [...starts, new Map()], { seconds });
    if (last) await repair(model, session, options, last.x, how);
  }
  const plan = incumbent.within(model);
  if (!plan) {
    const lost = found.x.length > 0 ? { ...stopped(), relaxation: found.relaxation } : {};
    return { ...found, ...lost, bound: Math.min(found.bound, state.bound) };
  }
  await polished(model, session, options, plan, time);
  const best = incumbent.within(model)!;
  const { objective } = incumbent;
  const near = state.bound - objective <= allowedGap(model, best, options);
  const status = near ? 'optimal' : found.status === 'stopped' && options.signal?.aborted ? 'stopped' : 'feasible';
  return { ...found, status, x: best, objective, bound: Math.max(state.bound, objective) };
}

/** Polishes the best plan, so that it is the best of its builds, within what time is left and a little. */
async function polished(
  model: Assembled,
  session: Session,
  options: Growing,
  x: Float64Array,
  time: Deadline,
): Promise<void> {
  if (!has(options, 'polish')) return;
  const near = nearOf(model, options)(x);
  const found = await polish(model, x, { near, seconds: time.left(), ...using(options) });
  if (!found || found.objective <= options.incumbent.objective) return;
  await repair(model, session, options, found.x, { left: time.left });
}
