/** What solving takes and gives. All numbers are in the units of the program, whatever is scaled underneath. */

import type { ProgramArrays } from '../program.ts';

export interface SolveProgress {
  readonly stage: 'relaxation' | 'heuristics' | 'proof';
  readonly seconds: number;
  readonly objective?: number;
  readonly bound?: number;
  /** |objective - bound|, in objective units. */
  readonly gap?: number;
  readonly nodes?: number;
}

/** Bounds that hold for one solve only. */
export interface Within {
  readonly cols: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

export interface LpOptions {
  /** Interior point, simplex, or HiGHS's own choice (default). Simplex starts from the basis of the solve before. */
  readonly method?: 'ipm' | 'simplex' | 'choose';
  /** Whether interior point ends in a vertex (default true). */
  readonly crossover?: boolean;
  readonly seconds?: number;
  readonly within?: Within;
  /** Starts from nothing, with presolve: quicker than from the solve before where `within` holds most of the numbers. */
  readonly fresh?: boolean;
  /** The next solve starts from this one's vertex, though it is one of `within`. */
  readonly keep?: boolean;
  /** The vertex from which simplex starts, instead of that of the solve before. Any will do; a near one is quicker. */
  readonly vertex?: Vertex;
  /** Little is left to do from there: edge weights are not made exact first (Devex: Forrest and Goldfarb 1992). As with `vertex`. */
  readonly devex?: boolean;
  /** Simplex may end, 'stopped', as soon as `bound` proves that no solution is better than this. */
  readonly reach?: number;
  readonly signal?: AbortSignal;
}

/** A basis, by column and by row: 0 at the lower side, 1 basic, 2 at the upper side, 3 free at zero. */
export interface Vertex {
  readonly colStatus: Int32Array;
  readonly rowStatus: Int32Array;
}

export interface LpResult {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped' | 'failed';
  /** Computed from x, the constant included; NaN where there is no x. */
  readonly objective: number;
  /**
   * What the duals prove: no solution is better. Equal to the objective but for rounding, and for an interior point
   * without crossover; NaN where there are no duals. With bounds for one solve (`within`) it is not computed: NaN. Of a
   * solve that ended at `reach` it is what was proven by then.
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
  /** What went wrong, where status is 'failed'. */
  readonly message?: string;
}

export interface MipProgress {
  readonly seconds: number;
  readonly objective?: number;
  readonly bound?: number;
  readonly gap?: number;
  readonly nodes?: number;
}

export interface MipOptions {
  /** Stop when objective and bound are this near, in objective units. */
  readonly absoluteGap?: number;
  /** Stop when they are this near, as a share of the objective. */
  readonly gap?: number;
  readonly seconds?: number;
  readonly nodes?: number;
  /** A value for every column; a solution that holds is the first incumbent. */
  readonly start?: Float64Array;
  /** Most of the effort goes into the bound, little into plans: for a search that begins with a good one (`proving`). */
  readonly proof?: boolean;
  /** Takes each better solution as soon as it is found. */
  readonly onSolution?: (x: Float64Array) => void;
  /** Only solutions better than this objective are looked for; 'infeasible' then says that there is none. */
  readonly cutoff?: number;
  readonly within?: Within;
  readonly onProgress?: (progress: MipProgress) => void;
  readonly signal?: AbortSignal;
}

export interface MipResult {
  /**
   * optimal: the gap is reached. feasible: a limit came first. stopped: cancelled, or a limit before any solution; x is
   * the best so far and may be empty.
   */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped' | 'failed';
  /** Computed from x, the constant included; the worst infinity where there is no x. */
  readonly objective: number;
  /** No solution is better than this. */
  readonly bound: number;
  readonly x: Float64Array;
  readonly seconds: number;
  readonly nodes: number;
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

/** One model held by one solver. Calls are answered in their order. */
export interface Session {
  /** Solves without the whole numbers. */
  lp(options?: LpOptions): Promise<LpResult>;
  mip(options?: MipOptions): Promise<MipResult>;
  /** Adds continuous columns behind the last; a row may stand once in a column. */
  addColumns(cols: readonly NewColumn[]): Promise<void>;
  addRows(rows: readonly NewRow[]): Promise<void>;
  setColumnBounds(cols: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): Promise<void>;
  setRowBounds(rows: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): Promise<void>;
  /** Gives coefficients that are there when a program is opened new values; the scaling stays. */
  setCoefficients(rows: ArrayLike<number>, cols: ArrayLike<number>, values: ArrayLike<number>): Promise<void>;
  setCosts(cols: ArrayLike<number>, cost: ArrayLike<number>): Promise<void>;
  /** The vertex at which the last relaxation without `within` ended; undefined where there is none, or the solver tells none. */
  vertex(): Promise<Vertex | undefined>;
  /** The model as it stands, bounds and additions included. */
  readonly model: ModelView;
  close(): Promise<void>;
}

/** What a session holds, to read only. */
export type ModelView = Pick<ProgramArrays, 'sense' | 'numCols' | 'numRows' | 'cost' | 'lower' | 'upper' | 'integer'>;
