import { type LpResult, open, type Session } from '../linear/index.ts';
import { type Component, enabled } from './component.ts';
import { type Deadline, deadline } from './deadline.ts';
import { conclude, type Outcome, stopped } from './ending.ts';
import { isNear } from './gap.ts';
import { backgroundSearch, noBackgroundSearch } from './heuristic/background.ts';
import type { Heuristic } from './heuristic/heuristic.ts';
import { kernel } from './heuristic/kernel.ts';
import { buildNothing } from './heuristic/nothing.ts';
import { exchange } from './heuristic/one-period.ts';
import { startPlan } from './heuristic/start.ts';
import { begin } from './master/begin.ts';
import { openMaster } from './master/master.ts';
import { type SearchContext, type Solved, type SolveOptions, searchContext } from './options.ts';
import { atEnd, driver } from './parameters.ts';
import { planQueue } from './plan-queue.ts';
import { brokenRows, completeWith, pricedRows, rowsOfWays } from './price/completion.ts';
import { feasibleFlows } from './price/feasible.ts';
import { nextBestWays } from './price/next-best.ts';
import { ways } from './price/ways.ts';
import type { Assemble, Assembled } from './problem.ts';
import { proof } from './proof.ts';
import { root } from './root.ts';
import { isWhole } from './solution.ts';
import { record } from './statistics.ts';

/** Heuristics for a first plan, in the order in which they are tried. */
const heuristics: readonly Heuristic[] = [startPlan, exchange, kernel];

/**
 * Branch-price-and-cut on a restricted master (Barnhart, Johnson, Nemhauser, Savelsbergh and Vance 1998). The programme is assembled without
 * shared capacities and most routes, which join it while its relaxation is solved. Then all undominated paths join, and HiGHS does branch and
 * bound. Whatever ends the search, it returns the best plan that satisfies every row, and a bound over all rows and columns, in money of the
 * first year. The caller closes the session.
 */
export async function search(assemble: Assemble, request: SolveOptions): Promise<Solved> {
  const options = searchContext({ ...request, ways: request.ways ?? ways() });
  const seconds = { route: 0, build: 0, solve: 0 };
  const time = deadline(options.seconds);
  for (;;) {
    const model = assemble(options);
    options.incumbent.join(model);
    options.prepare?.(model);
    seconds.route += model.seconds.route;
    seconds.build += model.seconds.build;
    const began = performance.now();
    const session = await open(model.frame.program, { solver: options.solver });
    const solved = await conclude(model, session, options, time, () => solve(assemble, model, session, options, time));
    seconds.solve += (performance.now() - began) / 1000;
    const late = time.before(() => options.state.reserve + atEnd.last).over;
    if (solved) return { ...solved, model, session, seconds, late, components: options.state.components };
    await session.close();
  }
}

/**
 * Solves a programme: the relaxation with its rows, routes and bounds (`root`), a first plan, the undominated paths, and branch and bound
 * (`proof`). Starts again from the relaxation if the repair of a plan added rows or routes. Returns undefined if the programme has to be
 * assembled again with more flows.
 */
async function solve(
  assemble: Assemble,
  model: Assembled,
  session: Session,
  options: SearchContext,
  time: Deadline,
): Promise<Outcome | undefined> {
  const { incumbent, state, signal } = options;
  const { left } = time.before(() => state.reserve);
  const master = await openMaster(model, session, options, left);
  const needless = options.boundOnly || incumbent.objective > Number.NEGATIVE_INFINITY;
  const nothing = needless ? undefined : buildNothing(model, { solver: options.solver, seconds: left(), signal });
  // A failure of the solver here does not end the search.
  const planOfNothing = nothing?.catch(() => undefined);
  const { lp: first, start, done } = await begin(master, options, left);
  if (done) return done;
  const near = () => isNear(model, options);
  const enough = () => signal?.aborted || near();
  const plans = planQueue(master, options, time);
  const background =
    master.large && enabled(options, 'restricted-master')
      ? backgroundSearch(master, options, left, start)
      : noBackgroundSearch;
  /** Runs a component that looks for a plan, and repairs the plan. */
  const runHeuristic = (name: Component, find: () => Promise<Float64Array | undefined>) => {
    options.onProgress?.({ stage: 'heuristics', seconds: 0, bound: state.bound });
    const worth = incumbent.objective;
    const better = () => {
      state.planned ||= incumbent.objective > worth;
      return Number(incumbent.objective > worth);
    };
    return record(state.components, name, async () => plans.take(await find()), better);
  };
  let outcome: Outcome = stopped(first);
  /** Rows of shared capacities in branch and bound. */
  const tracked = new Set<number>();
  await plans.take(await planOfNothing);
  for (let round = 0, from = first; ; round++) {
    const findPlan = async (lp: LpResult) => {
      if (lp.status === 'optimal' && isWhole(session.model.integer, lp.x)) await plans.take(lp.x);
      const input = { master, options, lp, left, start: round === 0 ? start : undefined };
      for (const { name, due, find } of lp.status === 'optimal' && !options.boundOnly ? heuristics : [])
        if (!enough() && enabled(options, name) && due(input)) await runHeuristic(name, () => find(input));
    };
    const lp = await root(master, options, { left, background, findPlan }, from);
    outcome = stopped(lp);
    if (lp.status === 'infeasible' && master.open) {
      const flows = await feasibleFlows(assemble, options, left);
      options.extra.push(...flows);
      if (flows.length > 0) return undefined;
    }
    const before = master.size();
    await findPlan(lp);
    if (!enough() && background !== noBackgroundSearch && !state.planned)
      await runHeuristic('restricted-master', background.first);
    if (enough() || left() <= atEnd.little) break;
    // Rows and columns that the repair of a plan added change the relaxation.
    const again = () => master.size() > before && round < driver.rounds && lp.status === 'optimal';
    if (again()) {
      from = await master.relax();
      if (from.status === 'optimal') continue;
    }
    if (options.firstPlan || options.boundOnly) break;
    for (const row of lp.status === 'optimal' ? pricedRows(model, lp) : rowsOfWays(model)) tracked.add(row);
    const completing = () => completeWith(master, options, lp, tracked);
    const complete =
      !master.open ||
      (enabled(options, 'enumeration') &&
        (await record(state.components, 'enumeration', completing, ({ joined }) => joined)).complete);
    const branched = await proof(master, options, { lp, left, plans, background, tracked, complete });
    const trackedBefore = tracked.size;
    for (const row of brokenRows(model, branched.x, rowsOfWays(model))) tracked.add(row);
    // The plan queue has already repaired its solutions. One with fractional certificates is not a plan.
    outcome = branched.x.length > 0 ? stopped(lp) : { ...branched, relaxation: lp };
    if (branched.status === 'infeasible' && !complete) {
      if (addNextBestWays(model, options)) return undefined;
      // Unless the programme has all simple paths, a missing route might make it feasible.
      if (!state.everyWay) outcome = stopped(lp);
    }
    if (enough() || left() <= atEnd.little || !(again() || tracked.size > trackedBefore)) break;
    from = await master.relax();
    if (from.status !== 'optimal') break;
  }
  background.stop();
  await master.end();
  return outcome;
}

/** Adds the next best paths of every lane to the context, once. Returns false if there are none. */
function addNextBestWays(model: Assembled, { extra, state }: SearchContext): boolean {
  if (state.everyWay !== undefined) return false;
  const { missing, complete } = nextBestWays(model);
  state.everyWay = complete;
  extra.push(...missing);
  return missing.length > 0;
}
