import type { Basis, Highs, Model } from 'highs';
import type { NodeTask } from './node.ts';

/** What branch and bound is asked. */
export interface Task extends NodeTask {
  /** Whether the restricted master is searched at the root. */
  readonly restricted: boolean;
  /** Looks for a bound alone: no dive, no restricted master. */
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

export type Search = (model: Model, highs: Highs, task: Task) => Outcome;
