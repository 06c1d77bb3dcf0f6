import { improve, type LpResult, type MipResult, open, optimise, withoutColumns } from '../../linear/index.ts';
import type { Assembled } from '../assemble.ts';
import type { SolveOptions } from '../solve.ts';
import { dive } from './dive.ts';
import { chainsOf, neighbourhoods } from './neighbourhoods.ts';
import { decisions, gross } from './search.ts';

/** A chain of builds of which the relaxation builds less than this in all is left out. */
const SOME = 0.02;
/** Gains below this share of the gap asked for are not worth a step. */
const STEP = 0.02;

export interface KernelOptions {
  /** Rows that are left out because they hold for whole numbers anyway. */
  readonly free: ReadonlySet<number>;
  /** A plan to start from. */
  readonly start?: Float64Array;
  readonly seconds: () => number;
}

/**
 * The search on the small programme without the plants of which the relaxation builds hardly any, with all that hangs on
 * them left out (kernel search, Angelelli, Mansini and Speranza 2010): a plan by diving, then improved neighbourhood by
 * neighbourhood until none gains. Its bound is none of the whole: minus infinity apart, it has none.
 */
export async function searchKernel(
  model: Assembled,
  integer: ArrayLike<number>,
  lp: LpResult,
  options: SolveOptions,
  { free, start, seconds }: KernelOptions,
): Promise<MipResult> {
  const began = performance.now();
  const { program } = model.frame;
  const links = chainsOf(model, integer);
  const sum = (x: Float64Array, cols: readonly number[]) => cols.reduce((all, col) => all + x[col]!, 0);
  const idle = links.filter(
    ({ cols, place }) => place !== undefined && sum(lp.x, cols) < SOME && !(start && sum(start, cols) > 0.5),
  );
  const arrays = program.arrays();
  const rowLower = arrays.rowLower.map((side, row) => (free.has(row) ? Number.NEGATIVE_INFINITY : side));
  const rowUpper = arrays.rowUpper.map((side, row) => (free.has(row) ? Number.POSITIVE_INFINITY : side));
  const kernel = withoutColumns(
    { ...arrays, rowLower, rowUpper },
    idle.flatMap(({ cols }) => cols),
  );
  const place = new Map<number, number>();
  kernel.cols.forEach((col, k) => {
    place.set(col, k);
  });
  const small = links.flatMap((link) => {
    const cols = link.cols.flatMap((col) => place.get(col) ?? []);
    return cols.length > 0 ? [{ ...link, cols }] : [];
  });
  const chains = small.map(({ cols }) => cols);
  const scale = gross(model, lp.x);
  const gap = options.absoluteGap ?? options.gap * scale;
  const { onProgress, signal } = options;
  const tell = (objective: number) => {
    const distance = lp.objective - objective;
    const since = (performance.now() - began) / 1000;
    onProgress?.({ stage: 'support', seconds: since, objective, bound: lp.objective, gap: distance });
  };
  let x: Float64Array | undefined = start && Float64Array.from(kernel.cols, (col) => start[col]!);
  const session = await open(kernel.program);
  try {
    if (!x) {
      const relaxation = await session.lp({ method: 'ipm', seconds: seconds() });
      if (relaxation.status === 'optimal') x = await dive(session, relaxation, chains, seconds);
      if (!x)
        x = (
          await optimise(session, {
            relaxation,
            absoluteGap: gap,
            seconds: seconds(),
            groups: decisions(model).map((cols) => cols.flatMap((col) => place.get(col) ?? [])),
            nodes: 1,
            ...(signal ? { signal } : {}),
          })
        ).x;
    }
  } finally {
    await session.close();
  }
  if (x.length > 0) {
    const found = await improve(kernel.program, {
      chains,
      around: neighbourhoods(model, small, lp.x),
      start: x,
      least: STEP * gap,
      enough: lp.objective - gap,
      seconds: seconds(),
      onProgress: ({ objective }) => tell(objective),
      ...(signal ? { signal } : {}),
    });
    x = found.x;
  }
  const whole = new Float64Array(x.length > 0 ? integer.length : 0);
  const solution = x;
  if (x.length > 0)
    kernel.cols.forEach((col, k) => {
      whole[col] = solution[k]!;
    });
  const objective =
    whole.length > 0 ? whole.reduce((all, v, j) => all + v * arrays.cost[j]!, arrays.offset) : -Infinity;
  return {
    status: whole.length > 0 ? 'feasible' : 'stopped',
    objective,
    bound: Number.POSITIVE_INFINITY,
    x: whole,
    seconds: (performance.now() - began) / 1000,
    nodes: 0,
    violation: 0,
  };
}
