// The relaxation that a search (tree.mjs) works on: HiGHS's model, with a row for each sum of whole numbers, solved under
// the limits of a node from the basis of another. Plain JavaScript, scaled numbers, minimised, as in worker.mjs.

import { limit, status, warm } from './warm.mjs';

/** A sum this near to a whole number is one. */
export const WHOLE = 1e-6;

/**
 * Adds the rows of the sums; `close` takes them away. `all` holds the directions, groups first, then single columns;
 * `price` the dearest cost in each, `side` the limits of each whole-number column; `count` counts solves.
 */
export function relaxation(model, highs, task) {
  const { modelStatus } = highs.constants;
  const groups = task.directions.filter((d) => d.length > 1);
  const singles = Array.from(task.integers, (j) => Int32Array.of(j));
  const all = [...groups, ...singles];
  const firstRow = model.getLp().numRows;
  const rowOf = (d) => firstRow + d;
  const price = all.map((cols) => cols.reduce((sum, j) => Math.max(sum, Math.abs(task.cost[j])), 0));
  const side = new Map(Array.from(task.integers, (j, k) => [j, [task.lower[k], task.upper[k]]]));
  if (groups.length > 0) {
    const starts = new Int32Array(groups.length + 1);
    groups.forEach((cols, g) => {
      starts[g + 1] = starts[g] + cols.length;
    });
    const indices = Int32Array.from(groups.flatMap((cols) => [...cols].sort((a, b) => a - b)));
    const free = new Float64Array(groups.length);
    model.addRows({
      lower: free.map(() => -Infinity),
      upper: free.map(() => Infinity),
      matrix: {
        format: 'csr',
        numRows: groups.length,
        numCols: model.getLp().numCols,
        starts,
        indices,
        values: new Float64Array(indices.length).fill(1),
      },
    });
  }
  let applied = new Map();
  const count = { solves: 0 };

  /** Puts the limits of a node into the model. */
  function apply(fixes) {
    const rows = [];
    const cols = [];
    const put = (d, limits) => {
      if (d < groups.length) rows.push([rowOf(d), ...(limits ?? [-Infinity, Infinity])]);
      else cols.push([all[d][0], ...(limits ?? side.get(all[d][0]))]);
    };
    for (const d of applied.keys()) if (!fixes.has(d)) put(d, undefined);
    for (const [d, limits] of fixes) {
      const old = applied.get(d);
      if (!old || old[0] !== limits[0] || old[1] !== limits[1]) put(d, limits);
    }
    limit(rows, (at, low, high) => model.changeRowsBounds(at, low, high));
    limit(cols, (at, low, high) => model.changeColsBounds(at, low, high));
    applied = fixes;
  }

  /** Solves the relaxation under limits; gives its bound (Infinity where infeasible), and the rest unless it is cut off. */
  function solve(fixes, basis, cutoff, pivots = 1e9) {
    if (task.stopped()) return undefined;
    apply(fixes);
    model.options.set({ objective_bound: Math.min(cutoff, 1e30), simplex_iteration_limit: pivots });
    count.solves++;
    let ended = status(model, basis);
    if (ended === modelStatus.iterationLimit && pivots < 1e9)
      return { guess: model.info.get('objective_function_value') };
    if (ended !== modelStatus.optimal && ended !== modelStatus.infeasible && ended !== modelStatus.objectiveBound) {
      if (task.stopped()) return undefined;
      model.clearSolver();
      ended = status(model);
    }
    if (ended === modelStatus.infeasible) return { bound: Infinity };
    if (ended === modelStatus.objectiveBound) return { bound: cutoff };
    if (ended !== modelStatus.optimal) return undefined;
    const bound = model.info.get('objective_function_value');
    if (bound >= cutoff) return { bound };
    const x = model.getSolution().colValue;
    return { bound, basis: model.getBasis(), parts: partsOf(x), x };
  }

  /** Directions whose sum is not whole, with the sum. */
  function partsOf(x) {
    const parts = [];
    all.forEach((cols, d) => {
      let sum = 0;
      for (const j of cols) sum += x[j];
      if (Math.abs(sum - Math.round(sum)) > WHOLE) parts.push([d, sum]);
    });
    return parts;
  }

  /** Limits with one direction limited further. */
  function limits(fixes, d, low, high) {
    const old = fixes.get(d) ?? [-Infinity, Infinity];
    const next = new Map(fixes);
    next.set(d, [Math.max(old[0], low), Math.min(old[1], high)]);
    if (d >= groups.length) {
      const [least, most] = side.get(all[d][0]);
      const [a, b] = next.get(d);
      next.set(d, [Math.max(a, least), Math.min(b, most)]);
    }
    return next;
  }

  /** Sets the options of the nodes. */
  function settle() {
    model.clearSolver();
    model.options.reset();
    model.options.set({ ...task.options, ...warm });
  }

  /** Starts from the root, with a basis of the model without the rows of the sums. */
  function start(basis) {
    settle();
    const padded = basis && {
      colStatus: basis.colStatus,
      rowStatus: Int32Array.from([...basis.rowStatus, ...groups.map(() => 1)]),
    };
    return solve(new Map(), padded, Infinity);
  }

  /** Hands the model, its whole numbers set and some columns held at their lower side, to `work`; then all is as before. */
  function restricted(held, work) {
    apply(new Map());
    const indices = Int32Array.from(held).sort();
    const sides = [0, 1].map((at) => Float64Array.from(indices, (j) => side.get(j)[at]));
    const whole = { kind: 'set', indices: Int32Array.from(task.integers) };
    model.changeColsBounds({ kind: 'set', indices }, sides[0], sides[0]);
    model.changeColsIntegrality(whole, new Int32Array(task.integers.length).fill(1));
    model.options.reset();
    model.options.set(task.options);
    try {
      return work(model);
    } finally {
      model.changeColsIntegrality(whole, new Int32Array(task.integers.length));
      model.changeColsBounds({ kind: 'set', indices }, sides[0], sides[1]);
      settle();
    }
  }

  function close() {
    apply(new Map());
    if (groups.length > 0) model.deleteRows({ kind: 'range', from: firstRow, to: firstRow + groups.length - 1 });
    model.clearSolver();
  }

  return { all, groups, singles, price, side, count, solve, limits, start, restricted, close };
}
