import type { Vertex } from './types.ts';

/** What a session and a solver say to each other, in scaled numbers; the objective is minimised. */

export interface RunRequest {
  readonly kind: 'lp' | 'mip';
  readonly method?: 'ipm' | 'simplex' | 'choose';
  /** Start from the basis of the solve before, if there is one. */
  readonly warm?: boolean;
  /** The vertex stays, though it is one of `within`. */
  readonly keep?: boolean;
  /** Start from this basis. */
  readonly basis?: Vertex;
  /** HiGHS options. */
  readonly options: Readonly<Record<string, number | boolean | string>>;
  readonly seconds?: number;
  readonly start?: Float64Array;
  /** Only solutions whose objective is at most this (constant included). */
  readonly cutoff?: number;
  /** Bounds for this solve; indices ascend. */
  readonly within?: {
    readonly indices: Int32Array;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly oldLower: Float64Array;
    readonly oldUpper: Float64Array;
  };
}

export interface RawResult {
  /** HiGHS's model status: 7 optimal, 8 infeasible, 10 unbounded, 11 bound reached, 13 time, 14 iterations, 16 solutions, 17 interrupted. */
  readonly status: number;
  readonly x?: Float64Array;
  readonly rowDual?: Float64Array;
  readonly colDual?: Float64Array;
  readonly bound?: number;
  readonly nodes?: number;
  /** Of a search: whether it ended by its gap. */
  readonly complete?: boolean;
}

/** A search by the worker's own branch and bound: see tree.mjs. */
export interface TreeRequest {
  /** Sums of whole-number columns to branch on, before single columns. */
  readonly directions: readonly Int32Array[];
  readonly absGap: number;
  readonly nodes: number;
  readonly seconds: number;
  readonly start?: Float64Array;
  readonly startObjective?: number;
  /** No dives and no kernel. */
  readonly boundOnly?: boolean;
}

/** What is posted during a solve. */
export type RunEvent =
  | { readonly event: 'solution'; readonly x: Float64Array; readonly bound: number }
  | { readonly event: 'log'; readonly bound: number; readonly nodes: number };

/** A solver that holds one model. */
export interface Backend {
  load(): Promise<void>;
  addColumns(count: number): Promise<void>;
  addRows(count: number): Promise<void>;
  colBounds(indices: Int32Array): Promise<void>;
  rowBounds(indices: Int32Array): Promise<void>;
  costs(indices: Int32Array): Promise<void>;
  coefficients(rows: Int32Array, cols: Int32Array, values: Float64Array): Promise<void>;
  /** Searches by branch and bound on the relaxation; undefined where the solver has no such search. */
  tree?(request: TreeRequest, onEvent: (event: RunEvent) => void, signal: AbortSignal): Promise<RawResult>;
  /** The basis of the last relaxation without `within`. */
  vertex?(): Promise<Vertex | undefined>;
  /** Runs; when the signal aborts it ends soon, with what is known by then (status 17). */
  run(request: RunRequest, onEvent: (event: RunEvent) => void, signal: AbortSignal): Promise<RawResult>;
  close(): Promise<void>;
}
