import { sumOf } from '../../case/index.ts';
import { joiningWeights } from '../../finance/index.ts';
import { carries, shareBounds } from '../game/lattice.ts';
import { members, size } from '../game/sets.ts';
import type { Table } from './table.ts';

/** Weight of a set in the Shapley values of its members and of the others, by its size. */
function shares(n: number): Float64Array {
  const weight = joiningWeights(n);
  return Float64Array.from({ length: 2 ** n }, (_, set) => {
    const s = size(set);
    return (s > 0 ? weight[s - 1]! * s : 0) + (s < n ? weight[s]! * (n - s) : 0);
  });
}

/** Estimate of what each player adds: the mean of its contributions alone and last, as far as plans are known. */
export function additions({ n, low }: Table): number[] {
  const all = 2 ** n - 1;
  const [none, full] = [finite(low[0]!, 0), finite(low[all]!, 0)];
  const adds = Array.from({ length: n }, (_, i) => {
    const alone = finite(low[1 << i]!, none) - none;
    const last = full - finite(low[all & ~(1 << i)]!, full);
    return (alone + last) / 2;
  });
  const sum = sumOf(adds);
  const scale = Math.abs(sum) > 1e-9 ? (full - none) / sum : 0;
  return adds.map((x) => x * scale);
}

const finite = (x: number, otherwise: number) => (Number.isFinite(x) ? x : otherwise);

/**
 * Guessed worths: of a set's own plan if it has one, else the sum of what its players add, clipped to the known bounds.
 */
function guesses(t: Table): Float64Array {
  const { n, low, high, worths } = t;
  const adds = additions(t);
  const none = finite(low[0]!, 0);
  return Float64Array.from({ length: 2 ** n }, (_, set) => {
    if (Number.isFinite(worths.get(set)?.npv ?? Number.NaN)) return low[set]!;
    const guess = members(set).reduce((x, i) => x + adds[i]!, none);
    return Math.min(Math.max(guess, low[set]!), high[set]!);
  });
}

/** Which sets can be picked, and the gap to which they are solved. */
interface PickOptions {
  /** Sets that may be picked. */
  readonly open: (set: number) => boolean;
  /** Sets now being solved, which count as known with their guessed worths. */
  readonly busy: Iterable<number>;
  /** Absolute gap to which a set is solved. */
  readonly money: number;
}

/** Bounds expected once the busy sets are known and every set that `takes` accepts has a plan of its guessed worth. */
export function expected(t: Table, { busy, money }: Omit<PickOptions, 'open'>, takes: (set: number) => boolean) {
  const guess = guesses(t);
  const low = t.low.map((x, set) => (takes(set) ? Math.max(x, guess[set]!) : x));
  const high = t.high.slice();
  for (const set of busy) {
    low[set] = Math.max(low[set]!, guess[set]!);
    high[set] = Math.min(high[set]!, guess[set]! + money);
  }
  shareBounds(low, high, t.relaxing);
  return { n: t.n, relaxing: t.relaxing, low, high };
}

/** Finite lengths for distances: an unbounded one counts as the distance over the whole table. */
function measure(low: Float64Array, high: Float64Array): (distance: number) => number {
  const whole = low.reduce((most, x, set) => Math.max(most, finite(high[set]! - x, 0)), 1);
  return (distance) => (Number.isFinite(distance) ? Math.max(0, distance) : whole);
}

/** The open sets with a positive gain, greatest first; ties go to the lower set. */
function ranked(length: number, { open, busy }: PickOptions, gain: (set: number) => number): number[] {
  const taken = new Set(busy);
  const gains: { set: number; gained: number }[] = [];
  for (let set = 0; set < length; set++) {
    if (taken.has(set) || !open(set)) continue;
    const gained = gain(set);
    if (gained > 1e-12) gains.push({ set, gained });
  }
  return gains
    .sort((x, y) => (Math.abs(x.gained - y.gained) > 1e-12 * x.gained ? y.gained - x.gained : x.set - y.set))
    .map((x) => x.set);
}

/**
 * The set whose solution would narrow the Shapley values most: by how far its bound shortens the intervals of the sets
 * that inherit it, weighted, and by how far its plan shortens those of the others. Sets that `takes` accepts count as
 * having plans.
 */
export function pick(
  t: Table,
  options: PickOptions,
  takes: (set: number) => boolean = () => false,
): number | undefined {
  const { low, high, relaxing } = expected(t, options, takes);
  const guess = guesses(t);
  const share = shares(t.n);
  const less = measure(low, high);
  return ranked(low.length, options, (set) => {
    const bound = guess[set]! + options.money * OFF;
    let gain = 0;
    for (let other = 0; other < low.length; other++) {
      if (carries(set, other, relaxing)) gain += share[other]! * less(guess[set]! - low[other]!);
      if (carries(other, set, relaxing)) gain += share[other]! * less(high[other]! - Math.max(bound, low[other]!));
    }
    return gain;
  })[0];
}

/** Expected distance of a solved set's bound above its guess, as a share of the gap. */
const OFF = 0.4;

/**
 * The sets for which taking over a plan from other sets would narrow the Shapley values, best first. `again` says which
 * sets already took one over from other plans.
 */
export function pickTakes(t: Table, options: PickOptions, again: (set: number) => boolean): number[] {
  const guess = guesses(t);
  const share = shares(t.n);
  const less = measure(t.low, t.high);
  return ranked(t.low.length, options, (set) => {
    const hope = again(set) ? t.low[set]! + options.money * AGAIN : guess[set]!;
    const worth = Math.min(hope, t.high[set]!);
    let gain = 0;
    for (let other = 0; other < t.low.length; other++)
      if (carries(set, other, t.relaxing)) gain += share[other]! * less(worth - t.low[other]!);
    return gain;
  });
}

/** Expected gain of taking over a second plan, as a share of the gap. */
const AGAIN = 0.2;

/** The sets solved first: none, all, each alone, and all but each, which give the worths alone and last. */
export function leadOf(n: number): number[] {
  const all = 2 ** n - 1;
  return [...new Set([0, all, ...members(all).flatMap((i) => [1 << i, all & ~(1 << i)])])];
}
