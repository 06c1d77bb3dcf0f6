import { groupBy } from '../case/index.ts';
import type { LpResult, Session, Vertex } from '../linear/index.ts';
import type { Deadline } from './deadline.ts';
import { tightening, tolerance } from './parameters.ts';
import type { Assembled } from './problem.ts';

export interface TightenOptions {
  /** Only plans that are worth more than this matter, in money of the first year. */
  readonly cutoff: number;
  /** The basis from which the relaxation starts. */
  readonly vertex: Vertex | undefined;
  readonly time: Deadline;
  readonly signal: AbortSignal;
}

export interface Tightened {
  /** The programme keeps all plans that are worth more than this; it may lose others. */
  readonly cutoff: number;
  /** Upper bound on the plans that are worth more than the cutoff. */
  readonly bound: number;
  /** Whether no plan is worth more than the cutoff. */
  readonly closed: boolean;
  /** Whether a solution satisfies the new rows. */
  allows(x: Float64Array): boolean;
}

/** The number of builds of a process over all places and years: its row, its columns and its bounds. */
interface Count {
  readonly cols: readonly number[];
  readonly row: number;
  lower: number;
  upper: number;
}

/**
 * Optimality-based bound tightening (Gleixner, Berthold, Mueller and Weltge 2017) of the number of builds of each process over all places and
 * years:
 *
 *     lower <= sum of builds <= upper
 *
 * If the relaxation builds a fractional number, the programme is relaxed twice more: with at most the integer below, and with at least the
 * integer above. A side that cannot be better than the cutoff is ruled out. The solver branches on single builds, so it makes this choice only
 * deep in its tree. The rows are valid only for plans that are better than the cutoff, so they join the session of a tree, not the master.
 */
export async function tighten(
  { frame }: Assembled,
  session: Session,
  { cutoff, vertex, time, signal }: TightenOptions,
): Promise<Tightened> {
  const relax = (from?: Vertex) =>
    session.lp({ method: 'simplex', reach: cutoff, seconds: time.left(), signal, vertex: from });
  // The vertex covers the rows of the session alone. The new rows join after the first solve; they are free until they get bounds.
  let lp = await relax(vertex);
  const first = session.model.numRows;
  const counts = [...groupBy(frame.variables.builds, ({ candidate }) => candidate.process).values()].map(
    (builds, k): Count => ({
      cols: builds.map(({ count }) => count).sort((a, b) => a - b),
      row: first + k,
      lower: Number.NEGATIVE_INFINITY,
      upper: Number.POSITIVE_INFINITY,
    }),
  );
  await session.addRows(counts.map(({ cols, lower, upper }) => ({ lower, upper, cols, values: cols.map(() => 1) })));
  const worse = ({ status, objective, bound }: LpResult) =>
    status === 'infeasible' || (status === 'optimal' ? objective : status === 'stopped' ? bound : Infinity) <= cutoff;
  const within = ({ row }: Count, lower: number, upper: number) => session.setRowBounds([row], [lower], [upper]);
  /** Whether no plan better than the cutoff has this many builds. */
  const ruledOut = async (count: Count, lower: number, upper: number): Promise<boolean> => {
    await within(count, lower, upper);
    return worse(await relax());
  };
  let bound = Number.POSITIVE_INFINITY;
  for (let round = 0; round < tightening.rounds && !signal.aborted && !time.over; round++) {
    if (round > 0) lp = await relax();
    if (worse(lp)) return { cutoff, bound: cutoff, closed: true, allows: () => false };
    if (lp.status !== 'optimal') break;
    bound = Math.min(bound, Number.isNaN(lp.bound) ? lp.objective : Math.max(lp.bound, lp.objective));
    let joined = 0;
    for (const count of counts) {
      const sum = sumOf(count, lp.x);
      const below = Math.floor(sum + tolerance.row);
      if (sum - below < tolerance.row) continue;
      if (await ruledOut(count, count.lower, below)) {
        count.lower = below + 1;
        joined++;
      } else if (await ruledOut(count, below + 1, count.upper)) {
        count.upper = below;
        joined++;
      }
      await within(count, count.lower, count.upper);
    }
    if (joined === 0) break;
  }
  const allows = (x: Float64Array) =>
    counts.every((count) => {
      const sum = Math.round(sumOf(count, x));
      return count.lower <= sum && sum <= count.upper;
    });
  return { cutoff, bound, closed: false, allows };
}

const sumOf = ({ cols }: Count, x: Float64Array): number => cols.reduce((sum, col) => sum + (x[col] ?? 0), 0);
