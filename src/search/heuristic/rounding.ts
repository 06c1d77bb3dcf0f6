import { tolerance } from '../parameters.ts';
import type { Chain } from './chains.ts';
import { entering } from './parameters.ts';

/** Integral builds for all chains of which a relaxation builds at least `share`: rather too many than too few, because a drop is cheap. */
export function roundRelaxation(chains: readonly Chain[], x: Float64Array, share: number): Float64Array {
  const start = new Float64Array(x.length);
  for (const { cols } of chains) {
    if (cols.reduce((sum, j) => sum + x[j]!, 0) < share) continue;
    for (const [col, count] of roundedChain(cols, x)) start[col] = count;
  }
  return start;
}

/**
 * Integral builds of a chain, by column. Their number is the rounded sum of the relaxation, but at least one. Build k enters service in the
 * year by which the relaxation has built k - 1 plus the share `entering.enters` of one more. If it builds less than one in total, the share is
 * of that total.
 */
function roundedChain(cols: Chain['cols'], x: ArrayLike<number>): [col: number, count: number][] {
  const sum = cols.reduce((all, j) => all + x[j]!, 0);
  const count = Math.max(1, Math.round(sum));
  let fraction = 0;
  let inService = 0;
  return cols.map((j) => {
    fraction += x[j]!;
    const due = Math.floor(fraction / Math.min(1, sum) + 1 - entering.enters + tolerance.sum);
    const more = Math.max(0, Math.min(count, due) - inService);
    inService += more;
    return [j, more];
  });
}

/** The union of the builds of two plans: in each year, as many builds of a chain in service as in the plan with more of them. */
export function mergeBuilds(chains: readonly Chain[], a: Float64Array, b: Float64Array): Float64Array {
  const start = new Float64Array(Math.max(a.length, b.length));
  for (const { cols } of chains) {
    let [inA, inB, inBoth] = [0, 0, 0];
    for (const j of cols) {
      inA += Math.round(a[j] ?? 0);
      inB += Math.round(b[j] ?? 0);
      const more = Math.max(inA, inB) - inBoth;
      start[j] = more;
      inBoth += more;
    }
  }
  return start;
}
