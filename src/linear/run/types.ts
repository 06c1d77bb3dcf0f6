/** Options and results of solves. All numbers are in the units of the program, not in scaled ones. */

import type { ProgramArrays } from '../program.ts';

export interface SolveProgress {
  readonly stage: 'relaxation' | 'heuristics' | 'proof';
  readonly seconds: number;
  readonly objective?: number;
  readonly bound?: number;
  /** bound - objective, in objective units. */
  readonly gap?: number;
}

/** Bounds of columns for one solve only. */
export interface Within {
  readonly cols: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

export interface LpOptions {
  /** Interior point, simplex, or HiGHS's own choice (default). Simplex starts from the basis of the solve before. */
  readonly method?: 'ipm' | 'simplex' | 'choose';
  /** Whether interior point ends at a vertex (default true). */
  readonly crossover?: boolean;
  readonly seconds?: number | undefined;
  readonly within?: Within;
  /** Starts without a basis, with presolve: quicker than from the last basis if `within` fixes most of the columns. */
  readonly fresh?: boolean;
  /** The next solve starts from the vertex of this one, although it has bounds of `within`. */
  readonly keep?: boolean;
  /** The vertex from which simplex starts, instead of the last one. It need not be feasible; a near one is quicker. */
  readonly vertex?: Vertex | undefined;
  /** Devex pricing (Forrest and Goldfarb 1992) instead of exact edge weights: quicker if few pivots are needed. Default if there is a `vertex`. */
  readonly devex?: boolean;
  /** Simplex may end with status 'stopped' as soon as `bound` proves that no solution is better than this. */
  readonly reach?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A basis, by column and by row: 0 at the lower side, 1 basic, 2 at the upper side, 3 free at zero. */
export interface Vertex {
  readonly colStatus: Int32Array;
  readonly rowStatus: Int32Array;
}

export interface LpResult {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped' | 'failed';
  /** Computed from x, with the constant; NaN if there is no x. */
  readonly objective: number;
  /**
   * The dual bound. Equal to the objective up to rounding, except for interior point without crossover. NaN if there are no duals, or if the solve
   * has bounds of its own (`within`). If the solve ended at `reach`, the bound that was proven until then.
   */
  readonly bound: number;
  /** Empty unless optimal. */
  readonly x: Float64Array;
  /** d objective / d right-hand side, by row. */
  readonly rowDual: Float64Array;
  /** d objective / d bound (reduced cost), by column. */
  readonly colDual: Float64Array;
  readonly seconds: number;
  /** Largest violation of a row or bound, relative to the amounts in it. */
  readonly violation: number;
  /** The error, if the status is 'failed'. */
  readonly message?: string;
}

export interface MipProgress {
  readonly objective: number | undefined;
  readonly bound: number | undefined;
}

export interface MipOptions {
  /** Gap between the objective and the bound at which it ends, in objective units. */
  readonly absoluteGap?: number;
  /** The same gap as a share of the objective. */
  readonly gap?: number;
  readonly seconds?: number | undefined;
  readonly nodes?: number | undefined;
  /** A value for every column. If it is feasible, it is the first incumbent. */
  readonly start?: Float64Array | undefined;
  /** Puts most of the effort into the bound and little into heuristics: for a search that starts from a good plan (`proving`). */
  readonly proof?: boolean;
  /** Receives each better solution as soon as it is found. */
  readonly onSolution?: (x: Float64Array) => void;
  /** Only solutions better than this objective are sought; the status 'infeasible' then says that there is none. */
  readonly cutoff?: number | undefined;
  readonly within?: Within;
  readonly onProgress?: (progress: MipProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface MipResult {
  /**
   * optimal: the gap is closed. feasible: a limit was reached first. stopped: aborted, or a limit was reached before any solution; x is the best
   * solution so far and may be empty.
   */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped' | 'failed';
  /** Computed from x, with the constant; the worst infinity if there is no x. */
  readonly objective: number;
  /** The dual bound. */
  readonly bound: number;
  readonly x: Float64Array;
  /** Largest violation of a row or bound, relative to the amounts in it. */
  readonly violation: number;
  readonly message?: string;
}

export interface NewColumn {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

export interface NewRow {
  readonly lower: number;
  readonly upper: number;
  readonly cols: readonly number[];
  readonly values: readonly number[];
}

/** A number for each column or row, or one for all. */
export type Numbers = ArrayLike<number> | number;

/** One model in one solver. Calls run in the order in which they were made. */
export interface Session {
  /** Solves the relaxation. */
  lp(options?: LpOptions): Promise<LpResult>;
  mip(options?: MipOptions): Promise<MipResult>;
  /** Adds continuous columns behind the last. A row may occur only once in a column. */
  addColumns(cols: readonly NewColumn[]): Promise<void>;
  addRows(rows: readonly NewRow[]): Promise<void>;
  setColumnBounds(cols: ArrayLike<number>, lower: Numbers, upper: Numbers): Promise<void>;
  setRowBounds(rows: ArrayLike<number>, lower: Numbers, upper: Numbers): Promise<void>;
  /** Changes coefficients that the program had when it was opened. The scaling does not change. */
  setCoefficients(rows: ArrayLike<number>, cols: ArrayLike<number>, values: ArrayLike<number>): Promise<void>;
  setCosts(cols: ArrayLike<number>, cost: Numbers): Promise<void>;
  /** The vertex of the last relaxation without `within`. Undefined if there is none, or if the solver does not return it. */
  vertex(): Promise<Vertex | undefined>;
  /** The current model. */
  readonly model: ModelView;
  close(): Promise<void>;
}

/** The model of a session, read-only. */
export type ModelView = Pick<ProgramArrays, 'sense' | 'numCols' | 'numRows' | 'cost' | 'lower' | 'upper' | 'integer'>;
