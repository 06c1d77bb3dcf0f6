import {
  improve,
  type LpResult,
  type MipResult,
  open,
  optimise,
  type ProgramArrays,
  withoutColumns,
} from '../../linear/index.ts';
import type { Assembled } from '../assemble.ts';
import type { SolveOptions } from '../solve.ts';
import { dive } from './dive.ts';
import { followed, planByParts, SOME } from './followers.ts';
import { chainsOf, type Link, neighbourhoods } from './neighbourhoods.ts';
import { farFlows, withPassing } from './passing.ts';
import { decisions, gross } from './search.ts';

/** Gains below this share of the gap asked for are not worth a step. */
const STEP = 0.02;
/** Seconds that must be left to look among all plants. */
const LAST = 3;

export interface KernelOptions {
  /** Rows that are left out because they hold for whole numbers anyway. */
  readonly free: ReadonlySet<number>;
  /** A plan to start from. */
  readonly start?: Float64Array;
  readonly seconds: () => number;
}

/** The small programme, the column of the whole that each of its own stands for, and its whole numbers by chain. */
interface Kernel {
  readonly program: ReturnType<typeof withoutColumns>['program'];
  readonly cols: Int32Array;
  readonly links: readonly Link[];
}

/**
 * The search on the small programme without the plants of which the relaxation builds hardly any, with all that hangs on
 * them left out (kernel search, Angelelli, Mansini and Speranza 2010): a plan by diving, or where many certificates follow
 * from builds part by part (`planByParts`), then improved neighbourhood by neighbourhood until none gains, and then among all plants. It proves nothing: its bound is infinite.
 */
export async function searchKernel(
  model: Assembled,
  integer: ArrayLike<number>,
  lp: LpResult,
  options: SolveOptions,
  { free, start, seconds }: KernelOptions,
): Promise<MipResult> {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const links = chainsOf(model, integer);
  const passed = followed(model)
    ? model.frame.program.arrays()
    : withPassing(model, lp.x, new Set(options.binding ?? []));
  const arrays = without(passed, free);
  const gap = options.absoluteGap ?? options.gap * gross(model, lp.x);
  const enough = Math.min(lp.objective, options.ceiling ?? Number.POSITIVE_INFINITY) - gap;
  const worth = (x: Float64Array) => x.reduce((sum, v, j) => sum + v * arrays.cost[j]!, arrays.offset);
  const { onProgress, signal } = options;
  const tell = (objective: number) =>
    onProgress?.({ stage: 'support', seconds: since(), objective, bound: lp.objective, gap: lp.objective - objective });
  let x = start ?? (await planByParts(model, arrays, links, lp, { gap, seconds, ...(signal ? { signal } : {}) }));
  if (x) tell(worth(x));
  for (const some of [SOME, 0]) {
    if (x && (worth(x) >= enough || signal?.aborted || (some === 0 && seconds() < LAST))) break;
    const far = some > 0 && !followed(model) ? farFlows(model, lp, x) : [];
    const kernel = kernelOf(arrays, links, lp.x, some, far, x);
    const known: Float64Array | undefined = x && Float64Array.from(kernel.cols, (col) => x![col]!);
    const from = known ?? (await firstPlan(model, kernel, lp, gap, options, seconds));
    if (from.length === 0) continue;
    const found = await improve(kernel.program, {
      chains: kernel.links.map(({ cols }) => cols),
      around: neighbourhoods(model, kernel.links, lp.x),
      start: from,
      least: STEP * gap,
      enough,
      seconds: seconds(),
      onProgress: ({ objective }) => tell(objective),
      ...(signal ? { signal } : {}),
    });
    const whole = new Float64Array(integer.length);
    kernel.cols.forEach((col, k) => {
      whole[col] = found.x[k]!;
    });
    x = whole;
  }
  const bound = Number.POSITIVE_INFINITY;
  const none = { status: 'stopped', objective: -bound, x: new Float64Array() } as const;
  const result = x ? ({ status: 'feasible', objective: worth(x), x } as const) : none;
  return { ...result, bound, seconds: since(), nodes: 0, violation: 0 };
}

/** A programme whose rows of `free` bind nothing. */
function without(a: ProgramArrays, free: ReadonlySet<number>): ProgramArrays {
  const rowLower = a.rowLower.map((side, row) => (free.has(row) ? Number.NEGATIVE_INFINITY : side));
  const rowUpper = a.rowUpper.map((side, row) => (free.has(row) ? Number.POSITIVE_INFINITY : side));
  return { ...a, rowLower, rowUpper };
}

/** The programme without `far` columns and the plants of which both the relaxation `lp` and the plan have less than `some`. */
function kernelOf(
  a: ProgramArrays,
  links: readonly Link[],
  lp: Float64Array,
  some: number,
  far: readonly number[],
  plan?: Float64Array,
): Kernel {
  const sum = (x: Float64Array, cols: readonly number[]) => cols.reduce((all, col) => all + x[col]!, 0);
  const idle = links.filter(
    ({ cols, place }) => place !== undefined && sum(lp, cols) < some && !(plan && sum(plan, cols) > 0.5),
  );
  const { program, cols } = withoutColumns(a, [...idle.flatMap((link) => link.cols), ...far]);
  const place = new Map<number, number>();
  cols.forEach((col, k) => {
    place.set(col, k);
  });
  const there = links.flatMap((link) => {
    const own = link.cols.flatMap((col) => place.get(col) ?? []);
    return own.length > 0 ? [{ ...link, cols: own }] : [];
  });
  return { program, cols, links: there };
}

/** A plan by diving from the relaxation `lp` of the whole, or else by the search node by node as far as its root; empty where neither finds one. */
async function firstPlan(
  model: Assembled,
  { program, cols, links }: Kernel,
  lp: LpResult,
  gap: number,
  { signal }: SolveOptions,
  seconds: () => number,
): Promise<Float64Array> {
  const session = await open(program);
  try {
    const chains = links.map((link) => link.cols);
    const near = Float64Array.from(cols, (col) => lp.x[col]!);
    const found = await dive(session, near, chains, seconds);
    if (found) return found;
    const relaxation = await session.lp({ method: 'ipm', seconds: seconds(), ...(signal ? { signal } : {}) });
    const place = new Map(Array.from(cols, (col, k) => [col, k]));
    const { x } = await optimise(session, {
      relaxation,
      absoluteGap: gap,
      seconds: seconds(),
      groups: decisions(model).map((group) => group.flatMap((col) => place.get(col) ?? [])),
      nodes: 1,
      ...(signal ? { signal } : {}),
    });
    return x;
  } finally {
    await session.close();
  }
}
