// What a part of a programme costs as the sides of its rows move: solved, or told from below. Cost is convex in the sides, so that
// the prices at which it was solved once hold for all of them (Benders 1962). Plain JavaScript, scaled numbers, minimised, as
// in worker.mjs.
import { quiet, status, warm } from './warm.mjs';

/** Solves of which the prices are kept. */
const KEPT = 40;
/** Weight of a solve in by how much parts come to more than was told. */
const WEIGHT = 0.1;

/** A change is a map of rows and what whole numbers take of their sides. */
export function costs(highs, data) {
  const { modelStatus } = highs.constants;
  const model = highs.createModel(data);
  model.options.set({ ...quiet, ...warm });
  const shift = new Float64Array(data.numRows);
  /** What the part costs at the sides of now at least, and the prices for other sides. */
  const known = [];
  let next = 0;
  let [value, off, solves] = [0, 0, 0];
  let duals;
  let tried = false;

  function shifted(change, sign) {
    const indices = Int32Array.from([...change.keys()].sort((a, b) => a - b));
    for (const row of indices) shift[row] += sign * change.get(row);
    const side = (values) => Float64Array.from(indices, (row) => values[row] - shift[row]);
    model.changeRowsBounds({ kind: 'set', indices }, side(data.rowLower), side(data.rowUpper));
  }

  /** Whether it has a solution below the cutoff, with its cost, or what it costs at least, and prices, where known. */
  function solved(cutoff) {
    model.options.set({ objective_bound: Math.min(cutoff, 1e30) });
    solves++;
    tried = true;
    const ended = status(model);
    const optimal = ended === modelStatus.optimal;
    if (!optimal && ended !== modelStatus.objectiveBound) {
      if (ended !== modelStatus.infeasible) model.clearSolver();
      return { holds: false };
    }
    const cost = model.info.get('objective_function_value');
    return { holds: optimal && cost < cutoff, cost, prices: model.getSolution().rowDual };
  }

  return {
    get value() {
      return value;
    },
    /** By how much it came to more than was told, of late. */
    get off() {
      return off;
    },
    get solves() {
      return solves;
    },
    /** Solves the part for whole numbers to start from; says whether they hold. */
    begin(change) {
      if (change) shifted(change, 1);
      const { holds, cost, prices } = solved(Number.POSITIVE_INFINITY);
      if (holds) [value, duals, tried] = [cost, prices, false];
      return holds;
    },
    /** What a change adds to the cost at the prices of now: no more than it does. */
    atPrices(change) {
      let sum = 0;
      for (const [row, more] of change) sum -= duals[row] * more;
      return sum;
    },
    /** The most that is known of what a change adds to the cost at least. */
    atLeast(change) {
      let most = this.atPrices(change);
      for (const { base, prices } of known) {
        let sum = base - value;
        for (const [row, more] of change) sum -= prices[row] * more;
        if (sum > most) most = sum;
      }
      return most;
    },
    /**
     * Makes a change that was told to add at least so much (`atLeast`); gives what the part costs then, or undefined where it adds
     * no less than `most` or has no solution.
     */
    attempt(change, told, most) {
      const cutoff = value + most;
      shifted(change, 1);
      const { holds, cost, prices } = solved(cutoff);
      if (prices) {
        let base = cost;
        for (const [row, more] of change) base += prices[row] * more;
        known[next] = { base, prices };
        next = (next + 1) % KEPT;
      }
      off += WEIGHT * ((cost ?? cutoff) - value - told - off);
      return holds ? { cost, prices } : undefined;
    },
    /** Takes an attempt back. */
    undo: (change) => shifted(change, -1),
    /** Lets an attempt stand. */
    keep(change, attempt) {
      for (const one of known) for (const [row, more] of change) one.base -= one.prices[row] * more;
      [value, duals, tried] = [attempt.cost, attempt.prices, false];
    },
    /** Columns of the solution. */
    columns() {
      if (tried) solved(Number.POSITIVE_INFINITY);
      tried = false;
      return model.getSolution().colValue;
    },
  };
}
