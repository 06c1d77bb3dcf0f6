import type { Program } from '../program.ts';
import { keepsAtBound, restOfSupport, widened } from './support.ts';
import type { LpResult, MipOptions, MipResult, Session, SolveProgress, Within } from './types.ts';

export interface OptimiseOptions {
  /** Stop when the plan is proven to be this near to the best, in objective units. */
  readonly absoluteGap: number;
  /** Time for all stages together. */
  readonly seconds: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
  /** A known solution, such as the plan before a reform. */
  readonly start?: Float64Array;
  /** The relaxation, where it is solved already. */
  readonly relaxation?: LpResult;
}

/** Below so many whole numbers the whole problem is solved at once. */
const FEW = 40;

/**
 * Solves a program with whole numbers in three stages: the relaxation (interior point, then a vertex); the small problem
 * in which every whole number that is 0 in the relaxation stays 0 (kernel search, Angelelli, Mansini and Speranza 2010);
 * and the proof on the whole, started from that solution, from which whole numbers are left out whose reduced cost alone
 * exceeds the distance between solution and relaxation (exact: see `keepsAtBound`). Objective and bound are true ones.
 */
export async function optimise(
  session: Session,
  _p: Program,
  options: OptimiseOptions,
): Promise<MipResult & { readonly relaxation: LpResult }> {
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const left = (): number => Math.max(0.05, options.seconds - since());
  const m = session.model;
  const sign = m.sense === 'max' ? -1 : 1;
  const tell = (progress: SolveProgress): void => options.onProgress?.(progress);
  const signal = options.signal ? { signal: options.signal } : {};

  tell({ stage: 'relaxation', seconds: since() });
  const relaxation = options.relaxation ?? (await session.lp({ method: 'ipm', seconds: left(), ...signal }));
  if (relaxation.status !== 'optimal') {
    const hopeless = relaxation.status === 'infeasible' || relaxation.status === 'unbounded';
    if (hopeless || options.signal?.aborted) return { ...unsolved(relaxation, sign), relaxation };
    const whole = await session.mip({ ...given(options), seconds: left() });
    return { ...whole, seconds: since(), relaxation };
  }
  const floor = sign * Math.min(sign * relaxation.objective, sign * (relaxation.bound || relaxation.objective));
  tell({ stage: 'relaxation', seconds: since(), bound: floor });

  const run = (stage: 'support' | 'proof', mip: MipOptions): Promise<MipResult> =>
    session.mip({
      ...mip,
      ...signal,
      heuristics: { feasibilityJump: false },
      onProgress: ({ objective, bound, nodes }) => {
        const known = stage === 'proof' && bound !== undefined ? sign * Math.max(sign * bound, sign * floor) : floor;
        const gap = objective === undefined ? {} : { objective, gap: Math.abs(objective - known) };
        tell({ stage, seconds: since(), bound: known, ...gap, ...(nodes === undefined ? {} : { nodes }) });
      },
    });
  const near = (result: MipResult, bound: number): boolean =>
    result.x.length > 0 && sign * (result.objective - bound) <= options.absoluteGap * (1 + 1e-9) + 1e-12;
  const done = (result: MipResult, bound: number, status?: MipResult['status']) => {
    const known = sign * Math.min(Math.max(sign * bound, sign * floor), sign * result.objective);
    const reached: MipResult['status'] = near(result, known) ? 'optimal' : (status ?? limitOf(result, options.signal));
    return { ...result, status: reached, bound: known, seconds: since(), relaxation };
  };

  if (isWhole(session, relaxation.x)) {
    const { objective, x, violation } = relaxation;
    return { status: 'optimal', objective, bound: objective, x, seconds: since(), nodes: 0, violation, relaxation };
  }

  let best: MipResult | undefined;
  let rest = restOfSupport(m, relaxation, options.start);
  if (m.integer.reduce((sum, v) => sum + v, 0) > FEW) {
    while (rest.length > 0 && !best && !options.signal?.aborted && left() > 0.1) {
      const within = zeros(m.lower, rest);
      const small = {
        absoluteGap: options.absoluteGap * 0.4,
        seconds: left() * 0.4,
        within,
        ...startOf(options.start),
      };
      const result = await run('support', small);
      if (result.x.length > 0) best = result;
      else rest = widened(rest, relaxation, m.numCols);
    }
    if (best && (near(best, floor) || options.signal?.aborted)) return done(best, floor);
  }

  const distance = best ? sign * (best.objective - floor) : Infinity;
  const kept = best ? keepsAtBound(m, relaxation, best.x, distance - options.absoluteGap, sign) : undefined;
  const start = best?.x ?? options.start;
  const proof = await run('proof', {
    absoluteGap: options.absoluteGap,
    seconds: left(),
    ...startOf(start),
    ...(kept && kept.within.cols.length > 0 ? { within: kept.within } : {}),
  });
  const leftOut = kept ? sign * (sign * floor + kept.least) : sign * Infinity;
  if (proof.x.length === 0) {
    if (!best)
      return { ...proof, bound: proof.status === 'stopped' ? floor : proof.bound, seconds: since(), relaxation };
    return done(best, floor, proof.status === 'stopped' ? 'stopped' : 'feasible');
  }
  const better = best && sign * best.objective < sign * proof.objective ? best : proof;
  return done(
    { ...better, nodes: proof.nodes },
    sign * Math.min(sign * proof.bound, sign * leftOut),
    limitOf(proof, options.signal),
  );
}

const startOf = (start: Float64Array | undefined): { start?: Float64Array } => (start ? { start } : {});

function given(options: OptimiseOptions): MipOptions {
  const { absoluteGap, start, signal } = options;
  return { absoluteGap, ...startOf(start), ...(signal ? { signal } : {}) };
}

function limitOf(result: MipResult, signal: AbortSignal | undefined): MipResult['status'] {
  return signal?.aborted || result.status === 'stopped' ? 'stopped' : 'feasible';
}

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

function zeros(lower: Float64Array, cols: Int32Array): Within {
  const at = Float64Array.from(cols, (j) => lower[j]!);
  return { cols, lower: at, upper: at };
}

/**
 * The relaxation with the whole numbers fixed as in x: its duals are prices "with this plan fixed". They say nothing of
 * building something else.
 */
export function fixedLp(session: Session, _p: Program, x: Float64Array, seconds?: number): Promise<LpResult> {
  const cols = [...session.model.integer.keys()].filter((j) => session.model.integer[j] === 1);
  const values = cols.map((j) => Math.round(x[j]!));
  const within = { cols, lower: values, upper: values };
  return session.lp({ within, ...(seconds === undefined ? {} : { seconds }) });
}
