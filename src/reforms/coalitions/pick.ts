import { carries, shareBounds } from '../game/lattice.ts';
import { members, size } from '../game/sets.ts';
import { weights } from '../game/shapley.ts';
import type { Table } from './table.ts';

/** How much a set counts in the Shapley values of its members and of the others. */
function shares(n: number): Float64Array {
  const weight = weights(n);
  return Float64Array.from({ length: 2 ** n }, (_, set) => {
    const s = size(set);
    return (s > 0 ? weight[s - 1]! * s : 0) + (s < n ? weight[s]! * (n - s) : 0);
  });
}

const middle = (low: number, high: number) =>
  Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : undefined;

/** Worths guessed from what each player adds alone and last, scaled to the worth of all; within the bounds known. */
function guesses({ n, low, high }: Table): Float64Array {
  const all = 2 ** n - 1;
  const [none, full] = [middle(low[0]!, high[0]!) ?? 0, middle(low[all]!, high[all]!) ?? 0];
  const adds = Array.from({ length: n }, (_, i) => {
    const alone = (middle(low[1 << i]!, high[1 << i]!) ?? none) - none;
    const last = full - (middle(low[all & ~(1 << i)]!, high[all & ~(1 << i)]!) ?? full);
    return (alone + last) / 2;
  });
  const sum = adds.reduce((a, b) => a + b, 0);
  const scale = Math.abs(sum) > 1e-9 ? (full - none) / sum : 0;
  return Float64Array.from({ length: 2 ** n }, (_, set) => {
    const guess = members(set).reduce((x, i) => x + adds[i]! * scale, none);
    return Math.min(Math.max(guess, low[set]!), high[set]!);
  });
}

/**
 * The set whose worth would narrow the Shapley values most: what knowing it (as guessed) takes off the distances between
 * the bounds of the sets that it carries to, by their weight. Sets being solved count as known. Undefined where none of
 * `open` would narrow anything.
 */
export function pick(t: Table, open: (set: number) => boolean, busy: Iterable<number>): number | undefined {
  const guess = guesses(t);
  const [low, high] = [t.low.slice(), t.high.slice()];
  for (const set of busy) low[set] = high[set] = guess[set]!;
  shareBounds(low, high, t.relaxing);
  const share = shares(t.n);
  const taken = new Set(busy);
  /** An unknown bound counts as a distance of the whole. */
  const whole = Math.max(1, ...Array.from(low, (x, set) => (Number.isFinite(high[set]! - x) ? high[set]! - x : 0)));
  const less = (distance: number) => (Number.isFinite(distance) ? Math.max(0, distance) : whole);
  let best: number | undefined;
  let most = 0;
  for (let set = 0; set < low.length; set++) {
    if (taken.has(set) || !open(set)) continue;
    let gain = 0;
    for (let other = 0; other < low.length; other++) {
      if (carries(set, other, t.relaxing)) gain += share[other]! * less(guess[set]! - low[other]!);
      if (carries(other, set, t.relaxing)) gain += share[other]! * less(high[other]! - guess[set]!);
    }
    if (gain > most * (1 + 1e-12)) {
      most = gain;
      best = set;
    }
  }
  return best;
}

/** The sets that are solved first: none, all, each alone, and all but each: what reforms are worth alone and last. */
export function leadOf(n: number): number[] {
  const all = 2 ** n - 1;
  return [...new Set([0, all, ...members(all).flatMap((i) => [1 << i, all & ~(1 << i)])])];
}
