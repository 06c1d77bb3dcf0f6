import type { Highs, ModelData } from 'highs';
import { cutPool } from '../parameters.ts';
import { figure, quiet, statusOf, warm } from '../simplex.ts';

/** Changes of the activities of rows by integer columns. They shift the row bounds of a part. */
export type Change = ReadonlyMap<number, number>;

/** The result of a solve: cost, and duals of rows. */
export interface Solve {
  readonly cost: number;
  readonly prices: Float64Array;
}

/** The cost of a part of a programme as a function of its row bounds. */
export interface PartCost {
  /** Cost at the current bounds. */
  readonly value: number;
  /** Moving average of the cost above its estimate. */
  readonly error: number;
  /** Solves the part for the integer columns to start from. Returns whether it is feasible. */
  begin(change: Change | undefined): boolean;
  /** Lower bound on the additional cost of a change, from the current duals. */
  atPrices(change: Change): number;
  /** The best lower bound on the additional cost of a change, from all cuts. */
  atLeast(change: Change): number;
  /**
   * Shifts the bounds by a change with the given estimate (`atLeast`), and solves. Returns undefined if the change adds `most` or more, or is
   * infeasible. The bounds stay shifted until `undo`.
   */
  attempt(change: Change, estimated: number, most: number): Solve | undefined;
  /** Reverts an attempt. */
  undo(change: Change): void;
  /** Makes an attempt the current solution. */
  keep(change: Change, attempt: Solve): void;
  /** Values of the columns in the current solution. */
  columns(): Float64Array;
  close(): void;
}

/**
 * The cost of a part as a function of its row bounds: solved, or bounded from below. The cost is convex in the bounds, so the duals of every solve
 * give a valid cut: optimality cuts (Benders 1962). Numbers are scaled, and the cost is minimised.
 */
export function partCost(highs: Highs, data: ModelData): PartCost {
  const { modelStatus } = highs.constants;
  const model = highs.createModel(data);
  model.options.set({ ...quiet, ...warm });
  const shift = new Float64Array(data.numRows);
  /** Cuts: a lower bound on the cost at the current bounds, and the duals for other bounds. */
  const cuts: { base: number; readonly prices: Float64Array }[] = [];
  let next = 0;
  let [value, error] = [0, 0];
  let prices = new Float64Array(data.numRows);
  let tried = false;

  function shifted(change: Change, sign: number): void {
    const indices = Int32Array.from([...change.keys()].sort((a, b) => a - b));
    for (const row of indices) shift[row]! += sign * change.get(row)!;
    const side = (values: ModelData['rowLower']) => Float64Array.from(indices, (row) => values[row]! - shift[row]!);
    model.changeRowsBounds({ kind: 'set', indices }, side(data.rowLower), side(data.rowUpper));
  }

  /** Solves the part. Returns whether there is a solution below the cutoff, with its cost (or a lower bound on it) and duals if there are any. */
  function solved(cutoff: number): Partial<Solve> & { readonly holds: boolean } {
    model.options.set({ objective_bound: Math.min(cutoff, 1e30) });
    tried = true;
    const ended = statusOf(model);
    const optimal = ended === modelStatus.optimal;
    if (!optimal && ended !== modelStatus.objectiveBound) {
      if (ended !== modelStatus.infeasible) model.clearSolver();
      return { holds: false };
    }
    const cost = figure(model, 'objective_function_value');
    return { holds: optimal && cost < cutoff, cost, prices: model.getSolution().rowDual };
  }

  const priced = (change: Change, at: Float64Array): number => {
    let sum = 0;
    for (const [row, more] of change) sum -= at[row]! * more;
    return sum;
  };

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    begin(change) {
      if (change) shifted(change, 1);
      const found = solved(Number.POSITIVE_INFINITY);
      if (found.holds) [value, prices, tried] = [found.cost!, found.prices! as Float64Array<ArrayBuffer>, false];
      return found.holds;
    },
    atPrices: (change) => priced(change, prices),
    atLeast(change) {
      let most = priced(change, prices);
      for (const cut of cuts) most = Math.max(most, cut.base - value + priced(change, cut.prices));
      return most;
    },
    attempt(change, estimated, most) {
      const cutoff = value + most;
      shifted(change, 1);
      const found = solved(cutoff);
      if (found.prices) {
        cuts[next] = { base: found.cost! - priced(change, found.prices), prices: found.prices };
        next = (next + 1) % cutPool.size;
      }
      error += cutPool.weight * ((found.cost ?? cutoff) - value - estimated - error);
      return found.holds ? { cost: found.cost!, prices: found.prices! } : undefined;
    },
    undo: (change) => shifted(change, -1),
    keep(change, attempt) {
      for (const cut of cuts) cut.base += priced(change, cut.prices);
      [value, prices, tried] = [attempt.cost, attempt.prices as Float64Array<ArrayBuffer>, false];
    },
    columns() {
      if (tried) solved(Number.POSITIVE_INFINITY);
      tried = false;
      return model.getSolution().colValue;
    },
    close: () => model.dispose(),
  };
}
