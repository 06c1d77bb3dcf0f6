import { type LpResult, type MipResult, open, type Session } from '../linear/index.ts';
import type { FlowSpec } from '../pillars/index.ts';
import { dualBound } from './bound/lagrangian.ts';
import { branch } from './branch/branch.ts';
import { has } from './component.ts';
import { followed } from './dependent.ts';
import { settleFollowed } from './followed.ts';
import { allowedGap, padded } from './gap.ts';
import { settledBeside } from './heuristic/sub-mip.ts';
import { isLarge, settleLarge } from './large.ts';
import { begin } from './master/begin.ts';
import type { Growing, Solved, SolveOptions } from './options.ts';
import { everyWay, waysBeside } from './price/every-path.ts';
import { priceAtPlan, priceRoutes } from './price/routes.ts';
import { toldApart } from './price/tolls.ts';
import { ways } from './price/ways.ts';
import type { Assemble, Assembled } from './problem.ts';
import { bind, broken } from './separate/capacities.ts';
import { truly } from './told.ts';

/**
 * Solves a case: builds the programme without the shared capacities, adds the rows of those that its relaxation breaks and
 * prices routes until none is broken and none improves; searches; and again where the plan breaks one more. The caller
 * closes the session.
 */
export async function search(assemble: Assemble, options: SolveOptions): Promise<Solved> {
  const binding = new Set(options.binding ?? []);
  const extra: FlowSpec[] = [...(options.extra ?? [])];
  const known = options.ways ?? ways();
  const seconds = { route: 0, build: 0, solve: 0 };
  const ends = performance.now() + options.seconds * 1000;
  const left = () => Math.max(0.5, (ends - performance.now()) / 1000);
  const routes = { all: false };
  for (;;) {
    const model = assemble({ ...options, binding, extra, ways: known });
    options.prepare?.(model);
    seconds.route += model.seconds.route;
    seconds.build += model.seconds.build;
    const began = performance.now();
    const session = await open(model.frame.program, options.solver ? { solver: options.solver } : {});
    const held = { ...options, binding, extra, ways: known, routes };
    const solved = await settled(assemble, model, session, held, left);
    seconds.solve += (performance.now() - began) / 1000;
    if (solved) return { ...solved, model, session, seconds };
    await session.close();
  }
}

interface Held extends Growing {
  /** Whether every simple way of every lane is in the programme. */
  readonly routes: { all: boolean };
}

/** A plan with what stands beside its certificates at its best. */
async function besides<T extends MipResult>(
  model: Assembled,
  solved: T | undefined,
  left: () => number,
): Promise<T | undefined> {
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
  options: Held,
  left: () => number,
): Promise<(MipResult & { relaxation: LpResult }) | undefined> {
  let own = options;
  let known: (MipResult & { relaxation: LpResult }) | undefined;
  if (has(options, 'blocks') && followed(model) && options.nodes === undefined && !options.signal?.aborted) {
    const first = await settleFollowed(model, session, options, left);
    if (first.kind === 'solved') return first.result;
    if (first.kind === 'rebuild') return undefined;
    known = first.found?.result;
    const starts = [...(options.starts ?? []), ...(first.found ? [first.found.start] : [])];
    const ceiling = Math.min(options.ceiling ?? Number.POSITIVE_INFINITY, first.ceiling ?? Number.POSITIVE_INFINITY);
    own = { ...options, ...(starts.length > 0 ? { starts } : {}), ...(Number.isFinite(ceiling) ? { ceiling } : {}) };
  }
  const other = isLarge(model, own)
    ? settleLarge(model, session, own, left)
    : settle(assemble, model, session, own, left);
  const result = await besides(model, await other, left);
  if (!known || !result || result.status === 'optimal' || result.objective >= known.objective) return result;
  return { ...known, x: padded(known.x, model.frame.program.numCols) };
}

/** Solves an assembled programme; undefined where it has to be built again with more flows. */
async function settle(
  assemble: Assemble,
  model: Assembled,
  session: Session,
  options: Held,
  left: () => number,
): Promise<(MipResult & { relaxation: LpResult }) | undefined> {
  const { binding, extra, signal, routes } = options;
  const apart = () => !routes.all && toldApart(model.frame, binding);
  const { lp: first, best, done } = await begin(model, session, options, { seconds: left(), wholly: apart() });
  if (done) return done;
  let lp = first;
  let known: Float64Array | undefined;
  let excess = 0;
  const add = async (keys: readonly string[], x: Float64Array): Promise<boolean> => {
    const bound = await bind(model, session, binding, keys, routes.all ? undefined : x);
    extra.push(...bound.extra);
    if (bound.lp) lp = bound.lp;
    return bound.lp !== undefined;
  };
  for (let round = 0; ; round++) {
    while (lp.status === 'optimal' && !signal?.aborted) {
      const more = broken(model, lp.x, binding);
      if (more.length > 0) {
        if (!(await add(more, lp.x))) return undefined;
        continue;
      }
      if (!apart()) break;
      const slack = SLACK * allowedGap(model, lp.x, options);
      const priced = await priceRoutes(model, session, lp, { slack });
      extra.push(...priced.extra);
      if (priced.rebuilt) return undefined;
      ({ lp, excess } = priced);
      if (priced.extra.length === 0) break;
    }
    if (lp.status === 'infeasible' && apart()) {
      const found = await feasibleFlows(assemble, options);
      extra.push(...found);
      if (found.length > 0) return undefined;
    }
    const told = truly(options, model, { binding, ...(apart() ? { floor: lp.objective + excess } : {}) });
    const asked = { ...options, ...told, ...(best ? { best } : {}) };
    const result = await branch(model, session, lp, asked, left(), known);
    if (result.status === 'infeasible' && apart()) {
      const { missing, complete } = waysBeside(model, MORE);
      routes.all = complete;
      extra.push(...missing);
      if (missing.length > 0) return undefined;
    }
    const over = result.x.length > 0 && !signal?.aborted ? broken(model, result.x, binding) : [];
    if (over.length === 0) {
      const open = apart() && result.x.length > 0 && !signal?.aborted;
      const more = open && round < ROUNDS;
      const priced = more ? await priceAtPlan(model, session, result.x) : undefined;
      if (priced && priced.extra.length > 0) {
        extra.push(...priced.extra);
        if (priced.rebuilt) return undefined;
        known = padded(result.x, model.frame.program.numCols);
        lp = await session.lp({ method: 'simplex', seconds: left() });
        continue;
      }
      const allowed = allowedGap(model, result.x, options);
      let { bound } = result;
      if (apart()) bound = lp.status === 'optimal' ? Math.max(bound, lp.objective + excess) : Number.POSITIVE_INFINITY;
      if (open && bound - result.objective > allowed) {
        const missing = everyWay(model);
        routes.all = missing !== undefined;
        extra.push(...(missing ?? []));
        if (missing) return undefined;
        const dual = has(options, 'lagrangian')
          ? await dualBound(assemble, model, lp, options, DUAL * allowed, left())
          : bound;
        bound = Math.max(result.objective, Math.min(bound, dual));
      }
      const near = bound - result.objective <= allowed;
      const status = result.status === 'optimal' && !near ? 'feasible' : result.status;
      return { ...result, status, bound, relaxation: lp };
    }
    if (!(await add(over, result.x))) return undefined;
  }
}

/** Share of the gap that routes may still be worth when pricing ends; it is added to the bound. */
const SLACK = 0.02;

/** Share of the gap to which the bound over all routes is searched where the relaxation's is too weak. */
const DUAL = 0.25;

/** Ways of each lane that are tried where whole plants find none among those that fractions of plants use. */
const MORE = 60;

/** How often routes are priced at a plan and the search is taken up again with them. */
const ROUNDS = 8;

/** Flows on further routes that an infeasible programme needs: prices them by the least relaxation of its limits. */
async function feasibleFlows(assemble: Assemble, options: SolveOptions): Promise<FlowSpec[]> {
  const model = assemble({ ...options, relaxed: true });
  options.prepare?.(model);
  const { program, limits } = model.frame;
  for (let col = 0; col < program.numCols; col++) program.addCost(col, -program.cost(col));
  for (const { slack, size } of limits.all)
    if (slack !== undefined) program.addCost(slack, -1 / Math.max(1, Math.abs(size)));
  const session = await open(program);
  try {
    const lp = await session.lp({ method: 'simplex' });
    const priced = await priceRoutes(model, session, lp, { costless: true });
    return priced.extra;
  } finally {
    await session.close();
  }
}
