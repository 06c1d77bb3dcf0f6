import { tolerance } from '../parameters.ts';
import { entering } from './parameters.ts';

/** Builds of one tier at one candidate: columns by year. */
export type Chain = readonly number[];

/**
 * Whole builds for a chain, by column: as many as the relaxation builds of it in all, rounded, one at least. The k-th enters service in the
 * year by which the relaxation has built k - 1 of them and the share `entering.enters` of one more; where it builds less than one in
 * all, shares are of what it builds.
 */
export function entered(chain: Chain, x: ArrayLike<number>): [col: number, count: number][] {
  const sum = chain.reduce((all, j) => all + x[j]!, 0);
  const count = Math.max(1, Math.round(sum));
  let built = 0;
  let there = 0;
  return chain.map((j) => {
    built += x[j]!;
    const due = Math.floor(built / Math.min(1, sum) + 1 - entering.enters + tolerance.sum);
    const more = Math.max(0, Math.min(count, due) - there);
    there += more;
    return [j, more];
  });
}
