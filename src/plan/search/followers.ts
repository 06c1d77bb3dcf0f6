import { type LpResult, open, type ProgramArrays, partsOf, withoutColumns } from '../../linear/index.ts';
import type { Assembled } from '../assemble.ts';
import type { Link } from './neighbourhoods.ts';

/** A chain of builds of which the relaxation builds less than this in all is left out. */
export const SOME = 0.02;
/** Certificates and the like beyond which they are not searched with the builds, but as followers of these. */
const MANY = 200;
/** A follower that would cost more than this share of the gap, beyond what it is worth to the relaxation, is left out. */
const DEAR = 0.1;
/** Share of the gap to which the parts are solved, all together. */
const NEAR = 0.5;
/** Parts that are solved at a time. */
const AT_A_TIME = 2;

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
  const wholes = (one: ProgramArrays) => one.integer.reduce((count, whole) => count + whole, 0);
  const all = wholes(small.program.arrays());
  const x = new Float64Array(a.numCols);
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    for (let part = parts[next++]; part && !failed && !signal?.aborted; part = parts[next++]) {
      const session = await open(part.program);
      try {
        const absoluteGap = (NEAR * gap * wholes(part.program.arrays())) / all;
        const found = await session.mip({ absoluteGap, seconds: seconds(), ...(signal ? { signal } : {}) });
        if (found.x.length === 0) failed = true;
        part.cols.forEach((col, k) => {
          x[small.cols[col]!] = found.x[k]!;
        });
      } finally {
        await session.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return failed || next < parts.length ? undefined : x;
}
