import { type LpResult, type MipResult, open, type Session } from '../linear/index.ts';
import { lowerBound } from './bound/bounds.ts';
import { branch } from './branch/branch.ts';
import { asked } from './brought.ts';
import { type Component, has } from './component.ts';
import { type Deadline, deadline } from './deadline.ts';
import { ended, type Outcome, stopped } from './ending.ts';
import { allowedGap } from './gap.ts';
import { growing } from './growing.ts';
import { nothingBeside, plansBeside } from './heuristic/beside.ts';
import type { Heuristic } from './heuristic/heuristic.ts';
import { known } from './heuristic/known.ts';
import { onePeriod } from './heuristic/one-period.ts';
import { priceDirected } from './heuristic/price-directed.ts';
import { repair } from './heuristic/repair.ts';
import { begin } from './master/begin.ts';
import { openMaster } from './master/master.ts';
import type { Growing, Solved, SolveOptions } from './options.ts';
import { atEnd, driver } from './parameters.ts';
import { everyWay, waysBeside } from './price/every-path.ts';
import { feasibleFlows } from './price/feasible.ts';
import { ways } from './price/ways.ts';
import type { Assemble, Assembled } from './problem.ts';
import { root } from './root.ts';

/** Ways to a plan, in the order in which they are tried. */
const heuristics: readonly Heuristic[] = [known, onePeriod, priceDirected];

/**
 * Branch-price-and-cut on a restricted master (Barnhart, Johnson, Nemhauser, Savelsbergh and Vance 1998). The programme is built
 * without shared capacities and most routes. Rows and routes join it while it is solved; where that does not suffice, it is built again
 * with more routes. Whatever ends the search, it gives the best plan that keeps to every row, and a bound over all rows and columns, in
 * money of the first year. The caller closes the session.
 */
export async function search(assemble: Assemble, options: SolveOptions): Promise<Solved> {
  const held = growing({ ...options, ways: options.ways ?? ways() });
  const seconds = { route: 0, build: 0, solve: 0 };
  const time = deadline(options.seconds);
  for (;;) {
    const model = assemble(held);
    held.incumbent.join(model);
    options.prepare?.(model);
    seconds.route += model.seconds.route;
    seconds.build += model.seconds.build;
    const began = performance.now();
    const session = await open(model.frame.program, options.solver ? { solver: options.solver } : {});
    const solved = await ended(model, session, held, time, () => solve(assemble, model, session, held, time));
    seconds.solve += (performance.now() - began) / 1000;
    const late = time.before(() => held.state.reserve + atEnd.last).over;
    if (solved) return { ...solved, model, session, seconds, late, brought: held.state.brought };
    await session.close();
  }
}

/**
 * Solves a programme: the relaxation with its rows, routes and bounds (`root`), heuristics, then branch and bound; from the start again
 * where the repair of a plan brought rows or routes. Undefined where the programme has to be built again with more flows.
 */
async function solve(
  assemble: Assemble,
  model: Assembled,
  session: Session,
  held: Growing,
  time: Deadline,
): Promise<Outcome | undefined> {
  const { incumbent, state, signal } = held;
  const { left } = time.before(() => state.reserve);
  const master = await openMaster(model, session, held, left);
  const { lp: first, start, done } = await begin(master, held, left);
  if (done) return done;
  const anew = () => {
    beside.stop();
    return undefined;
  };
  const plansOf = (known?: Float64Array) =>
    master.large && !master.sieve && has(held, 'restricted-master')
      ? plansBeside(master, held, left, known)
      : nothingBeside;
  let beside = plansOf(start);
  const none = () => incumbent.objective === Number.NEGATIVE_INFINITY;
  const near = () => {
    const x = incumbent.within(model);
    return x !== undefined && state.bound - incumbent.objective <= allowedGap(model, x, held);
  };
  const enough = () => signal?.aborted || near();
  const repaired = async (plan: MipResult | undefined) => {
    if (plan) await repair(master.wide(), session, held, plan, { left: time.left, keep: master.large });
  };
  /** Lets a part of the search look for a plan, and repairs what it finds. Tells first that it begins: a plan can take long. */
  const looking = (name: Component['name'], find: () => Promise<MipResult | undefined>) => {
    held.onProgress?.({ stage: 'heuristics', seconds: 0, bound: state.bound });
    const worth = incumbent.objective;
    const better = () => Number(incumbent.objective > worth);
    return asked(state, name, async () => repaired(await find()), better);
  };
  for (let round = 0, from = first; ; round++) {
    // Solve, price, cut and bound.
    const look = (lp: LpResult) => ({ master, options: held, lp, left, ...(start && round === 0 ? { start } : {}) });
    /** Plans from a relaxation, each repaired into a true one. */
    const planned = async (lp: LpResult) => {
      for (const one of lp.status === 'optimal' ? heuristics : [])
        if (!enough() && has(held, one.name) && one.due(look(lp))) await looking(one.name, () => one.find(look(lp)));
    };
    const lp = await root(master, held, { left, beside, planned }, from);
    if (lp.status === 'infeasible' && master.open) {
      const flows = await feasibleFlows(assemble, held, left);
      held.extra.push(...flows);
      if (flows.length > 0) return anew();
    }
    const before = master.size();
    await planned(lp);
    if (!enough()) await repaired(await beside.first());
    if (enough()) beside.stop();
    if (beside !== nothingBeside) await looking('restricted-master', beside.best);
    let found = stopped(lp);
    if (!enough() && !master.sieve) {
      // Branch and bound; where it brings no plan, plans are looked for in another way first.
      const branching = (patient: boolean) =>
        asked(
          state,
          'branch-and-bound',
          () => branch(master, held, lp, left, { patient }),
          (result) => Number(typeof result === 'object' && result.objective > incumbent.objective),
        );
      let branched = await branching(false);
      if (branched === 'given up') {
        if (round === 0) await lowerBound('given up', { ...look(lp), value: lp.objective });
        if (has(held, 'restricted-master')) beside = plansBeside(master, held, left, incumbent.within(model));
        beside.begin(lp, master.point);
        await looking('restricted-master', beside.best);
        branched = await branching(true);
      }
      if (branched && branched !== 'given up') {
        found = { ...branched, relaxation: lp };
        if (branched.status === 'infeasible' && master.open && more(model, held)) return anew();
        if (!master.open) state.bound = Math.min(state.bound, branched.bound);
        await repaired(branched);
      }
    }
    // What joined by a repair changes the relaxation. After one with few dependent binaries comes one with all.
    const grew = master.size() > before;
    const again = !enough() && left() > 1 && (grew ? round < driver.rounds : master.sieve !== undefined);
    if (again) {
      if (!grew) master.sifted();
      beside = plansOf(incumbent.within(model));
      from = await master.relax();
      continue;
    }
    if (!enough() && !none() && master.open) {
      const missing = everyWay(model);
      state.everyPath = missing !== undefined;
      held.extra.push(...(missing ?? []));
      if (missing) return anew();
      await lowerBound('end', { ...look(lp), value: lp.objective });
    }
    await master.end();
    return found;
  }
}

/** Puts the next best ways of every lane into the programme; false where there are none. */
function more(model: Assembled, held: Growing): boolean {
  const { missing, complete } = waysBeside(model);
  held.state.everyPath = complete;
  held.extra.push(...missing);
  return missing.length > 0;
}
