import type { Table } from './table.ts';
import type { Worth, WorthRequest } from './worth.ts';

/** Solves one set. A parameter, so that threads here or a queue elsewhere can do it. */
export type SolveSet = (set: number, request: WorthRequest, signal?: AbortSignal) => Promise<Worth>;

/** Stores worths between runs. */
export interface Keep {
  get(set: number): Promise<Worth | undefined>;
  put(set: number, worth: Worth): Promise<void>;
}

export interface RunProgress {
  readonly sets: number;
  /** Sets with a plan and a bound, whether their own or from the lattice. */
  readonly known: number;
  readonly solves: number;
  /** Plans taken over. */
  readonly taken: number;
  /** Half-width of the widest Shapley value so far; Infinity until every set has bounds. */
  readonly halfWidth: number;
}

export interface RunOptions {
  readonly n: number;
  readonly relaxing: number;
  readonly solve: SolveSet;
  /** Most sets solved at the same time. */
  readonly together: number;
  /** Relative gap of each set, as a share of its gross cost, until `absoluteGap` is known. */
  readonly gap: number;
  /** Absolute gap; by default 0.4 of the target half-width. */
  readonly absoluteGap?: number;
  /** Target half-width of every Shapley value, as a share of worth(all) - worth(none). */
  readonly precision: number;
  /** Nodes of the search for one set at first (default `NODES`). Sets that matter get up to 8 times as many. */
  readonly nodes?: number;
  /** Time limit of one solve. */
  readonly seconds: number;
  /** Time limit of the run, in seconds. */
  readonly budget: number;
  readonly keep?: Keep;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

export interface RunResult {
  readonly table: Table;
  readonly solves: number;
  /** Plans taken over from other sets: lower bounds that take a few linear solves. */
  readonly taken: number;
  readonly absoluteGap: number;
  /** A set without a plan, if one was met. */
  readonly infeasible?: number;
}
