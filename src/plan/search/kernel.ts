import { improve, type LpResult, type MipResult, open, optimise, type ProgramArrays } from '../../linear/index.ts';
import type { Assembled } from '../assemble.ts';
import type { SolveOptions } from '../solve.ts';
import { dive } from './dive.ts';
import { groupsIn } from './each.ts';
import { exchanged } from './exchanges.ts';
import { followed, planByParts, SOME } from './followers.ts';
import { chainsOf, neighbourhoods } from './neighbourhoods.ts';
import { farFlows, withPassing } from './passing.ts';
import { decisions, gross } from './search.ts';
import { type Kernel, kernelOf, whole, within, without } from './small.ts';

/** Gains below this share of the gap asked for are not worth a step. */
const STEP = 0.02;
/** Flows that the relaxation would lose less than this share of their good's value by are searched first, then all. */
const FAR = 0.1;
const STAGES = [
  { some: SOME, far: FAR },
  { some: 0, far: Number.POSITIVE_INFINITY },
] as const;
/** Solves for a first plan that leave time for another. */
const CHEAP = 5000;
/** Seconds that must be left to look among all plants. */
const LAST = 3;

export interface KernelOptions {
  /** Rows that are left out because they hold for whole numbers anyway. */
  readonly free: ReadonlySet<number>;
  /** Whether rows and flows have joined since the relaxation was solved. */
  readonly early: boolean;
  /** A plan to start from. */
  readonly start?: Float64Array;
  readonly seconds: () => number;
}

/**
 * The search on the small programme without the plants of which the relaxation builds hardly any, with all that hangs on
 * them left out (kernel search, Angelelli, Mansini and Speranza 2010): a plan by exchanges of builds (`exchanged`), or by diving
 * where they have nothing to start from, or where many certificates follow from builds part by part (`planByParts`), then
 * improved neighbourhood by neighbourhood until none gains, and then among all plants. It proves nothing: its bound is infinite.
 */
export async function searchKernel(
  model: Assembled,
  integer: ArrayLike<number>,
  lp: LpResult,
  options: SolveOptions,
  { free, early, start, seconds }: KernelOptions,
): Promise<MipResult> {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const { program } = model.frame;
  const own = followed(model);
  const links = chainsOf(model, integer);
  /** The programme as it is by now: rows and flows join it meanwhile. */
  const current = (off = free) =>
    without(own ? program.arrays() : withPassing(model, lp.x, new Set(options.binding ?? [])), off);
  const bare = () => current(new Set(model.frame.tightening));
  const gap = options.absoluteGap ?? options.gap * gross(model, lp.x);
  const enough = Math.min(lp.objective, options.ceiling ?? Number.POSITIVE_INFINITY) - gap;
  const worth = (x: Float64Array) => x.reduce((sum, v, j) => sum + v * program.cost(j), program.offset);
  const { onProgress, signal } = options;
  const tell = (objective: number) =>
    onProgress?.({ stage: 'support', seconds: since(), objective, bound: lp.objective, gap: lp.objective - objective });
  const step = () => ({
    ...{ least: STEP * gap, enough, seconds: seconds() },
    onProgress: ({ objective }: { objective: number }) => tell(objective),
    ...(signal ? { signal } : {}),
  });
  const parts = { gap, seconds, ...(signal ? { signal } : {}) };
  let x: Float64Array | undefined = start ?? (await planByParts(model, current(), links, lp, parts));
  if (x) tell(worth(x));
  const small = (a: ProgramArrays, some: number, far: number) =>
    kernelOf(a, links, lp.x, some, own ? [] : farFlows(model, lp, far, x), x);
  /** A plan from the relaxation, and while such come cheap, from a newer one of the small programme: the better. */
  const started = async () => {
    for (let near = lp.x, solves = 0, again = false; solves < CHEAP && !signal?.aborted; again = true) {
      if (again) near = await relaxedAgain(small(current(), SOME, FAR), parts);
      const found = await exchanged(small(bare(), SOME, FAR), { lp: near }, step());
      solves += found?.solves ?? 0;
      if (found && !(x && worth(x) >= worth(found.x))) x = found.x;
      if (again || !early || seconds() < 2 * LAST) break;
    }
  };
  const begun = !x && !own;
  if (begun) await started();
  for (const [stage, { some, far }] of STAGES.entries()) {
    if (x && (worth(x) >= enough || signal?.aborted || (some === 0 && seconds() < LAST))) break;
    const exchange = async () => (x && !own ? exchanged(small(bare(), some, far), x, step()) : undefined);
    // The first plan comes from exchanges among the plants and flows of the first stage.
    if (!begun || stage > 0) x = (await exchange())?.x ?? x;
    if (signal?.aborted) break;
    const kernel = small(current(), some, far);
    if (!x) {
      const first = await firstPlan(model, kernel, lp, gap, options, seconds);
      if (first.length === 0) continue;
      x = whole(kernel, first);
      x = (await exchange())?.x ?? x;
    }
    const found = await improve(kernel.program, {
      ...step(),
      chains: kernel.links.map(({ cols }) => cols),
      around: neighbourhoods(model, kernel.links, lp.x),
      start: within(kernel, x),
    });
    x = whole(kernel, found.x);
  }
  const bound = Number.POSITIVE_INFINITY;
  const none = { status: 'stopped', objective: -bound, x: new Float64Array() } as const;
  const result = x ? ({ status: 'feasible', objective: worth(x), x } as const) : none;
  return { ...result, bound, seconds: since(), nodes: 0, violation: 0 };
}

/** The relaxation of a small programme, in the columns of the whole; without one, nothing is built. */
async function relaxedAgain(
  kernel: Kernel,
  { seconds, signal }: { seconds: () => number; signal?: AbortSignal },
): Promise<Float64Array> {
  const session = await open(kernel.program);
  try {
    const { x } = await session.lp({ method: 'ipm', seconds: seconds(), ...(signal ? { signal } : {}) });
    return whole(kernel, x.length > 0 ? x : new Float64Array(kernel.cols.length));
  } finally {
    await session.close();
  }
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
