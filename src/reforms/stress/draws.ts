import type { Change } from '../../case/index.ts';
import { uniforms } from '../../finance/index.ts';
import { changesAt, type Uncertain } from '../../plan/index.ts';
import { isOfNetwork } from './bake.ts';

/** Groups of figures in the order in which they first come: each moves by one number. */
export const groupsOf = (figures: readonly Uncertain[]): string[] => [...new Set(figures.map((x) => x.group))];

/** Name of a group as a stream of random numbers: so that a group added elsewhere does not move the others. */
export function streamOf(group: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A random order of 0..n-1: the rank of each. */
export function ranks(n: number, seed: number, stream: number, counter: number): Int32Array {
  const keys = new Float64Array(n);
  uniforms(keys, seed, stream, counter);
  const found = new Int32Array(n);
  const order = Array.from(keys.keys()).sort((x, y) => keys[x]! - keys[y]! || x - y);
  for (const [rank, i] of order.entries()) found[i] = rank;
  return found;
}

/**
 * Odds of a group in each of n draws, by Latin hypercube (McKay, Beckman and Conover 1979): it has one draw in each nth of
 * its odds. Counter-based: a draw depends on the seed, the group's name and n alone.
 */
export function latinHypercube(group: string, n: number, seed: number): Float64Array {
  const stream = streamOf(group);
  const within = new Float64Array(n);
  uniforms(within, seed, stream, 1);
  return Float64Array.from(ranks(n, seed, stream, 0), (place, draw) => (place + within[draw]!) / n);
}

/** Draws of a state of the network, in a large sample; and the states of a small one. */
const SHARED = 20;
const FEW = 40;

/** Draws: the odds of each group in each, and the state of the network of each, from 0 to `states` - 1. */
export interface Design {
  readonly groups: readonly string[];
  readonly odds: readonly Float64Array[];
  readonly state: Int32Array;
  readonly states: number;
  /** Whether a group moves the network, so that it has one value in each state. */
  readonly ofNetwork: readonly boolean[];
}

/**
 * A Latin hypercube in two stages: groups that move the network have one value in each of some states (a hypercube of their
 * own), and draws that follow one another share a state, since a network with its routes is dear. The others have a hypercube
 * over all draws. The mean is unbiased; its standard error is that of the states' means (Cochran, Sampling Techniques, 1977,
 * chapter 10).
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
