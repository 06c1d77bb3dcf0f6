import { sumOf } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import { uniforms } from '../../finance/index.ts';
import { setsAlong } from './order.ts';
import { type PairDraw, type PairEstimate, pairDraws, pairEstimates } from './pairs.ts';
import { meanWithin } from './student.ts';

interface SampleOptions {
  /** Interval of the worth of a set. May be called repeatedly for the same set. */
  readonly worth: (set: number) => Promise<Interval>;
  /** Receives all sets of a block before their worths are requested one by one. */
  readonly prepare?: (sets: readonly number[]) => Promise<void>;
  readonly seed: number;
  /** Target half-width: drawing stops when every 95 % interval is this narrow. */
  readonly halfWidth: number;
  /** Most orders to draw. Blocks are drawn whole, at least two. */
  readonly orders: number;
  readonly stop?: () => boolean;
  readonly onBlock?: (orders: number, halfWidth: number) => void;
}

export interface Sampled {
  /** 95 % intervals of sampling, widened by what is unknown of the worths. */
  readonly intervals: readonly Interval[];
  /** Estimates of all pairs, from the sets of whole blocks only. */
  readonly pairs: readonly PairEstimate[];
}

/** A random order of n players (Fisher and Yates), determined by the seed and the number alone. */
function randomOrder(n: number, seed: number, number: number): number[] {
  const u = new Float64Array(Math.max(1, n));
  uniforms(u, seed, 0, number);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(u[i]! * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * The orders of a block: the n rotations of a random order, in which each player takes each place once (stratified by
 * the size of the set before it), and each of them reversed (antithetic).
 */
export function blockOf(n: number, seed: number, number: number): number[][] {
  const order = randomOrder(n, seed, number);
  return Array.from({ length: n }, (_, k) => [...order.slice(k), ...order.slice(0, k)]).flatMap((turned) => [
    turned,
    [...turned].reverse(),
  ]);
}

/**
 * Shapley values by sampling orders of joining (Castro, Gomez and Tejada 2009), in stratified and antithetic blocks
 * (Mitchell, Cooper, Frank and Holmes 2022). Intervals are those of Student's t over the means of blocks. Each order
 * distributes all of worth(all) - worth(none), so the values sum to it.
 */
export async function sampled(n: number, options: SampleOptions): Promise<Sampled> {
  const blocks: { low: number[]; high: number[] }[] = [];
  const pairs: PairDraw[][] = [];
  let orders = 0;
  for (;;) {
    const block = { low: new Array<number>(n).fill(0), high: new Array<number>(n).fill(0) };
    const drawn = blockOf(n, options.seed, blocks.length);
    await options.prepare?.([...new Set(drawn.flatMap(setsAlong))]);
    for (const order of drawn) {
      await walk(order, options.worth, block, 1 / (2 * n));
      if (options.stop?.() && blocks.length >= 2) return resultOf(n, blocks, pairs);
    }
    blocks.push(block);
    pairs.push(await pairDraws(drawn[0]!, options.worth));
    orders += 2 * n;
    const result = resultOf(n, blocks, pairs);
    const width = Math.max(0, ...result.intervals.map((x) => (x.high - x.low) / 2));
    options.onBlock?.(orders, width);
    if (blocks.length < 2) continue;
    if (width <= options.halfWidth || orders + 2 * n > options.orders || options.stop?.()) return result;
  }
}

/** Adds what each player adds along an order to the sums of a block, with the weight `share`. */
async function walk(
  order: readonly number[],
  worth: SampleOptions['worth'],
  into: { low: number[]; high: number[] },
  share: number,
): Promise<void> {
  let set = 0;
  let before = await worth(0);
  for (const player of order) {
    set |= 1 << player;
    const after = await worth(set);
    into.low[player] = into.low[player]! + share * (after.low - before.low);
    into.high[player] = into.high[player]! + share * (after.high - before.low + (before.high - before.low));
    before = after;
  }
}

function resultOf(
  n: number,
  blocks: readonly { low: number[]; high: number[] }[],
  pairs: readonly PairDraw[][],
): Sampled {
  const intervals = Array.from({ length: n }, (_, player) => {
    const { mean, halfWidth } = meanWithin(blocks.map((block) => block.low[player]!));
    const slack = sumOf(blocks, ({ low, high }) => high[player]! - low[player]!) / blocks.length;
    return { low: mean - halfWidth - slack, high: mean + halfWidth + slack };
  });
  return { intervals, pairs: pairEstimates(n, pairs) };
}
