import { type LpResult, type ProgramArrays, partsOf, withoutColumns } from '../linear/index.ts';
import { each, wholesOf } from './each.ts';
import type { Link } from './heuristic/neighbourhoods.ts';
import type { Assembled } from './problem.ts';

/** A chain of builds of which the relaxation builds less than this in all is left out. */
export const SOME = 0.02;
/** Certificates and the like beyond which they are not searched with the builds, but as followers of these. */
const MANY = 200;
/** A follower that would cost more than this share of the gap, beyond what it is worth to the relaxation, is left out. */
const DEAR = 0.05;
/** Share of the gap to which the parts are solved, all together. */
const NEAR = 0.8;

/** Whether so many whole numbers follow from builds that they have a search of their own. */
export const followed = ({ frame }: Assembled): boolean => frame.followers.length > MANY;

/**
 * What each follower adds to the objective, at the prices of the relaxation, where it is had from the first period on and
 * its flows use it to the full: the reduced costs of its columns, and of the best flow in each of its rows times the most that
 * may flow. The prices of a row `flow <= most x had` cancel out, however they are split where neither is in the relaxation.
 */
export function worths({ frame }: Assembled, a: ProgramArrays, lp: LpResult): number[] {
  const { followers } = frame;
  const of = new Map<number, { most: number; best: number }>();
  for (const { rows } of followers) for (const row of rows) of.set(row, { most: 0, best: -Infinity });
  for (let j = 0; j < a.numCols; j++)
    for (let k = a.starts[j]!; k < a.starts[j + 1]!; k++) {
      const row = of.get(a.indices[k]!);
      if (!row) continue;
      const value = a.values[k]!;
      if (value < 0) row.most = Math.max(row.most, -value);
      else row.best = Math.max(row.best, lp.colDual[j]! / value);
    }
  return followers.map(({ cols, rows }) => {
    const own = cols.reduce((sum, col) => sum + lp.colDual[col]!, 0);
    return rows.reduce((sum, row) => {
      const { most, best } = of.get(row)!;
      return best === -Infinity ? sum : sum + most * best;
    }, own);
  });
}

/**
 * A plan of the small programme of builds and followers that the relaxation has, and of followers that are not too dear to
 * it: its parts, where nothing ties them together, are solved one by one. Undefined where few whole numbers follow from builds,
 * or where it comes to nothing.
 */
export async function planByParts(
  model: Assembled,
  a: ProgramArrays,
  links: readonly Link[],
  lp: LpResult,
  { gap, seconds, signal }: { gap: number; seconds: () => number; signal?: AbortSignal },
): Promise<Float64Array | undefined> {
  if (!followed(model)) return undefined;
  const sum = (cols: readonly number[]) => cols.reduce((all, col) => all + lp.x[col]!, 0);
  const worth = worths(model, a, lp);
  const dear = model.frame.followers.filter(({ cols }, i) => sum(cols) < 1e-6 && worth[i]! < -DEAR * gap);
  const idle = links.filter(({ cols, place }) => place !== undefined && sum(cols) < SOME);
  const small = withoutColumns(
    a,
    [...dear, ...idle].flatMap(({ cols }) => cols),
  );
  const parts = partsOf(small.program.arrays());
  const all = wholesOf(small);
  const x = new Float64Array(a.numCols);
  const done = await each(
    parts,
    async (session, part) => {
      const absoluteGap = (NEAR * gap * wholesOf(part)) / all;
      const found = await session.mip({ absoluteGap, seconds: seconds(), ...(signal ? { signal } : {}) });
      part.cols.forEach((col, k) => {
        x[small.cols[col]!] = found.x[k]!;
      });
      return found.x.length > 0;
    },
    signal,
  );
  return done ? x : undefined;
}

/**
 * The relaxation of a programme, part by part; undefined where it is one part, where some part has none, or where a row
 * without columns does not hold.
 */
export async function relaxedByParts(
  a: ProgramArrays,
  seconds: () => number,
  signal?: AbortSignal,
): Promise<LpResult | undefined> {
  const began = performance.now();
  const parts = partsOf(a);
  const unmet = new Set([...a.rowLower.keys()].filter((row) => a.rowLower[row]! > 0 || a.rowUpper[row]! < 0));
  for (const { rows } of parts) for (const row of rows) unmet.delete(row);
  if (parts.length < 2 || unmet.size > 0) return undefined;
  const [x, colDual, rowDual] = [a.numCols, a.numCols, a.numRows].map((length) => new Float64Array(length));
  const sums = { objective: a.offset, bound: a.offset, violation: 0 };
  const done = await each(
    parts,
    async (session, { cols, rows }) => {
      const lp = await session.lp({ method: 'ipm', seconds: seconds(), ...(signal ? { signal } : {}) });
      if (lp.status !== 'optimal') return false;
      cols.forEach((col, k) => {
        x![col] = lp.x[k]!;
        colDual![col] = lp.colDual[k]!;
      });
      rows.forEach((row, k) => {
        rowDual![row] = lp.rowDual[k]!;
      });
      sums.objective += lp.objective;
      sums.bound += lp.bound;
      sums.violation = Math.max(sums.violation, lp.violation);
      return true;
    },
    signal,
  );
  if (!done) return undefined;
  return {
    status: 'optimal',
    ...sums,
    x: x!,
    colDual: colDual!,
    rowDual: rowDual!,
    seconds: (performance.now() - began) / 1000,
  };
}
