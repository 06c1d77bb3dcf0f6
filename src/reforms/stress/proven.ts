import type { LpResult, Session, Vertex } from '../../linear/index.ts';
import { type Assembled, attractiveFlows } from '../../plan/index.ts';

interface ProofOptions {
  /** Integers by column name that are tried first; 0 if not named. */
  readonly first: ReadonlyMap<string, number>;
  /** The vertex from which each relaxation starts. */
  readonly vertex: Vertex;
  /** Absolute gap. */
  readonly allowed: number;
}

/** Time limit of a solve. The result is decided by the gap. */
const SECONDS = 3600;

/** Integer columns that are not fixed, with their bounds. */
interface Free {
  readonly cols: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * The flows of a plan with held builds, proven to the gap: with the integers tried first, then with those of the
 * relaxation rounded up and rounded to the nearest, then by a search. Undefined if routes that the programme lacks
 * would pay.
 */
export async function proven(
  model: Assembled,
  session: Session,
  { first, vertex, allowed }: ProofOptions,
): Promise<Float64Array | undefined> {
  const { program } = model.frame;
  const free = freeOf(model);
  const linear = (lower: readonly number[], upper: readonly number[]) =>
    session.lp({ method: 'simplex', seconds: SECONDS, vertex, within: { cols: free.cols, lower, upper } });
  const at = (value: (col: number) => number) =>
    free.cols.map((col, k) => Math.min(free.upper[k]!, Math.max(free.lower[k]!, value(col))));
  const holds = (lp: LpResult) => lp.status === 'optimal' && lp.violation <= 1e-6;
  const reducedCostBoundOf = (lp: LpResult) => attractiveFlows(model, lp, 1e-6 * allowed).reducedCostBound;

  const usual = at((col) => first.get(program.colName(col)) ?? 0);
  let best = await linear(usual, usual);
  if (holds(best) && gainOf(best, free, usual) + reducedCostBoundOf(best) <= allowed) return best.x;
  const relaxed = await linear(free.lower, free.upper);
  if (relaxed.status !== 'optimal') return undefined;
  const reducedCostBound = reducedCostBoundOf(relaxed);
  if (reducedCostBound > allowed / 2) return undefined;
  const near = () => holds(best) && relaxed.objective + reducedCostBound - best.objective <= allowed;
  for (const round of [(x: number) => Math.ceil(x - 1e-6), Math.round]) {
    if (near()) return best.x;
    const values = at((col) => round(relaxed.x[col]!));
    const lp = await linear(values, values);
    if (holds(lp) && (!holds(best) || lp.objective > best.objective)) best = lp;
  }
  if (near()) return best.x;
  const result = await session.mip({
    absoluteGap: allowed - reducedCostBound,
    seconds: SECONDS,
    ...(holds(best) ? { start: best.x } : {}),
  });
  return result.status === 'optimal' ? result.x : undefined;
}

function freeOf({ frame: { program } }: Assembled): Free {
  const [cols, lower, upper] = [[] as number[], [] as number[], [] as number[]];
  for (let col = 0; col < program.numCols; col++) {
    if (!program.isInteger(col)) continue;
    const [a, b] = program.bounds(col);
    if (a === b) continue;
    cols.push(col);
    lower.push(a);
    upper.push(b);
  }
  return { cols, lower, upper };
}

/**
 * Most that other integers could add to a plan with integers `values`, by its reduced costs: the Lagrangian bound at
 * its duals, which also bounds the relaxation.
 */
function gainOf({ colDual }: LpResult, { cols, lower, upper }: Free, values: readonly number[]): number {
  let gain = 0;
  cols.forEach((col, k) => {
    const price = colDual[col] ?? Number.POSITIVE_INFINITY;
    gain += Math.max(0, price * (upper[k]! - values[k]!), price * (lower[k]! - values[k]!));
  });
  return gain;
}
