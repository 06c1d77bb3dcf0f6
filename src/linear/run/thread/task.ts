import type { Basis, Highs, Model } from 'highs';
import type { NodeTask, Solution } from './node.ts';

/** What branch and bound is asked. */
export interface Task extends NodeTask {
  /** Whether the support of the relaxation is searched at the root (`heuristic/support.ts`). */
  readonly support: boolean;
  /** Looks for a bound alone, without heuristics. */
  readonly boundOnly: boolean;
  readonly absGap: number;
  readonly nodes: number;
  /** Cost of a known solution, or Infinity. */
  readonly best: number;
  readonly start: Float64Array | undefined;
  readonly basis: Basis | undefined;
  found(x: Float64Array, cost: number): void;
  log(bound: number, nodes: number): void;
}

export interface Outcome {
  readonly bound: number;
  readonly nodes: number;
  /** Whether the tree is closed to the gap. */
  readonly complete: boolean;
}

/** What branch and bound knows of plans while it goes on. */
export interface Known {
  /** The cost of the best one, or Infinity. */
  best: number;
  bestX: Float64Array | undefined;
  /** Whether the best was found here: a plan that it starts from may be a poor guide. */
  own: boolean;
  root: Solution | undefined;
  readonly absGap: number;
  /** Takes a solution whose numbers are whole; gives whether it is better. */
  take(found: { readonly bound: number; readonly x: Float64Array }): boolean;
}

export type Search = (model: Model, highs: Highs, task: Task) => Outcome;
