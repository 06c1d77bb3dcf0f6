import { tolerance } from '../parameters.ts';
import { entering } from './parameters.ts';

/** Builds of one tier at one candidate: columns by year. */
export type Chain = readonly number[];

/** As many whole builds as a chain of the relaxation comes to, one at least, each when its share is in service. */
export function entered(chain: Chain, x: ArrayLike<number>): number[] {
  const sum = chain.reduce((all, j) => all + x[j]!, 0);
  const count = Math.max(1, Math.round(sum));
  let total = 0;
  let there = 0;
  return chain.map((j) => {
    total += x[j]!;
    const due = Math.max(
      there,
      Math.min(count, Math.floor(total / Math.min(1, sum) + 1 - entering.enters + tolerance.sum)),
    );
    const more = due - there;
    there = due;
    return more;
  });
}
