import { type LpResult, open, type Session } from '../linear/index.ts';
import { record } from './brought.ts';
import { type Component, has } from './component.ts';
import { type Deadline, deadline } from './deadline.ts';
import { ended, type Outcome, stopped } from './ending.ts';
import { isNear } from './gap.ts';
import { growing } from './growing.ts';
import { nothingBeside, plansBeside } from './heuristic/beside.ts';
import type { Heuristic } from './heuristic/heuristic.ts';
import { kernel } from './heuristic/kernel.ts';
import { buildNothing } from './heuristic/nothing.ts';
import { exchange } from './heuristic/one-period.ts';
import { startPlan } from './heuristic/start-plan.ts';
import { begin } from './master/begin.ts';
import { openMaster } from './master/master.ts';
import { type Growing, type Solved, type SolveOptions, using } from './options.ts';
import { atEnd, driver } from './parameters.ts';
import { brokenRows, completeWith, pricedRows, rowsOfWays } from './price/complete.ts';
import { feasibleFlows } from './price/feasible.ts';
import { waysBeside } from './price/next-best.ts';
import { ways } from './price/ways.ts';
import type { Assemble, Assembled } from './problem.ts';
import { proof } from './proof.ts';
import { root } from './root.ts';
import { isWhole } from './solution.ts';
import { trueOnes } from './true-plans.ts';

/** Ways to a first plan, in the order in which they are tried. */
const heuristics: readonly Heuristic[] = [startPlan, exchange, kernel];

/**
 * Price, enumerate, solve, on a restricted master (Barnhart, Johnson, Nemhauser, Savelsbergh and Vance 1998). The programme is built without
 * shared capacities and most routes, which join it while its relaxation is solved; then every path that no other beats joins, and HiGHS
 * branches and bounds. Whatever ends the search, it gives the best plan that keeps to every row, and a bound over all rows and columns, in
 * money of the first year. The caller closes the session.
 */
export async function search(assemble: Assemble, request: SolveOptions): Promise<Solved> {
  const options = growing({ ...request, ways: request.ways ?? ways() });
  const seconds = { route: 0, build: 0, solve: 0 };
  const time = deadline(options.seconds);
  for (;;) {
    const model = assemble(options);
    options.incumbent.join(model);
    options.prepare?.(model);
    seconds.route += model.seconds.route;
    seconds.build += model.seconds.build;
    const began = performance.now();
    const session = await open(model.frame.program, options.solver ? { solver: options.solver } : {});
    const solved = await ended(model, session, options, time, () => solve(assemble, model, session, options, time));
    seconds.solve += (performance.now() - began) / 1000;
    const late = time.before(() => options.state.reserve + atEnd.last).over;
    if (solved) return { ...solved, model, session, seconds, late, brought: options.state.brought };
    await session.close();
  }
}

/**
 * Solves a programme: the relaxation with its rows, routes and bounds (`root`), a first plan, the paths that none beats, branch and bound
 * (`proof`); from the relaxation again where the repair of a plan brought rows or routes. Undefined where the programme has to be built again
 * with more flows.
 */
async function solve(
  assemble: Assemble,
  model: Assembled,
  session: Session,
  options: Growing,
  time: Deadline,
): Promise<Outcome | undefined> {
  const { incumbent, state, signal } = options;
  const { left } = time.before(() => state.reserve);
  const master = await openMaster(model, session, options, left);
  const until = () => ({ ...using(options), seconds: left(), ...(signal ? { signal } : {}) });
  const needless = options.boundOnly || incumbent.objective > Number.NEGATIVE_INFINITY;
  const nothing = needless ? undefined : buildNothing(model, until());
  // A solver that fails here takes nothing from what follows.
  const building = nothing?.catch(() => undefined);
  const { lp: first, start, done } = await begin(master, options, left);
  if (done) return done;
  const near = () => isNear(model, options);
  const enough = () => signal?.aborted || near();
  const plans = trueOnes(master, options, time);
  const beside =
    master.large && has(options, 'restricted-master') ? plansBeside(master, options, left, start) : nothingBeside;
  /** Lets a part of the search look for a plan, and makes what it finds a true one. */
  const looking = (name: Component['name'], find: () => Promise<Float64Array | undefined>) => {
    options.onProgress?.({ stage: 'heuristics', seconds: 0, bound: state.bound });
    const worth = incumbent.objective;
    const better = () => {
      state.planned ||= incumbent.objective > worth;
      return Number(incumbent.objective > worth);
    };
    return record(state, name, async () => plans.take(await find()), better);
  };
  let found: Outcome = stopped(first);
  /** Rows of shared capacities that branch and bound has. */
  const tracked = new Set<number>();
  await plans.take(await building);
  for (let round = 0, from = first; ; round++) {
    const look = (lp: LpResult) => ({ master, options, lp, left, ...(start && round === 0 ? { start } : {}) });
    const planned = async (lp: LpResult) => {
      if (lp.status === 'optimal' && isWhole(session.model.integer, lp.x)) await plans.take(lp.x);
      for (const one of lp.status === 'optimal' && !options.boundOnly ? heuristics : [])
        if (!enough() && has(options, one.name) && one.due(look(lp))) await looking(one.name, () => one.find(look(lp)));
    };
    const lp = await root(master, options, { left, beside, planned }, from);
    found = stopped(lp);
    if (lp.status === 'infeasible' && master.open) {
      const flows = await feasibleFlows(assemble, options, left);
      options.extra.push(...flows);
      if (flows.length > 0) return undefined;
    }
    const before = master.size();
    await planned(lp);
    if (!enough() && beside !== nothingBeside && !state.planned) await looking('restricted-master', beside.first);
    if (enough() || left() <= atEnd.little) break;
    // What joined by the repair of a plan changes the relaxation.
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
      (has(options, 'enumeration') &&
        (await record(state, 'enumeration', completing, ({ joined }) => joined)).complete);
    const branched = await proof(master, options, { lp, left, plans, beside, tracked, complete });
    const stood = tracked.size;
    for (const row of brokenRows(model, branched.x, rowsOfWays(model))) tracked.add(row);
    // Its solutions were made plans as they came; one with parts of certificates is none.
    found = branched.x.length > 0 ? stopped(lp) : { ...branched, relaxation: lp };
    if (branched.status === 'infeasible' && !complete) {
      if (more(model, options)) return undefined;
      // Routes that are not there might make it feasible, where not all simple ones are.
      if (!state.everyWay) found = stopped(lp);
    }
    if (enough() || left() <= atEnd.little || !(again() || tracked.size > stood)) break;
    from = await master.relax();
    if (from.status !== 'optimal') break;
  }
  beside.stop();
  await master.end();
  return found;
}

/** Puts the next best ways of every lane into the programme, once; false where there are none. */
function more(model: Assembled, { extra, state }: Growing): boolean {
  if (state.everyWay !== undefined) return false;
  const { missing, complete } = waysBeside(model);
  state.everyWay = complete;
  extra.push(...missing);
  return missing.length > 0;
}
