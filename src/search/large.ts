import { type LpResult, type MipResult, type OptimiseOptions, optimise, type Session } from '../linear/index.ts';
import { leastExcess } from './bound/block-ascent.ts';
import { decisions } from './branch/branch.ts';
import { has } from './component.ts';
import { followed, relaxedByParts } from './dependent.ts';
import { allowedGap } from './gap.ts';
import { repair } from './heuristic/repair.ts';
import { searchKernel } from './heuristic/restricted-master.ts';
import { completed } from './heuristic/start.ts';
import { relaxing, type Wants } from './master/master.ts';
import { atMost, later, newest, type Relaxed } from './master/point.ts';
import type { Growing, SolveOptions } from './options.ts';
import type { Assembled } from './problem.ts';
import { truly } from './told.ts';

/** A programme with more coefficients is solved by other means: see `settleLarge`. */
const HEAVY = 100_000;
/** What routes may be worth still when the relaxation is settled, as a share of the gap and of the gross cost; the bound has it. */
const SLACK = 0.05;
const ROUGH = 5e-5;
const ROUNDS = 40;
/** Nodes of the search that is left to do where the plan is far from the relaxation and there is time. */
const NODES = 400;
/** Round of the relaxation from which the search on the support goes on. */
const SECOND = 1;
/** First relaxations for whose time all else ends before the whole: to fit the plan to all capacities, on the best ways. */
const REPAIR = 0.7;
/** The share of that when a plan was fitted before. */
const AGAIN = 0.5;
/** By what a relaxation takes longer than the last, at most mostly. */
const GROWS = 1.2;

export const isLarge = (model: Assembled, options: Pick<SolveOptions, 'heavy'>): boolean =>
  model.frame.program.numNonzeros > (options.heavy ?? HEAVY);

/**
 * Solves a programme too large to be searched node by node: its relaxation is begun without shared capacities and link
 * rows, which hold for most of the model anyway, and with rounded needs (`roundings`); it takes capacities, links and
 * routes as they are broken or wanted, by interior point each time, while the small programme on its support is searched
 * (`searchKernel`). The bound is that of the relaxation. Undefined where the programme has to be built again with more flows.
 */
export async function settleLarge(
  model: Assembled,
  session: Session,
  options: Growing,
  left: () => number,
): Promise<(MipResult & { readonly relaxation: LpResult }) | undefined> {
  const { onProgress, signal } = options;
  const began = performance.now();
  const stop = new AbortController();
  const newer = newest<Relaxed>();
  const early = later<MipResult | undefined>();
  const anew = () => {
    stop.abort();
    newer.end();
    return undefined;
  };
  const growing = await relaxing(model, session, options);
  let reserve = 0;
  const before = () => Math.max(0.2, left() - reserve);
  const relaxed = (crossover = false) =>
    session.lp({ method: 'ipm', crossover, seconds: before(), ...(signal ? { signal } : {}) });
  const parts = followed(model) ? await relaxedByParts(model.frame.program.arrays(), left, signal) : undefined;
  const begun = parts ?? relaxed();
  setImmediate(growing.ready);
  let lp = await begun;
  reserve = REPAIR * lp.seconds;
  let rough = !parts;
  /** What the last relaxation wants, until it joins. */
  let open: Wants | undefined;
  let [last, limit] = [Number.POSITIVE_INFINITY, options.ceiling ?? Number.POSITIVE_INFINITY];
  const bounded = (excess: number) => {
    limit = Math.min(limit, (rough ? atMost(lp) : lp.objective) + excess);
    options.state.bound = Math.min(options.state.bound, limit);
    onProgress?.({ stage: 'relaxation', seconds: (performance.now() - began) / 1000, bound: limit });
  };
  const slack = () => Math.max(SLACK * allowedGap(model, lp.x, options), ROUGH * model.grossCost(lp.x));
  let kernel: Promise<MipResult> | undefined;
  /** The relaxation with which the search on the support began. */
  let searched: LpResult | undefined;
  const start = await knownPlan(model, session, lp, options);
  const begin = () => {
    searched = lp;
    const told = truly(options, model, options);
    const own = { ...options, ...told, signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal };
    const how = { newer, first: early.give, seconds: before, ...(start ? { start } : {}) };
    const search = searchKernel(model, session.model.integer, growing.stand(lp), own, how);
    search.catch(() => {});
    return search;
  };
  for (let round = 0; round < ROUNDS && lp.status === 'optimal' && !signal?.aborted; round++) {
    const wants = growing.wants(lp, round <= SECOND);
    const { improving, over, lanes, links } = wants;
    bounded(improving.excess);
    open = wants;
    const gained = last - lp.objective > slack() && links.length + lanes.length > 0;
    if (improving.excess <= slack() && over.length === 0 && !gained) {
      if (!rough || before() < lp.seconds) break;
      const exact = await relaxed(true);
      if (exact.status !== 'optimal') break;
      lp = exact;
      rough = false;
      continue;
    }
    last = lp.objective;
    if (before() < GROWS * lp.seconds) break;
    if (!(await growing.join(lp, wants))) return anew();
    open = undefined;
    const solving = relaxed();
    if (kernel) newer.give(growing.stand(lp));
    else if (round >= (followed(model) ? SECOND : 0)) kernel = begin();
    const next = await solving;
    if (next.status !== 'optimal') break;
    lp = next;
    rough = true;
  }
  if (limit === Number.POSITIVE_INFINITY && lp.status === 'optimal') bounded(growing.wants(lp, false).improving.excess);
  if (kernel && lp !== searched) newer.give(growing.stand(lp));
  newer.end();
  if (open && !open.rebuild && !followed(model) && has(options, 'lagrangian')) {
    const how = { slack: slack(), seconds: before, ...(signal ? { signal } : {}) };
    bounded(await leastExcess(model, growing, lp, open.improving, how));
  }
  await growing.wake();
  if (rough) lp = { ...lp, objective: atMost(lp) };
  if (lp.status === 'optimal') kernel ??= begin();
  const how = { left, rough: ROUGH, keep: true };
  const plan = kernel && (await early.promise);
  // Ways that plans want though the relaxation does not are sought at the first of them while the search goes on.
  if (plan && before() > reserve) {
    if ((await repair(growing.wide(), session, options, plan, how)) === 'rebuild') return anew();
    reserve *= AGAIN;
  }
  const found = kernel
    ? await deepened(model, session, lp, await kernel, options, before)
    : await optimise(session, bare(options, left));
  await growing.end();
  if (!kernel) return { ...found, relaxation: lp };
  const repaired = await repair(model, session, options, found, how);
  if (repaired === 'rebuild') return undefined;
  const result = repaired === 'none' ? { ...found, x: new Float64Array() } : repaired;
  if (result.x.length === 0) return { ...result, bound: limit, relaxation: lp };
  const bound = Math.max(result.objective, limit);
  const near = bound - result.objective <= allowedGap(model, result.x, options);
  return { ...result, status: near ? 'optimal' : signal?.aborted ? 'stopped' : 'feasible', bound, relaxation: lp };
}

/** A plan as it is, or where it is far from the relaxation and there is time, the best of a search node by node from it. */
async function deepened(
  model: Assembled,
  session: Session,
  lp: LpResult,
  plan: MipResult,
  options: SolveOptions,
  before: () => number,
): Promise<MipResult> {
  const allowed = plan.x.length > 0 ? allowedGap(model, plan.x, options) : 0;
  const seconds = before();
  const limit = Math.min(lp.objective, options.ceiling ?? Number.POSITIVE_INFINITY);
  if (!has(options, 'branch-and-bound') || limit - plan.objective <= allowed || seconds < 1 || options.signal?.aborted)
    return plan;
  const start = new Float64Array(session.model.numCols);
  start.set(plan.x);
  const found = await session.search({
    groups: decisions(model),
    absoluteGap: allowed,
    nodes: NODES,
    seconds,
    ...(plan.x.length > 0 ? { start } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return found && found.x.length > 0 && found.objective > plan.objective ? found : plan;
}

/** The best of the plans that are known, completed; undefined where there are none, or none holds. */
async function knownPlan(model: Assembled, session: Session, lp: LpResult, options: SolveOptions) {
  const starts = [...(options.start ? [options.start] : []), ...(options.starts ?? [])];
  if (starts.length === 0 || lp.status !== 'optimal') return undefined;
  return (await completed(model, session, starts, options.signal ? { signal: options.signal } : {}))?.x;
}

const bare = ({ onProgress, signal }: SolveOptions, left: () => number): OptimiseOptions => ({
  absoluteGap: 0,
  seconds: left(),
  ...(onProgress ? { onProgress } : {}),
  ...(signal ? { signal } : {}),
});
