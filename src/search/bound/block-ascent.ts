import type { LpResult } from '../../linear/index.ts';
import type { Relaxing } from '../master/master.ts';
import type { Improving, Prices } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';
import { repriced } from './blocks.ts';

export interface NearingOptions {
  /** An excess that is not worth another round. */
  readonly slack: number;
  /** Seconds that are left; a round is begun only where the last one would have fitted in. */
  readonly seconds: () => number;
  readonly signal?: AbortSignal;
}

/** What a round takes, as a share of what the relaxation took, until one is known. */
const FIRST = 0.3;
/** Rounds in which flows join. */
const ROUNDS = 8;

/**
 * By how much more no plan over all routes is worth than the relaxation of a programme: the least found as flows that gain join
 * and prices move in the parts that they are in (`repriced`), beginning with `improving` at its own prices.
 */
export async function leastExcess(
  { frame: { program } }: Assembled,
  growing: Pick<Relaxing, 'priced' | 'take' | 'asleep' | 'off'>,
  lp: LpResult,
  improving: Improving,
  { slack, seconds, signal }: NearingOptions,
): Promise<number> {
  const rows = program.numRows;
  let at: Prices = lp;
  let open = improving;
  let [rise, least, took] = [0, improving.excess, FIRST * lp.seconds];
  for (let round = 0; round < ROUNDS && open.excess > slack && seconds() > took && !signal?.aborted; round++) {
    const began = performance.now();
    await growing.take(open);
    const joined = new Set(open.woken);
    for (let col = at.colDual.length; col < program.numCols; col++) joined.add(col);
    const beside = { asleep: growing.asleep, free: growing.off, seconds, ...(signal ? { signal } : {}) };
    const moved = await repriced(program.arrays(), at, joined, beside);
    if (!moved) break;
    at = moved;
    rise += moved.rise;
    open = growing.priced(at);
    least = Math.min(least, rise + open.excess);
    // Flows that need rows of their own cannot join a programme that is being solved.
    if (program.numRows > rows) break;
    took = (performance.now() - began) / 1000;
  }
  return least;
}
