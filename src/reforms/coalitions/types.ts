import type { Table } from './table.ts';
import type { Worth, WorthRequest } from './worth.ts';

/** Solves one set; handed in, so that threads here or a queue elsewhere can do it. */
export type SolveSet = (set: number, request: WorthRequest, signal?: AbortSignal) => Promise<Worth>;

/** Keeps worths between runs. */
export interface Keep {
  get(set: number): Promise<Worth | undefined>;
  put(set: number, worth: Worth): Promise<void>;
}

export interface RunProgress {
  readonly sets: number;
  /** Sets with a plan and a bound, their own or from the lattice. */
  readonly known: number;
  readonly solves: number;
  /** Plans taken over. */
  readonly taken: number;
  /** Half-width of the widest Shapley value so far; Infinity until every set has a bound. */
  readonly halfWidth: number;
}

export interface RunOptions {
  readonly n: number;
  readonly relaxing: number;
  readonly solve: SolveSet;
  /** Sets solved at the same time. */
  readonly together: number;
  /** Gap of each set as a share of its cost, until `absoluteGap` is known. */
  readonly gap: number;
  /** Gap in money; default: 0.4 of the half-width wanted. */
  readonly absoluteGap?: number;
  /** Half-width wanted of every Shapley value, as a share of worth(all) - worth(none). */
  readonly precision: number;
  /** Nodes of the search for one set at first (`NODES`); sets that matter get up to 8 times as many. */
  readonly nodes?: number;
  /** A stop for one solve that runs away. */
  readonly seconds: number;
  /** Time for all. */
  readonly budget: number;
  readonly keep?: Keep;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

export interface RunResult {
  readonly table: Table;
  readonly solves: number;
  /** Plans taken over from other sets: lower bounds by a few linear solves. */
  readonly taken: number;
  /** Worths taken from an earlier run. */
  readonly stored: number;
  readonly absoluteGap: number;
  /** Whether every half-width is as narrow as asked. */
  readonly precise: boolean;
  readonly stopped: boolean;
  /** A set that has no plan. */
  readonly infeasible?: number;
}
