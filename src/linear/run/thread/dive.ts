import type { Basis } from 'highs';
import { type Branching, type Fraction, type Relaxation, type Solution, solved } from './node.ts';
import { diving } from './parameters.ts';

/** What a search of plans knows: the best one, and what it may be worth. */
export interface Known {
  /** Its cost, or Infinity. */
  best: number;
  bestX: Float64Array | undefined;
  /** Whether the best was found here: a plan that it starts from may be a poor guide. */
  own: boolean;
  root: Solution | undefined;
  readonly absGap: number;
  /** Takes a solution whose numbers are whole; gives whether it is better. */
  take(found: { readonly bound: number; readonly x: Float64Array }): boolean;
}

/** Where a dive starts. */
export interface From {
  readonly branching: Branching;
  readonly basis: Basis;
  readonly fractions: readonly Fraction[];
}

/**
 * A dive from a node (Danna, Rothberg and Le Pape 2005 survey such): decides the dearest fraction first, on the side that costs
 * less, until all is whole or worse than the best. Parts that are nearly whole are rounded up beside it.
 */
export function dive(nodes: Relaxation, known: Known, from: From): void {
  const { price, narrowed, solve } = nodes;
  let { branching, basis, fractions } = from;
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
