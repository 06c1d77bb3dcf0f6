import {
  type LpResult,
  type MipResult,
  type OptimiseOptions,
  optimise,
  type Session,
  wholeAt,
} from '../../linear/index.ts';
import type { Assembled } from '../assemble.ts';
import { addFlows, improvingFlows } from '../pricing.ts';
import type { Growing, SolveOptions } from '../solve.ts';
import { completed } from '../starts.ts';
import { toldApart } from '../tolls.ts';
import { bindRows, broken } from './capacities.ts';
import { followed, relaxedByParts } from './followers.ts';
import { searchKernel } from './kernel.ts';
import { inCuts, type LaneCut, laneCuts } from './lanecuts.ts';
import { roundings } from './rounding.ts';
import { allowedGap, decisions, gross } from './search.ts';
import { addCuts, brokenLinks, free } from './tightening.ts';

/** A programme with more coefficients is solved by other means: see `settleHeavy`. */
const HEAVY = 100_000;
/** What routes may be worth still when the relaxation is settled, as a share of the gap and of the gross cost; the bound has it. */
const SLACK = 0.05;
const ROUGH = 5e-5;
const ROUNDS = 40;
/** Nodes of the search that is left to do where the plan is far from the relaxation and there is time. */
const NODES = 400;
/** Round of the relaxation whose support is searched, in a thread of its own, while the relaxation is settled. */
const EARLY = 1;
/** Relaxations for whose time the search on the support ends before the whole: to fit its plan to all capacities, on the best ways. */
const REPAIR = 1.2;
/** Relaxations for whose time the last begins before the end. */
const RESERVE = 0.6;

export const isHeavy = (model: Assembled, options: Pick<SolveOptions, 'heavy'>): boolean =>
  model.frame.program.numNonzeros > (options.heavy ?? HEAVY);

type Settled = MipResult & { relaxation: LpResult };

/**
 * Solves a programme too large to be searched node by node: its relaxation is begun without shared capacities and link
 * rows, which hold for most of the model anyway, and with rounded needs (`roundings`); it takes capacities, links and
 * routes as they are broken or wanted, by interior point each time, while the small programme on its support is searched
 * (`searchKernel`). The bound is that of the relaxation. Undefined where the programme has to be built again with more flows.
 */
export async function settleHeavy(
  model: Assembled,
  session: Session,
  options: Growing,
  left: () => number,
): Promise<Settled | undefined> {
  const { binding, extra, signal } = options;
  const stop = new AbortController();
  const anew = () => {
    stop.abort();
    return undefined;
  };
  const { program, tightening } = model.frame;
  const off = new Set(followed(model) ? [] : tightening);
  await free(session, [...off]);
  const cuts = await addCuts(model, session, model.frame.limits.relaxed ? [] : roundings(model.frame));
  const laned = !followed(model) && !model.frame.limits.relaxed;
  const laneRows = new Map<number, LaneCut>();
  const relaxed = (crossover = true) =>
    session.lp({ method: 'ipm', crossover, seconds: left(), ...(signal ? { signal } : {}) });
  const first = followed(model) ? await relaxedByParts(program.arrays(), left, signal) : undefined;
  let lp = first ?? (await relaxed(false));
  let rough = !first;
  let excess = 0;
  let before = Number.POSITIVE_INFINITY;
  let kernel: Promise<MipResult> | undefined;
  const begin = async (early: boolean) => {
    const start = await knownPlan(model, session, lp, options);
    const ends = REPAIR * lp.seconds;
    const seconds = () => Math.max(0.5, left() - ends);
    const own = { ...options, signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal };
    const how = { free: off, early, seconds, ...(start ? { start } : {}) };
    const search = searchKernel(model, session.model.integer, lp, own, how);
    search.catch(() => {});
    return { search };
  };
  for (let round = 0; round < ROUNDS && lp.status === 'optimal' && !signal?.aborted; round++) {
    const slack = Math.max(SLACK * allowedGap(model, lp.x, options), ROUGH * gross(model, lp.x));
    const more = broken(model, lp.x, binding);
    const rows = program.numRows;
    const told = toldApart(model.frame, binding);
    const wide = { ...model, columns: [...model.columns, inCuts(laneRows)] };
    const improving = told ? improvingFlows(wide, lp, 1e-3) : { found: [], excess: 0 };
    excess = improving.excess;
    const lanes = laned ? laneCuts(model) : undefined;
    const brokenLanes = lanes?.broken(lp.x) ?? [];
    const links = brokenLinks(model, off, lp.x).filter((row) => !lanes?.links.has(row));
    const gained = before - lp.objective > slack && links.length + brokenLanes.length > 0;
    if (excess <= slack && more.length === 0 && !gained) {
      if (!rough) break;
      lp = await relaxed();
      rough = false;
      continue;
    }
    before = lp.objective;
    if (left() < (RESERVE + 1) * lp.seconds + 1) break;
    extra.push(...improving.found.map(({ spec }) => spec));
    if (program.numRows > rows) return anew();
    await addFlows(model, session, improving.found);
    const bound = await bindRows(wide, session, binding, more, lp.x);
    extra.push(...bound.extra);
    if (bound.rebuilt) return anew();
    const added = await addCuts(model, session, brokenLanes);
    added.forEach((row, i) => {
      laneRows.set(row, brokenLanes[i]!);
    });
    cuts.push(...added);
    for (const row of links) off.delete(row);
    await session.setRowBounds(
      links,
      links.map((row) => program.rowBounds(row)[0]),
      links.map((row) => program.rowBounds(row)[1]),
    );
    if (round === EARLY) kernel = (await begin(true)).search;
    const next = await relaxed();
    if (next.status !== 'optimal') break;
    lp = next;
    rough = false;
  }
  if (rough && lp.status === 'optimal') lp = { ...lp, objective: Math.max(lp.objective, lp.bound) };
  if (lp.status === 'optimal') kernel ??= (await begin(false)).search;
  const found = kernel
    ? await deepened(model, session, lp, await kernel, options, left)
    : await optimise(session, bare(options, left));
  await free(session, cuts);
  for (const row of cuts) program.setRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  if (!kernel) return { ...found, relaxation: lp };
  const result = await repaired(model, session, options, found, left);
  if (!result) return undefined;
  const limit = Math.min(lp.objective + excess, options.ceiling ?? Number.POSITIVE_INFINITY);
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
  left: () => number,
): Promise<MipResult> {
  const allowed = plan.x.length > 0 ? allowedGap(model, plan.x, options) : 0;
  const seconds = left() - REPAIR * lp.seconds;
  const limit = Math.min(lp.objective, options.ceiling ?? Number.POSITIVE_INFINITY);
  if (limit - plan.objective <= allowed || seconds < 1 || options.signal?.aborted) return plan;
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

/**
 * A plan whose flows keep to the shared capacities that it breaks, on the ways that it wants: its whole numbers stay, the rest is
 * solved again with ways round what binds, and routes are priced at it. Undefined where the programme has to be built again.
 */
async function repaired(
  model: Assembled,
  session: Session,
  { binding, extra: added, signal }: Growing,
  plan: MipResult,
  left: () => number,
): Promise<MipResult | undefined> {
  if (plan.x.length === 0) return plan;
  let { objective } = plan;
  let x: Float64Array = new Float64Array(session.model.numCols);
  x.set(plan.x);
  const within = wholeAt(session.model, x);
  for (let fixed: LpResult | undefined; ; ) {
    const over = broken(model, x, binding);
    const rows = model.frame.program.numRows;
    if (over.length > 0) {
      const { extra, rebuilt } = await bindRows(model, session, binding, over, x);
      added.push(...extra);
      if (rebuilt) return undefined;
    } else {
      const late = left() < (fixed ? 2 * fixed.seconds : 0) + 1;
      if (!toldApart(model.frame, binding) || late || signal?.aborted) return { ...plan, x, objective };
      const { found, excess } = fixed ? improvingFlows(model, fixed, 1e-3) : { found: [], excess: Infinity };
      if (fixed && (found.length === 0 || excess <= ROUGH * gross(model, x))) return { ...plan, x, objective };
      added.push(...found.map(({ spec }) => spec));
      if (model.frame.program.numRows > rows) return undefined;
      await addFlows(model, session, found);
    }
    fixed = await session.lp({ method: 'ipm', within });
    if (fixed.status !== 'optimal') return over.length > 0 ? undefined : { ...plan, x, objective };
    ({ x, objective } = fixed);
  }
}

const bare = ({ onProgress, signal }: SolveOptions, left: () => number): OptimiseOptions => ({
  absoluteGap: 0,
  seconds: left(),
  ...(onProgress ? { onProgress } : {}),
  ...(signal ? { signal } : {}),
});
