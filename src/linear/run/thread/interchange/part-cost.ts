import type { Highs, ModelData } from 'highs';
import { cutPool } from '../parameters.ts';
import { figure, quiet, statusOf, warm } from '../simplex.ts';

/** What whole numbers take of the sides of rows. */
export type Change = ReadonlyMap<number, number>;

/** A solve: cost, and the prices of the rows. */
export interface Solve {
  readonly cost: number;
  readonly prices: Float64Array;
}

/** The cost of a part of a programme as the sides of its rows move. */
export interface PartCost {
  /** At the sides of now. */
  readonly value: number;
  /** By how much it came to more than was estimated, of late. */
  readonly error: number;
  /** Solves the part for whole numbers to start from; says whether they hold. */
  begin(change: Change | undefined): boolean;
  /** What a change adds to the cost at the prices of now: no more than it does. */
  atPrices(change: Change): number;
  /** The most that is known of what a change adds to the cost at least. */
  atLeast(change: Change): number;
  /**
   * Makes a change that was estimated to add at least so much (`atLeast`); gives what the part costs then, or undefined where it
   * adds no less than `most` or has no solution.
   */
  attempt(change: Change, estimated: number, most: number): Solve | undefined;
  /** Takes an attempt back. */
  undo(change: Change): void;
  /** Lets an attempt stand. */
  keep(change: Change, attempt: Solve): void;
  /** Columns of the solution. */
  columns(): Float64Array;
  close(): void;
}

/**
 * What a part of a programme costs as the sides of its rows move: solved, or estimated from below. Cost is convex in the sides,
 * so that the prices of every solve hold for all of them: optimality cuts (Benders 1962). Numbers are scaled and the cost is
 * minimised.
 */
export function partCost(highs: Highs, data: ModelData): PartCost {
  const { modelStatus } = highs.constants;
  const model = highs.createModel(data);
  model.options.set({ ...quiet, ...warm });
  const shift = new Float64Array(data.numRows);
  /** Cuts: what the part costs at the sides of now at least, and the prices for other sides. */
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

  /** Whether it has a solution below the cutoff, with its cost, or what it costs at least, and prices, where known. */
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
