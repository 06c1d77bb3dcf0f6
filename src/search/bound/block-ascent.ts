import type { LpResult } from '../../linear/index.ts';
import type { Master } from '../master/master.ts';
import { blockAscent } from '../parameters.ts';
import type { Attractive, Prices } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';
import { movedPrices } from './blocks.ts';

export interface AscentOptions {
  /** A bound that is not worth another round. */
  readonly slack: number;
  /** Seconds that are left; a round is begun only where the last one would have fitted in. */
  readonly seconds: () => number;
  readonly signal?: AbortSignal;
}

/**
 * By how much more no plan over all routes is worth than the relaxation of a programme: the least found as flows that gain join
 * and prices move in the parts that they are in (`movedPrices`), beginning with `attractive` at its own prices.
 */
export async function blockDualAscent(
  { frame: { program } }: Assembled,
  master: Pick<Master, 'priced' | 'take' | 'off'> & { readonly pool: Pick<Master['pool'], 'cols'> },
  lp: LpResult,
  attractive: Attractive,
  { slack, seconds, signal }: AscentOptions,
): Promise<number> {
  let at: Prices = lp;
  let open = attractive;
  let [rise, least, took] = [0, attractive.reducedCostBound, blockAscent.first * lp.seconds];
  for (
    let round = 0;
    round < blockAscent.rounds && open.reducedCostBound > slack && seconds() > took && !signal?.aborted;
    round++
  ) {
    const began = performance.now();
    await master.take(open);
    const joined = new Set(open.woken);
    for (let col = at.colDual.length; col < program.numCols; col++) joined.add(col);
    const beside = { pooled: master.pool.cols, free: master.off, seconds, ...(signal ? { signal } : {}) };
    const moved = await movedPrices(program.arrays(), at, joined, beside);
    if (!moved) break;
    at = moved;
    rise += moved.rise;
    open = master.priced(at);
    least = Math.min(least, rise + open.reducedCostBound);
    took = (performance.now() - began) / 1000;
  }
  return least;
}
