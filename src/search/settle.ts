import { type LpResult, type MipResult, open, type Session } from '../linear/index.ts';
import type { FlowSpec } from '../pillars/index.ts';
import { dualBound } from './bound/lagrangian.ts';
import { branch } from './branch/branch.ts';
import { has } from './component.ts';
import { allowedGap } from './gap.ts';
import { repair } from './heuristic/repair.ts';
import { roundedPlan } from './heuristic/rounded.ts';
import { wholeNumbers } from './heuristic/start.ts';
import { settleLarge } from './large.ts';
import { begin } from './master/begin.ts';
import type { Growing } from './options.ts';
import { everyWay, waysBeside } from './price/every-path.ts';
import { priceAtPlan, priceRoutes } from './price/routes.ts';
import { toldApart } from './price/tolls.ts';
import type { Assemble, Assembled } from './problem.ts';
import { bind, broken } from './separate/capacities.ts';
import { truly } from './told.ts';

/** What came of a search, with the relaxation that it began from. */
export type Settled = MipResult & { readonly relaxation: LpResult };

/**
 * Solves an assembled programme: its relaxation takes the shared capacities that it breaks and the routes that it wants, then branch
 * and bound searches it, and again where the plan breaks one more: that plan is repaired, and the search goes on from it. Undefined
 * where the programme has to be built again with more flows.
 */
export async function settle(
  assemble: Assemble,
  model: Assembled,
  session: Session,
  options: Growing,
  left: () => number,
): Promise<Settled | undefined> {
  const { binding, extra, signal, state, incumbent } = options;
  /** Seconds that are kept for the repair of the last plan. */
  let reserve = 0;
  const before = () => Math.max(0.2, left() - reserve);
  const apart = () => !state.everyPath && toldApart(model.frame, binding);
  const { lp: first, best, done } = await begin(model, session, options, { seconds: left(), wholly: apart() });
  if (done) return done;
  let lp = first;
  reserve = REPAIR * lp.seconds;
  let excess = 0;
  let likely = false;
  const add = async (keys: readonly string[], x: Float64Array, others = false): Promise<boolean> => {
    const bound = await bind(model, session, binding, keys, {
      seconds: before(),
      ...(state.everyPath ? {} : { x }),
      others,
    });
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
      const busy = likely ? [] : broken(model, lp.x, binding, LIKELY);
      likely = true;
      if (busy.length > 0) {
        if (!(await add(busy, lp.x, true))) return undefined;
        continue;
      }
      const slack = SLACK * allowedGap(model, lp.x, options);
      const priced = await priceRoutes(model, session, lp, { slack, seconds: before });
      extra.push(...priced.extra);
      if (priced.rebuilt) return undefined;
      ({ lp, excess } = priced);
      if (priced.extra.length === 0) break;
    }
    if (lp.status === 'infeasible' && apart()) {
      const found = await feasibleFlows(assemble, options, before);
      extra.push(...found);
      if (found.length > 0) return undefined;
    }
    if (lp.status === 'optimal') {
      if (apart() || binding.size === 0) state.bound = Math.min(state.bound, lp.objective + (apart() ? excess : 0));
      if (incumbent.objective === Number.NEGATIVE_INFINITY && options.starts.length === 0 && !signal?.aborted) {
        const start = await roundedPlan(model, session, lp, before, signal);
        if (start && (await repair(model, session, options, start, { left, rough: ROUGH })) === 'rebuild')
          return undefined;
      }
    }
    const known = incumbent.within(model);
    const told = truly(options, model, { binding, ...(apart() ? { floor: lp.objective + excess } : {}) });
    const own = { ...options, ...told, ...(best ? { best } : {}) };
    const result = await orGivenUp(own, before, (more) => branch(model, session, lp, more, before(), known));
    if (result === 'given up') {
      state.large = true;
      if (known) options.starts.push(wholeNumbers(model, session, known));
      return settleLarge(model, session, options, left);
    }
    if (result.status === 'infeasible' && apart()) {
      const { missing, complete } = waysBeside(model, MORE);
      state.everyPath = complete;
      extra.push(...missing);
      if (missing.length > 0) return undefined;
    }
    const over = result.x.length > 0 ? broken(model, result.x, binding) : [];
    if (over.length === 0) {
      if (result.x.length > 0) incumbent.keep(model, result.x, result.objective);
      const open = apart() && result.x.length > 0 && !signal?.aborted;
      const more = open && round < ROUNDS;
      const priced = more ? await priceAtPlan(model, session, result.x, before) : undefined;
      if (priced && priced.extra.length > 0) {
        extra.push(...priced.extra);
        if (priced.rebuilt) return undefined;
        lp = await session.lp({ method: 'simplex', seconds: before() });
        continue;
      }
      const allowed = allowedGap(model, result.x, options);
      let { bound } = result;
      if (apart()) bound = lp.status === 'optimal' ? Math.max(bound, lp.objective + excess) : Number.POSITIVE_INFINITY;
      if (open && bound - result.objective > allowed) {
        const missing = everyWay(model);
        state.everyPath = missing !== undefined;
        extra.push(...(missing ?? []));
        if (missing) return undefined;
        const dual = has(options, 'lagrangian')
          ? await dualBound(assemble, model, lp, options, DUAL * allowed, before())
          : bound;
        bound = Math.max(result.objective, Math.min(bound, dual));
      }
      const near = bound - result.objective <= allowed;
      const status = result.status === 'optimal' && !near ? 'feasible' : result.status;
      return { ...result, status, bound, relaxation: lp };
    }
    const repaired = await repair(model, session, options, result, { left, rough: ROUGH });
    if (repaired === 'rebuild') return undefined;
    if (signal?.aborted) return { ...result, relaxation: lp };
    const rest = broken(model, result.x, binding);
    if (!(await add(rest, result.x))) return undefined;
  }
}

/** What is kept of the time for the repair of the last plan, in first relaxations. */
const REPAIR = 0.7;

/** Shared capacities of which the relaxation uses this share are likely to bind a plan. */
const LIKELY = 0.6;

/** What routes may be worth still when a plan is repaired, as a share of its cost. */
const ROUGH = 5e-5;

/** Share of the time after which branch and bound that has brought no plan gives way to the means for large programmes. */
const PATIENT = 0.2;

/** Does a search, and gives it up where it has brought no plan after its share of the time. A limit of nodes is no limit of time. */
async function orGivenUp(
  options: Growing,
  left: () => number,
  work: (options: Growing) => Promise<MipResult>,
): Promise<MipResult | 'given up'> {
  const { signal, nodes, incumbent } = options;
  if (nodes !== undefined) return work(options);
  const enough = new AbortController();
  let found = false;
  const timer = setTimeout(
    () => found || enough.abort(),
    Math.max(0, 1000 * (left() - (1 - PATIENT) * options.seconds)),
  );
  try {
    const result = await work({
      ...options,
      signal: signal ? AbortSignal.any([signal, enough.signal]) : enough.signal,
      onProgress(progress) {
        if ((progress.objective ?? Number.NEGATIVE_INFINITY) > incumbent.objective) found = true;
        options.onProgress?.(progress);
      },
    });
    const better = result.x.length > 0 && result.objective > incumbent.objective;
    return enough.signal.aborted && !signal?.aborted && !better ? 'given up' : result;
  } finally {
    clearTimeout(timer);
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
async function feasibleFlows(assemble: Assemble, options: Growing, left: () => number): Promise<FlowSpec[]> {
  const model = assemble({ ...options, relaxed: true });
  options.prepare?.(model);
  const { program, limits } = model.frame;
  for (let col = 0; col < program.numCols; col++) program.addCost(col, -program.cost(col));
  for (const { slack, size } of limits.all)
    if (slack !== undefined) program.addCost(slack, -1 / Math.max(1, Math.abs(size)));
  const session = await open(program);
  try {
    const lp = await session.lp({ method: 'simplex', seconds: left() });
    const priced = await priceRoutes(model, session, lp, { costless: true, seconds: left });
    return priced.extra;
  } finally {
    await session.close();
  }
}
