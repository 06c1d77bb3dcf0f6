import { sumOf } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import { meanWithin } from './student.ts';

/** What one block of orders says of how a pair interacts: of the worths' lower ends, and at least and at most. */
export interface PairDraw extends Interval {
  readonly value: number;
}

/** The estimated interaction of a pair (players a < b), in an interval. */
export interface PairEstimate extends Interval {
  readonly a: number;
  readonly b: number;
  readonly interaction: number;
}

const bits = (players: readonly number[]) => players.reduce((set, player) => set | (1 << player), 0);

/**
 * What the rotations of an order say of the interaction of each pair, in the order of `pairsOf`. Seen as a circle, an order
 * has two arcs between a and b, and the sets of an arc S alone, with a, with b and with both are all begun by some rotation
 * read forwards or backwards: their worths are known, and no further set is asked for. In a random circle the arc from a to
 * b is as long as any with the same odds, and every set of its length as likely: so v(S+a+b) - v(S+a) - v(S+b) + v(S) has
 * the mean of Shapley's interaction index (`interaction`). The other arc is its antithetic fellow.
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
 * Interactions from what several blocks say (`pairDraws`): their mean, and a 95 % interval of Student's t over the blocks,
 * widened by what is not known of the worths. Blocks too few for an interval give one without ends.
 */
export function pairEstimates(n: number, blocks: readonly (readonly PairDraw[])[]): PairEstimate[] {
  return pairsOf(n).map(([a, b], k) => {
    const draws = blocks.map((block) => block[k]!);
    const mean = (end: 'low' | 'high') => sumOf(draws, (draw) => draw[end]) / draws.length;
    const { mean: interaction, halfWidth } = meanWithin(draws.map(({ value }) => value));
    return { a, b, interaction, low: mean('low') - halfWidth, high: mean('high') + halfWidth };
  });
}
