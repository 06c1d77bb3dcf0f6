import type { LpResult, Session, Vertex } from '../../linear/index.ts';
import { type Assembled, attractiveFlows } from '../../plan/index.ts';

interface ProofOptions {
  /** Whole numbers by column name that are tried first; those not named are 0. */
  readonly first: ReadonlyMap<string, number>;
  /** From where each relaxation starts. */
  readonly vertex: Vertex;
  /** Money by which the plan may be worth more than is reported. */
  readonly allowed: number;
}

/** Ends what runs away; what comes out is decided by the gap. */
const SECONDS = 3600;

/** Whole numbers that are not held, with their bounds. */
interface Free {
  readonly cols: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * The flows of a plan whose builds are held, proven to the gap: with the whole numbers tried first, then with those of the
 * relaxation rounded up and to the nearest, then by a search. Undefined where routes that are not there would be worth more.
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

  const own = at((col) => first.get(program.colName(col)) ?? 0);
  let best = await linear(own, own);
  if (holds(best) && gainOf(best, free, own) + reducedCostBoundOf(best) <= allowed) return best.x;
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
  const found = await session.mip({
    absoluteGap: allowed - reducedCostBound,
    seconds: SECONDS,
    ...(holds(best) ? { start: best.x } : {}),
  });
  return found.status === 'optimal' ? found.x : undefined;
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
 * The most that other whole numbers can add to a plan in which they stand at `values`, by its reduced costs: the bound of
 * Lagrange at its duals, which no plan and no fraction of one is beyond.
 */
function gainOf({ colDual }: LpResult, { cols, lower, upper }: Free, values: readonly number[]): number {
  let gain = 0;
  cols.forEach((col, k) => {
    const price = colDual[col] ?? Number.POSITIVE_INFINITY;
    gain += Math.max(0, price * (upper[k]! - values[k]!), price * (lower[k]! - values[k]!));
  });
  return gain;
}
