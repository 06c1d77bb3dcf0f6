import { sumOf } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import { meanWithin } from './student.ts';

/**
 * The estimate of one block of orders for a pair: from the lower ends of the worths, with the least and the most
 * possible.
 */
export interface PairDraw extends Interval {
  readonly value: number;
}

/** The estimated interaction of a pair (players a < b), with its interval. */
export interface PairEstimate extends Interval {
  readonly a: number;
  readonly b: number;
  readonly interaction: number;
}

const bits = (players: readonly number[]) => players.reduce((set, player) => set | (1 << player), 0);

/**
 * What the rotations of an order say of the interaction of each pair, in the order of `pairsOf`. Seen as a circle, an
 * order has two arcs between a and b. The sets of an arc S alone, with a, with b and with both all begin some rotation
 * read forwards or backwards, so their worths are known and no further set is needed. In a random circle the arc from a
 * to b has every length with the same probability, and every set of that length is equally likely, so the mean of
 * v(S+a+b) - v(S+a) - v(S+b) + v(S) is the Shapley interaction index (`interaction`). The other arc is its antithetic
 * partner.
 */
export async function pairDraws(
  order: readonly number[],
  worth: (set: number) => Promise<Interval>,
): Promise<PairDraw[]> {
  const place = new Map(order.map((player, at) => [player, at]));
  const draws: PairDraw[] = [];
  for (const [a, b] of pairsOf(order.length)) {
    const [from, to] = [place.get(a)!, place.get(b)!].sort((x, y) => x - y) as [number, number];
    const arcs = [order.slice(from + 1, to), [...order.slice(to + 1), ...order.slice(0, from)]];
    const draw = { value: 0, low: 0, high: 0 };
    for (const set of arcs.map(bits)) {
      const [x, y] = [1 << a, 1 << b];
      const [none, withA, withB, both] = [
        await worth(set),
        await worth(set | x),
        await worth(set | y),
        await worth(set | x | y),
      ];
      draw.value += (both.low - withA.low - withB.low + none.low) / arcs.length;
      draw.low += (both.low - withA.high - withB.high + none.low) / arcs.length;
      draw.high += (both.high - withA.low - withB.low + none.high) / arcs.length;
    }
    draws.push(draw);
  }
  return draws;
}

/** All pairs of n players, a < b. */
export const pairsOf = (n: number): [number, number][] =>
  Array.from({ length: n }, (_, a) =>
    Array.from({ length: n - a - 1 }, (_, k): [number, number] => [a, a + k + 1]),
  ).flat();

/**
 * Interactions from several blocks (`pairDraws`): the mean, and a 95 % interval of Student's t over the blocks, widened
 * by what is unknown of the worths. With too few blocks the interval is unbounded.
 */
export function pairEstimates(n: number, blocks: readonly (readonly PairDraw[])[]): PairEstimate[] {
  return pairsOf(n).map(([a, b], k) => {
    const draws = blocks.map((block) => block[k]!);
    const mean = (end: 'low' | 'high') => sumOf(draws, (draw) => draw[end]) / draws.length;
    const { mean: interaction, halfWidth } = meanWithin(draws.map(({ value }) => value));
    return { a, b, interaction, low: mean('low') - halfWidth, high: mean('high') + halfWidth };
  });
}
