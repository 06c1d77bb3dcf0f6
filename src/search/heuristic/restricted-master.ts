import { improve, type LpResult, type MipResult, open, optimise } from '../../linear/index.ts';
import { decisions } from '../branch/branch.ts';
import { has } from '../component.ts';
import { followed, planByParts, SOME } from '../dependent.ts';
import { groupsIn } from '../each.ts';
import type { Newest, Relaxed } from '../master/point.ts';
import type { SolveOptions } from '../options.ts';
import type { Assembled } from '../problem.ts';
import { farFlows, withPassing } from '../separate/ahead.ts';
import { dive } from './diving.ts';
import { exchanged, merged, rounded } from './interchange.ts';
import { chainsOf, neighbourhoods } from './neighbourhoods.ts';
import { type Kernel, kernelOf, type Plants, whole, within, without } from './restricted.ts';

/** Gains below this share of the gap asked for are not worth a step. */
const STEP = 0.02;
/** Flows that the relaxation would lose more than this share of their good's value by are left out at first. */
const FAR = 0.1;
type Stage = Plants & { readonly far: number };
const NARROW: Stage = { some: SOME, far: FAR };
/** With plants that the relaxation does not build but could nearly as well. */
const WIDE: Stage = { ...NARROW, loss: 0.03 };
const ALL: Stage = { some: 0, far: Number.POSITIVE_INFINITY };
/** Plants of which the relaxation builds these shares stand where exchanges begin, in turn. */
const BUILT = [0.1, 0.3, 0.2, 0.05, 0.5] as const;
/** Turns after which the next relaxation is waited for. */
const TURNS = 2;
/** Solves for a plan after which neighbourhoods are worth more than another from the start. */
const DEAR = 2000;
/** Seconds that must be left to look among all plants. */
const LAST = 3;

export interface KernelOptions {
  /** Later relaxations. */
  readonly newer: Newest<Relaxed>;
  /** Takes the first plan, as soon as it is there, or nothing. */
  readonly first: (plan: MipResult | undefined) => void;
  /** A plan to start from. */
  readonly start?: Float64Array;
  readonly seconds: () => number;
}

/**
 * The search on the small programme without the plants of which the relaxation builds hardly any, with all that hangs on
 * them left out (kernel search, Angelelli, Mansini and Speranza 2010): a plan by exchanges of builds (`exchanged`) from a first
 * relaxation; then exchanges with plants beside that the relaxation could nearly as well build, from that plan; then from it
 * and what other shares or a newer relaxation build, put together; or by diving where they have nothing to start from, or
 * where many certificates follow from builds part by part (`planByParts`); then improved neighbourhood by neighbourhood until
 * none gains, and then among all plants. It proves nothing: its bound is infinite.
 */
export async function searchKernel(
  model: Assembled,
  integer: ArrayLike<number>,
  first: Relaxed,
  options: SolveOptions,
  { newer, first: tellFirst, start, seconds }: KernelOptions,
): Promise<MipResult> {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const { program, tightening } = model.frame;
  const own = followed(model);
  const links = chainsOf(model, integer);
  let at = first;
  let all = own ? at.arrays : withPassing(model, at);
  const gap = options.absoluteGap ?? options.gap * model.grossCost(at.lp.x);
  const worth = (x: Float64Array) => x.reduce((sum, v, j) => sum + v * program.cost(j), program.offset);
  const { onProgress, signal, ceiling = Number.POSITIVE_INFINITY } = options;
  const enough = () => Math.min(at.lp.objective, ceiling) - gap;
  const tell = (objective: number) => onProgress?.({ stage: 'support', seconds: since(), objective });
  const step = () => ({
    ...{ least: STEP * gap, enough: enough(), seconds: seconds() },
    onProgress: ({ objective }: { objective: number }) => tell(objective),
    ...(signal ? { signal } : {}),
  });
  const stopped = () => signal?.aborted || seconds() <= 0.5;
  let x = start;
  const small = (off: Iterable<number>, stage: Stage) =>
    kernelOf(without(all, new Set(off)), links, at.lp, stage, own ? [] : farFlows(model, at, stage.far, x), x);
  /** The programme without rows that whole numbers keep anyway. */
  const bare = (stage: Stage) => small([...tightening, ...at.cuts], stage);
  const tight = (stage: Stage) => small(at.free, stage);
  const exchange = async (kernel: Kernel, from: Float64Array) => {
    const found = has(options, 'interchange') ? await exchanged(kernel, from, step()) : undefined;
    if (found && !(x && worth(x) >= worth(found.x))) x = found.x;
    return found;
  };
  const parts = { gap, seconds, ...(signal ? { signal } : {}) };
  if (has(options, 'blocks')) x ??= await planByParts(model, without(at.arrays, at.free), links, at.lp, parts);
  if (x) tell(worth(x));
  const bound = Number.POSITIVE_INFINITY;
  const result = (): MipResult => {
    const none = { status: 'stopped', objective: -bound, x: new Float64Array() } as const;
    const plan = x ? ({ status: 'feasible', objective: worth(x), x } as const) : none;
    return { ...plan, bound, seconds: since(), nodes: 0, violation: 0 };
  };
  const begun = !x && !own;
  const renew = (next: Relaxed | undefined) => {
    if (next) [at, all] = [next, withPassing(model, next)];
    return next !== undefined;
  };
  const turns = async () => {
    let kernel = bare(NARROW);
    for (let turn = 0; turn < BUILT.length && !stopped(); turn++) {
      const anew = renew(turn < TURNS ? newer.take() : await newer.next());
      if (stopped()) break;
      if (anew) [turn, kernel] = [0, bare(NARROW)];
      const best = x;
      const start = rounded(links, at.lp.x, BUILT[turn]!);
      const one = await exchange(kernel, best && turn > 0 ? merged(links, best, start) : start);
      tellFirst(one && result());
      if (!one) break;
      if (best && turn === 0 && !stopped()) await exchange(kernel, merged(links, best, one.x));
      if (turn === 0 && x && !stopped()) await exchange(bare(WIDE), x);
      if (one.solves >= DEAR) break;
    }
    renew(newer.take());
  };
  if (begun) await turns();
  tellFirst(undefined);
  for (const stage of [NARROW, ALL]) {
    if (x && (worth(x) >= enough() || stopped() || (stage === ALL && seconds() < LAST))) break;
    // The first plan comes from exchanges among the plants and flows of the first stage.
    if (x && !own && !(begun && stage === NARROW)) await exchange(bare(stage), x);
    if (stopped()) break;
    const kernel = tight(stage);
    if (!x) {
      const dived = await firstPlan(model, kernel, at.lp, gap, options, seconds);
      if (dived.length === 0) continue;
      x = whole(kernel, dived);
      if (!own) await exchange(bare(stage), x);
    }
    if (!has(options, 'neighbourhoods')) continue;
    const found = await improve(kernel.program, {
      ...step(),
      chains: kernel.links.map(({ cols }) => cols),
      around: neighbourhoods(model, kernel.links, at.lp.x),
      start: within(kernel, x),
    });
    x = whole(kernel, found.x);
  }
  return result();
}

/**
 * A plan by diving from the relaxation `lp` of the whole, or else by the search node by node as far as its root; empty where
 * neither finds one.
 */
async function firstPlan(
  model: Assembled,
  kernel: Kernel,
  lp: LpResult,
  gap: number,
  { signal }: SolveOptions,
  seconds: () => number,
): Promise<Float64Array> {
  const { program, cols, links } = kernel;
  const session = await open(program);
  try {
    const chains = links.map((link) => link.cols);
    const near = within(kernel, lp.x);
    const found = await dive(session, near, chains, seconds);
    if (found) return found;
    const relaxation = await session.lp({ method: 'ipm', seconds: seconds(), ...(signal ? { signal } : {}) });
    const { x } = await optimise(session, {
      relaxation,
      absoluteGap: gap,
      seconds: seconds(),
      groups: groupsIn(cols, decisions(model)),
      nodes: 1,
      ...(signal ? { signal } : {}),
    });
    return x;
  } finally {
    await session.close();
  }
}
