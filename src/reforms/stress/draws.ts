import type { Change } from '../../case/index.ts';
import { uniforms } from '../../finance/index.ts';
import { changesAt, type Uncertain } from '../../plan/index.ts';
import { isOfNetwork } from './bake.ts';

/** Groups of figures in the order of their first appearance. The figures of a group move together. */
export const groupsOf = (figures: readonly Uncertain[]): string[] => [...new Set(figures.map((x) => x.group))];

/** Stream of random numbers of a group, by its name, so that adding a group does not change the draws of others. */
export function streamOf(group: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A random permutation of 0..n-1: the rank of each. */
export function ranks(n: number, seed: number, stream: number, counter: number): Int32Array {
  const keys = new Float64Array(n);
  uniforms(keys, seed, stream, counter);
  const found = new Int32Array(n);
  const order = Array.from(keys.keys()).sort((x, y) => keys[x]! - keys[y]! || x - y);
  for (const [rank, i] of order.entries()) found[i] = rank;
  return found;
}

/**
 * Probabilities of a group in n draws by Latin hypercube (McKay, Beckman and Conover 1979): one draw in each nth of (0,
 * 1). Counter-based: a draw depends on the seed, the group's name and n alone.
 */
export function latinHypercube(group: string, n: number, seed: number): Float64Array {
  const stream = streamOf(group);
  const within = new Float64Array(n);
  uniforms(within, seed, stream, 1);
  return Float64Array.from(ranks(n, seed, stream, 0), (place, draw) => (place + within[draw]!) / n);
}

/** Draws of each state of the network in a large sample, and number of states in a small one. */
const SHARED = 20;
const FEW = 40;

/**
 * A design of draws: the probability of each group in each draw, and each draw's state of the network, from 0 to
 * `states` - 1.
 */
export interface Design {
  readonly groups: readonly string[];
  readonly odds: readonly Float64Array[];
  readonly state: Int32Array;
  readonly states: number;
  /** Whether a group affects the network; it then has one value in each state. */
  readonly ofNetwork: readonly boolean[];
}

/**
 * A Latin hypercube in two stages. Groups that affect the network have one value in each of a few states (a hypercube
 * of their own), and consecutive draws share a state, since a network with its routes is expensive. The other groups
 * have a hypercube over all draws. The mean is unbiased; its standard error is that of the means of the states
 * (Cochran, Sampling Techniques, 1977, chapter 10).
 */
export function design(figures: readonly Uncertain[], n: number, seed: number): Design {
  const groups = groupsOf(figures);
  const ofNetwork = groups.map((group) => figures.some((x) => x.group === group && isOfNetwork(x)));
  const states = ofNetwork.includes(true) ? Math.min(n, Math.max(FEW, Math.ceil(n / SHARED))) : n;
  const state = Int32Array.from({ length: n }, (_, i) => Math.floor((i * states) / n));
  const odds = groups.map((group, g) => {
    const own = latinHypercube(group, ofNetwork[g] ? states : n, seed);
    return ofNetwork[g] ? Float64Array.from(state, (s) => own[s]!) : own;
  });
  return { groups, odds, state, states, ofNetwork };
}

/** The changes of each draw of a design. */
export const drawsOf = (figures: readonly Uncertain[], { groups, odds, state }: Design): Change[][] =>
  Array.from(state, (_, i) => changesAt(figures, new Map(groups.map((group, g) => [group, odds[g]![i]!]))));
