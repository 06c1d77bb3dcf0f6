import type { Basis } from 'highs';
import { type Branching, type Fraction, type Relaxation, type Solution, solved } from '../node.ts';
import { diving } from '../parameters.ts';
import type { Known } from '../task.ts';

/** The node that a dive starts from. */
interface Start {
  readonly branching: Branching;
  readonly basis: Basis;
  readonly fractions: readonly Fraction[];
}

/**
 * Dives from a node (Achterberg 2007, 9.2): rounds the dearest fraction to the side that costs less and solves
 * again, until all numbers are whole or the cost is no less than that of the best plan. Sums that are nearly whole are rounded up at the
 * same time.
 */
export function diveFrom(nodes: Relaxation, known: Known, node: Start): void {
  const { price, narrowed, solve } = nodes;
  let { branching, basis, fractions } = node;
  for (let round = 0; round < diving.rounds && fractions.length > 0; round++) {
    const open = fractions.map(([d, sum]) => ({ d, sum, part: sum - Math.floor(sum) }));
    const weight = ({ d, part }: (typeof open)[number]) => price[d]! * part * (1 - part);
    const dearest = open.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    let up = branching;
    for (const { d, sum, part } of open)
      if (part >= diving.nearly && d !== dearest.d) up = narrowed(up, d, Math.ceil(sum), Infinity);
    const sides = [
      narrowed(up, dearest.d, Math.ceil(dearest.sum), Infinity),
      narrowed(up, dearest.d, -Infinity, Math.floor(dearest.sum)),
    ];
    let chosen: (Solution & { readonly branching: Branching }) | undefined;
    for (const next of sides) {
      const answer = solve(next, basis, chosen ? chosen.bound : known.best);
      if (!answer) return;
      if (solved(answer) && (!chosen || answer.bound < chosen.bound)) chosen = { branching: next, ...answer };
    }
    if (!chosen) return;
    ({ branching, basis, fractions } = chosen);
    if (fractions.length === 0) known.take(chosen);
  }
}
