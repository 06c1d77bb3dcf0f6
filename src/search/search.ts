import { open, type Session } from '../linear/index.ts';
import { has } from './component.ts';
import { type Deadline, deadline } from './deadline.ts';
import { followed } from './dependent.ts';
import { settleFollowed } from './followed.ts';
import { allowedGap } from './gap.ts';
import { growing } from './growing.ts';
import { repair } from './heuristic/repair.ts';
import { completed } from './heuristic/start.ts';
import { settledBeside } from './heuristic/sub-mip.ts';
import { isLarge, settleLarge } from './large.ts';
import { unsolved } from './master/begin.ts';
import type { Growing, Solved, SolveOptions } from './options.ts';
import { ways } from './price/ways.ts';
import type { Assemble, Assembled } from './problem.ts';
import { broken } from './separate/capacities.ts';
import { type Settled, settle } from './settle.ts';

/** How often a programme is built again for the sake of one plan when the time is up. */
const LATE = 4;
/** What routes may be worth still when a plan is repaired at the end, as a share of its cost. */
const ROUGH = 5e-5;
/** Seconds for each solve by which a plan is looked for when the time is up and none is known. */
const RESCUE = 1;

/**
 * Solves a case: builds the programme without the shared capacities, adds the rows of those that its relaxation breaks and
 * prices routes until none is broken and none improves; searches; and again where the plan breaks one more. Whatever ends it, the
 * best plan that keeps to every row is given. The caller closes the session.
 */
export async function search(assemble: Assemble, options: SolveOptions): Promise<Solved> {
  const held = growing({ ...options, ways: options.ways ?? ways() });
  const seconds = { route: 0, build: 0, solve: 0 };
  const time = deadline(options.seconds);
  for (let late = 0; ; ) {
    const model = assemble(held);
    held.incumbent.join(model);
    options.prepare?.(model);
    seconds.route += model.seconds.route;
    seconds.build += model.seconds.build;
    const began = performance.now();
    const session = await open(model.frame.program, options.solver ? { solver: options.solver } : {});
    const ended = () => time.over || (options.signal?.aborted ?? false);
    if (ended()) late++;
    const found = late > 0 ? stopped() : await attempted(assemble, model, session, held, time);
    const solved = found && (await trueOf(model, session, held, found, time, late < LATE));
    seconds.solve += (performance.now() - began) / 1000;
    if (solved) return { ...solved, model, session, seconds };
    await session.close();
  }
}

/** As `settled`; a solver that fails ends the search, no more, where a plan is known by then. */
async function attempted(
  assemble: Assemble,
  model: Assembled,
  session: Session,
  held: Growing,
  time: Deadline,
): Promise<Settled | undefined> {
  try {
    return await settled(assemble, model, session, held, time.left);
  } catch (error) {
    if (held.incumbent.objective === Number.NEGATIVE_INFINITY && held.starts.length === 0) throw error;
    return { ...stopped(), message: error instanceof Error ? error.message : String(error) };
  }
}

/** No plan, and no bound. */
const stopped = (): Settled => ({
  status: 'stopped',
  objective: Number.NEGATIVE_INFINITY,
  bound: Number.POSITIVE_INFINITY,
  x: new Float64Array(),
  seconds: 0,
  nodes: 0,
  violation: 0,
  relaxation: unsolved(Number.POSITIVE_INFINITY),
});

/**
 * The best plan that keeps to every row: what was found, repaired where it breaks a shared capacity, or one that was known
 * before. Undefined where the programme has to be built again for it.
 */
async function trueOf(
  model: Assembled,
  session: Session,
  held: Growing,
  found: Settled,
  time: Deadline,
  again: boolean,
): Promise<Settled | undefined> {
  const { incumbent, starts, state } = held;
  const how = { left: time.left, rough: ROUGH };
  const none = () => incumbent.objective === Number.NEGATIVE_INFINITY;
  const hopeless = ['infeasible', 'unbounded'].includes(found.status);
  if (found.x.length > 0 && broken(model, found.x, new Set()).length === 0)
    incumbent.keep(model, found.x, found.objective);
  else if (found.x.length > 0 && (await repair(model, session, held, found, how)) === 'rebuild' && again)
    return undefined;
  if (none() && !hopeless) {
    const seconds = () => Math.max(RESCUE, time.left());
    const last = await completed(model, session, [...starts, new Map()], { seconds });
    const plan = last && ({ ...stopped(), ...last, status: 'feasible' } as const);
    if (plan && (await repair(model, session, held, plan, how)) === 'rebuild' && again) return undefined;
  }
  const x = incumbent.within(model);
  const bound = Math.min(found.bound, state.bound);
  if (!x) return { ...found, ...(found.x.length > 0 ? { ...stopped(), relaxation: found.relaxation } : {}), bound };
  const { objective } = incumbent;
  const near = bound - objective <= allowedGap(model, x, held);
  const status = near ? 'optimal' : found.status === 'stopped' && held.signal?.aborted ? 'stopped' : 'feasible';
  return { ...found, status, x, objective, bound: Math.max(bound, objective) };
}

/** A plan with what stands beside its certificates at its best. */
async function besides(
  model: Assembled,
  solved: Settled | undefined,
  left: () => number,
): Promise<Settled | undefined> {
  if (!solved || solved.x.length === 0) return solved;
  const x = await settledBeside(model, solved.x, left());
  if (x === solved.x) return solved;
  const { program } = model.frame;
  const objective = x.reduce((sum, amount, j) => sum + amount * program.cost(j), program.offset);
  return objective > solved.objective ? { ...solved, x, objective, bound: Math.max(solved.bound, objective) } : solved;
}

/** Solves an assembled programme by the means that fit it; undefined where it has to be built again with more flows. */
async function settled(
  assemble: Assemble,
  model: Assembled,
  session: Session,
  options: Growing,
  left: () => number,
): Promise<Settled | undefined> {
  let own = options;
  if (has(options, 'blocks') && followed(model) && options.nodes === undefined && !options.signal?.aborted) {
    const first = await settleFollowed(model, session, options, left);
    if (first.kind === 'solved') return first.result;
    if (first.kind === 'rebuild') return undefined;
    if (first.found) options.starts.push(first.found);
    if (first.ceiling !== undefined)
      own = { ...options, ceiling: Math.min(options.ceiling ?? first.ceiling, first.ceiling) };
  }
  const large = isLarge(model, own) || own.state.large;
  const result = await (large ? settleLarge(model, session, own, left) : settle(assemble, model, session, own, left));
  return besides(model, result, left);
}
