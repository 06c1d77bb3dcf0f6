import { staged } from './parameters.ts';
import { keepsAtBound, restOfSupport, widened } from './support.ts';
import { tolerance } from './thread/parameters.ts';
import type { Barren, LpResult, MipOptions, MipProgress, MipResult, Session, SolveProgress } from './types.ts';

export interface OptimiseOptions {
  /** Stop when the plan is proven to be this near to the best, in objective units. */
  readonly absoluteGap: number;
  /** Time for all stages together. */
  readonly seconds: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
  /** A known solution, such as the plan before a reform. */
  readonly start?: Float64Array;
  /** Sums of whole numbers to branch on: see `Session.search`, which then comes first. */
  readonly groups?: readonly ArrayLike<number>[];
  /** Nodes of that search before HiGHS takes over (3000). */
  readonly nodes?: number;
  /** Ends with that search where it has a plan, however near: then no clock decides what comes out. */
  readonly searchOnly?: boolean;
  /** Ends with that search where it brings nothing. */
  readonly barren?: Barren;
  /** The relaxation, where it is solved already. */
  readonly relaxation?: LpResult;
}

/**
 * Solves a program with whole numbers in three stages: the relaxation (interior point, then a vertex); the small problem
 * in which every whole number that is 0 in the relaxation stays 0 (kernel search, Angelelli, Mansini and Speranza 2010);
 * and the proof on the whole, started from that solution, from which whole numbers are left out whose reduced cost alone
 * exceeds the distance between solution and relaxation (exact: see `keepsAtBound`). Objective and bound are true ones.
 */
export async function optimise(
  session: Session,
  options: OptimiseOptions,
): Promise<MipResult & { readonly relaxation: LpResult }> {
  const task = taskOf(session, options);
  options.onProgress?.({ stage: 'relaxation', seconds: task.since() });
  const relaxation =
    options.relaxation ?? (await session.lp({ method: 'ipm', seconds: task.left(), ...signalOf(options) }));
  const result = await solved(task, relaxation);
  return { ...result, seconds: task.since(), relaxation };
}

/** One call of `optimise`: what it works on, and its clock. `sign` is 1 when minimising and -1 when maximising. */
interface Task {
  readonly session: Session;
  readonly options: OptimiseOptions;
  readonly sign: number;
  readonly since: () => number;
  readonly left: () => number;
}

function taskOf(session: Session, options: OptimiseOptions): Task {
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const left = (): number => Math.max(0.05, options.seconds - since());
  return { session, options, sign: session.model.sense === 'max' ? -1 : 1, since, left };
}

async function solved(task: Task, relaxation: LpResult): Promise<MipResult> {
  const { session, options, sign } = task;
  const aborted = (): boolean => options.signal?.aborted ?? false;
  if (relaxation.status !== 'optimal') {
    const hopeless = relaxation.status === 'infeasible' || relaxation.status === 'unbounded';
    if (hopeless || aborted()) return unsolved(relaxation, sign);
    return stage(task, 'proof', -sign * Infinity, sign * Infinity, { ...startOf(options.start) });
  }
  const floor = sign * Math.min(sign * relaxation.objective, sign * (relaxation.bound || relaxation.objective));
  options.onProgress?.({ stage: 'relaxation', seconds: task.since(), bound: floor });
  if (isWhole(session, relaxation.x)) {
    const { objective, x, seconds, violation } = relaxation;
    return { status: 'optimal', objective, bound: objective, x, seconds, nodes: 0, violation };
  }
  const tree = await branched(task, floor);
  if (tree && (options.searchOnly || tree.status !== 'feasible' || task.left() < staged.little || barren(task, tree)))
    return tree;
  const best = tree ?? (await support(task, relaxation, floor));
  if (best && (reached(task, best.objective, floor) || aborted())) return withBound(task, best, floor);
  return proof(task, relaxation, tree ? tree.bound : floor, best);
}

/** Whether a search found nothing, or nothing better than what it was to better. */
const barren = ({ options, sign }: Task, { x, objective }: MipResult): boolean =>
  x.length === 0 || (options.barren !== undefined && sign * objective >= sign * options.barren.objective);

/** Branch and bound on the groups; undefined where there are none, or nothing came of it. */
async function branched(task: Task, floor: number): Promise<MipResult | undefined> {
  const { session, options, sign } = task;
  if (!options.groups || options.groups.length === 0) return undefined;
  const { absoluteGap, groups } = options;
  const result = await session.search({
    groups,
    absoluteGap,
    nodes: options.nodes ?? staged.nodes,
    seconds: task.left(),
    ...startOf(options.start),
    ...signalOf(options),
    ...(options.barren ? { barren: options.barren } : {}),
    onProgress: ({ objective, bound, nodes = 0 }) => {
      const known = bound === undefined ? floor : sign * Math.max(sign * bound, sign * floor);
      const distance = objective === undefined ? {} : { objective, gap: Math.abs(objective - known) };
      options.onProgress?.({ stage: 'proof', seconds: task.since(), bound: known, ...distance, nodes });
    },
  });
  if (!result) return undefined;
  if (result.status === 'infeasible') return result;
  const bound = sign * Math.max(sign * result.bound, sign * floor);
  if (result.x.length > 0) return withBound(task, result, bound);
  return options.barren ? { ...result, bound } : undefined;
}

/** The small problem on the relaxation's support, widened until it has a solution; undefined where that is the whole. */
async function support(task: Task, relaxation: LpResult, floor: number): Promise<MipResult | undefined> {
  const { session, options, sign } = task;
  const m = session.model;
  if (m.integer.reduce((sum, whole) => sum + whole, 0) <= staged.few) return undefined;
  let rest = restOfSupport(m, relaxation, options.start);
  while (rest.length > 0 && !options.signal?.aborted && task.left() > staged.little) {
    const at = Float64Array.from(rest, (j) => m.lower[j]!);
    const result = await stage(task, 'heuristics', floor, sign * -Infinity, {
      absoluteGap: options.absoluteGap * staged.share,
      seconds: task.left() * staged.share,
      within: { cols: rest, lower: at, upper: at },
      ...startOf(options.start),
    });
    if (result.x.length > 0) return result;
    rest = widened(rest, relaxation, m.numCols);
  }
  return undefined;
}

/** The whole, from the solution of the support, without the whole numbers that cannot be in a better one. */
async function proof(task: Task, relaxation: LpResult, floor: number, best: MipResult | undefined): Promise<MipResult> {
  const { session, options, sign } = task;
  const distance = best ? sign * (best.objective - floor) - options.absoluteGap : Infinity;
  const kept = best ? keepsAtBound(session.model, relaxation, best.x, distance, sign) : undefined;
  const leftOut = sign * (sign * floor + (kept?.least ?? Infinity));
  const result = await stage(task, 'proof', floor, leftOut, {
    absoluteGap: options.absoluteGap,
    seconds: task.left(),
    ...startOf(best?.x ?? options.start),
    ...(kept && kept.within.cols.length > 0 ? { within: kept.within } : {}),
  });
  const bound = sign * Math.min(sign * result.bound, sign * leftOut);
  if (result.x.length === 0) {
    if (best) return withBound(task, best, floor);
    return { ...result, bound: result.status === 'infeasible' ? result.bound : floor };
  }
  const better = best && sign * best.objective < sign * result.objective ? best : result;
  return withBound(task, { ...better, nodes: result.nodes }, sign * Math.max(sign * bound, sign * floor));
}

/** Runs a stage and tells of it. Its bound lies between `floor` and `ceiling`; for the support it is the floor. */
function stage(
  task: Task,
  name: 'heuristics' | 'proof',
  floor: number,
  ceiling: number,
  mip: MipOptions,
): Promise<MipResult> {
  const { session, options, sign } = task;
  const onProgress = ({ objective, bound, nodes = 0 }: MipProgress): void => {
    const known = bound === undefined ? floor : sign * Math.max(Math.min(sign * bound, sign * ceiling), sign * floor);
    const distance = objective === undefined ? {} : { objective, gap: Math.abs(objective - known) };
    options.onProgress?.({ stage: name, seconds: task.since(), bound: known, ...distance, nodes });
  };
  const { absoluteGap } = options;
  return session.mip({ absoluteGap, seconds: task.left(), ...mip, ...signalOf(options), onProgress });
}

/** Whether the gap is reached, but for rounding. */
const reached = (task: Task, objective: number, bound: number): boolean =>
  task.sign * (objective - bound) <=
  task.options.absoluteGap * (1 + tolerance.row) + tolerance.row * Math.max(1, Math.abs(objective));

/** A solution with its bound, and what that makes of it. */
function withBound(task: Task, best: MipResult, bound: number): MipResult {
  const { sign, options } = task;
  const known = sign * Math.min(sign * bound, sign * best.objective);
  if (reached(task, best.objective, known)) return { ...best, status: 'optimal', bound: known };
  return { ...best, status: options.signal?.aborted ? 'stopped' : 'feasible', bound: known };
}

const signalOf = ({ signal }: OptimiseOptions): { signal?: AbortSignal } => (signal ? { signal } : {});

const startOf = (start: Float64Array | undefined): { start?: Float64Array } => (start ? { start } : {});

function unsolved(lp: LpResult, sign: number): MipResult {
  const { status, seconds, message } = lp;
  const bound = status === 'infeasible' ? sign * Infinity : -sign * Infinity;
  const base = { objective: sign * Infinity, bound, x: new Float64Array(), seconds, nodes: 0, violation: 0 };
  return { status, ...base, ...(message === undefined ? {} : { message }) };
}

function isWhole(session: Session, x: Float64Array): boolean {
  const { integer } = session.model;
  return x.every((value, j) => integer[j] === 0 || value === Math.round(value));
}
