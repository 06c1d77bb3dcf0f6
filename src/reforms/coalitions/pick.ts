import { sumOf } from '../../case/index.ts';
import { joiningWeights } from '../../finance/index.ts';
import { carries, shareBounds } from '../game/lattice.ts';
import { members, size } from '../game/sets.ts';
import type { Table } from './table.ts';

/** How much a set counts in the Shapley values of its members and of the others. */
function shares(n: number): Float64Array {
  const weight = joiningWeights(n);
  return Float64Array.from({ length: 2 ** n }, (_, set) => {
    const s = size(set);
    return (s > 0 ? weight[s - 1]! * s : 0) + (s < n ? weight[s]! * (n - s) : 0);
  });
}

/** What each player is thought to add: the mean of what the plans known say of it alone and last. */
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

/** Worths guessed: those of a set's own plan, and else what the players add together; within the bounds known. */
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

/** Which sets can be picked, and how near to the best they are solved. */
interface PickOptions {
  /** Sets that may be picked. */
  readonly open: (set: number) => boolean;
  /** Sets being solved: they count as known, as guessed. */
  readonly busy: Iterable<number>;
  /** Distance between plan and bound to which a set is solved. */
  readonly money: number;
}

/** Bounds as they will be when what is busy is known and every set that `takes` allows has a plan as guessed. */
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

/** Distances, an unknown one as a distance of the whole. */
function measure(low: Float64Array, high: Float64Array): (distance: number) => number {
  const whole = low.reduce((most, x, set) => Math.max(most, finite(high[set]! - x, 0)), 1);
  return (distance) => (Number.isFinite(distance) ? Math.max(0, distance) : whole);
}

/** The open sets that gain anything, greatest gain first; among equals the first set. */
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
 * The set whose solving would narrow the Shapley values most: what its bound takes off the distances of the sets that it
 * carries to, by their weight, and its plan off those of the others. Sets that `takes` allows are thought to have plans.
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

/** Where the bound of a set that is solved to a gap lies above its guess, as a share of the gap. */
const OFF = 0.4;

/**
 * The sets for which a plan taken over from others would narrow the Shapley values, most first. `again` says which had one
 * from other plans.
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

/** What a second plan taken over is hoped to gain, as a share of the gap. */
const AGAIN = 0.2;

/** None, all, each alone, and all but each: what reforms are worth alone and last. */
export function leadOf(n: number): number[] {
  const all = 2 ** n - 1;
  return [...new Set([0, all, ...members(all).flatMap((i) => [1 << i, all & ~(1 << i)])])];
}
