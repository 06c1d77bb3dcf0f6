// Branch and bound over a relaxation that is held in HiGHS: every node is a few pivots of the dual simplex from its
// parent's basis. It branches on sums of whole numbers ("built at all by 2031") before single ones, which halves the
// choices where HiGHS would only move a build from one year to the next. No clock decides what is searched, only the
// overall limits do, so that a search that ends by its gap or its nodes ends the same each time. Plain JavaScript, for
// the same reason as worker.mjs. Numbers are scaled and the objective is minimised.

const WHOLE = 1e-6;
/** Strong branching: how many directions are tried at the root and at other nodes, and how many without gain end it. */
const AT_ROOT = 24;
const AT_NODE = 8;
const PATIENCE = 4;
/** Pivots of one trial of strong branching; the chosen one is solved to its end. */
const PIVOTS = 20;
/** A dive starts at the root and at every so many nodes. */
const DIVE_EVERY = 24;
/** Steps of `polish` without gain that end it. */
const IDLE = 150;

/**
 * @typedef {{ cols: Int32Array }} Direction A sum of whole-number columns; of one column, the column itself.
 * @typedef {{ fixes: Map<number, [number, number]>, bound: number, basis: object, parts: [number, number][] }} Node
 */

/**
 * Searches. `task`: directions (groups first), integers, lower and upper (of the integers' columns), cost, absGap, nodes,
 * best (objective of a known solution, or Infinity), stopped() (asked before every solve), found(x),
 * log(bound, nodes), basis, start, options (of HiGHS).
 * Gives the bound, the nodes, and whether the search is complete: the tree closed to the gap.
 */
export function tree(model, highs, task) {
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
  let best = task.best;
  let bestX = task.start;
  let polished;
  let root;
  const price0 = Math.max(...price) * 0.003;
  let closed = Infinity;
  let solves = 0;
  let nodes = 0;
  /** Gain per unit of rounding down and up, as found by strong branching. */
  const gains = all.map(() => undefined);

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
    const change = (list, to) => {
      if (list.length === 0) return;
      list.sort((a, b) => a[0] - b[0]);
      const pick = (k) => Float64Array.from(list, (item) => item[k]);
      to({ kind: 'set', indices: Int32Array.from(list, (item) => item[0]) }, pick(1), pick(2));
    };
    change(rows, (at, low, high) => model.changeRowsBounds(at, low, high));
    change(cols, (at, low, high) => model.changeColsBounds(at, low, high));
    applied = fixes;
  }

  function run() {
    try {
      return model.run().modelStatus;
    } catch {
      return model.getModelStatus();
    }
  }

  /** Solves the relaxation under limits; gives its bound (Infinity where infeasible), and the rest unless it is cut off. */
  function solve(fixes, basis, cutoff, pivots = 1e9) {
    if (task.stopped()) return undefined;
    apply(fixes);
    if (basis) model.setBasis(basis);
    model.options.set({ objective_bound: Math.min(cutoff, 1e30), simplex_iteration_limit: pivots });
    solves++;
    let status = run();
    if (status === modelStatus.iterationLimit && pivots < 1e9)
      return { guess: model.info.get('objective_function_value') };
    if (status !== modelStatus.optimal && status !== modelStatus.infeasible && status !== modelStatus.objectiveBound) {
      if (task.stopped()) return undefined;
      model.clearSolver();
      status = run();
    }
    if (status === modelStatus.infeasible) return { bound: Infinity };
    if (status === modelStatus.objectiveBound) return { bound: cutoff };
    if (status !== modelStatus.optimal) return undefined;
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

  const cutoff = () => best - task.absGap;

  /** Takes a solution whose parts are whole; gives whether it is better. */
  function take(answer) {
    if (answer.bound >= best - 1e-9 * Math.max(1, Math.abs(best))) return false;
    best = answer.bound;
    bestX = answer.x;
    task.found(answer.x);
    return true;
  }

  const limits = (fixes, d, low, high) => {
    const old = fixes.get(d) ?? [-Infinity, Infinity];
    const next = new Map(fixes);
    next.set(d, [Math.max(old[0], low), Math.min(old[1], high)]);
    if (d >= groups.length) {
      const [least, most] = side.get(all[d][0]);
      const [a, b] = next.get(d);
      next.set(d, [Math.max(a, least), Math.min(b, most)]);
    }
    return next;
  };

  /**
   * Settles the dearest part first, on the side that costs less, until all is whole or worse than the best; parts that
   * are nearly whole are rounded up beside it. Where a solve is dear (`quick`) it rounds up in batches without looking.
   */
  function dive(from) {
    let { fixes, basis, parts } = from;
    for (let step = 0; step < 400 && parts.length > 0; step++) {
      const open = parts.map(([d, sum]) => ({ d, sum, part: sum - Math.floor(sum) }));
      const weight = ({ d, part }) => price[d] * part * (1 - part);
      const dearest = open.reduce((a, b) => (weight(b) > weight(a) ? b : a));
      let ups = fixes;
      for (const { d, sum, part } of open)
        if (part >= 0.95 && d !== dearest.d) ups = limits(ups, d, Math.ceil(sum), Infinity);
      const sides = [
        limits(ups, dearest.d, Math.ceil(dearest.sum), Infinity),
        limits(ups, dearest.d, -Infinity, Math.floor(dearest.sum)),
      ];
      let chosen;
      for (const next of sides) {
        const answer = solve(next, basis, chosen ? chosen.bound : best);
        if (!answer) return;
        if (answer.x && (!chosen || answer.bound < chosen.bound)) chosen = { fixes: next, ...answer };
      }
      if (!chosen) return;
      ({ fixes, basis, parts } = chosen);
      if (parts.length === 0) {
        take(chosen);
        return;
      }
    }
  }

  /**
   * Improves the best solution by one whole number at a time, its relaxation solved with the others as they are: one
   * less, one less here and one more in the same group, one more of what the relaxation has. First gain taken.
   */
  function polish(hints) {
    let idle = 0;
    const enough = () => idle > IDLE || best - root.bound <= task.absGap;
    const at = singles.map(([j], k) => [groups.length + k, j]);
    let improved = true;
    for (let round = 0; round < 6 && improved && bestX && !enough(); round++) {
      improved = false;
      let value = new Map(at.map(([, j]) => [j, Math.round(bestX[j])]));
      const fixed = (v) => new Map(at.map(([d, j]) => [d, [v.get(j), v.get(j)]]));
      const base = solve(fixed(value), root.basis, Infinity);
      if (!base?.x) return;
      let basis = base.basis;
      const attempt = (changes) => {
        if (enough()) return false;
        idle++;
        const v = new Map(value);
        for (const [j, change] of changes) {
          const next = v.get(j) + change;
          const [low, high] = side.get(j);
          if (next < low || next > high) return false;
          v.set(j, next);
        }
        const answer = solve(fixed(v), basis, best - 1e-7 * Math.abs(best));
        if (!answer?.x || !take(answer)) return false;
        value = v;
        basis = answer.basis;
        improved = true;
        idle = 0;
        return true;
      };
      const built = () =>
        at
          .map(([, j]) => j)
          .filter((j) => value.get(j) > side.get(j)[0])
          .sort((a, b) => task.cost[b] - task.cost[a] || a - b);
      for (const j of built()) attempt([[j, -1]]);
      const mates = new Map();
      for (const cols of groups) for (const j of cols) mates.set(j, new Set([...(mates.get(j) ?? []), ...cols]));
      for (const j of built())
        for (const k of mates.get(j) ?? [])
          if (
            k !== j &&
            attempt([
              [j, -1],
              [k, 1],
            ])
          )
            break;
      const wanted = hints.filter((j) => task.cost[j] > price0);
      for (const j of wanted) if (value.get(j) === side.get(j)[0]) attempt([[j, 1]]);
      for (const j of built())
        if (task.cost[j] > price0)
          for (const k of wanted)
            if (
              value.get(k) === side.get(k)[0] &&
              !mates.get(j)?.has(k) &&
              attempt([
                [j, -1],
                [k, 1],
              ])
            )
              break;
    }
  }

  /** Strong branching: the direction whose worse side gains most, with its two children. */
  function branch(node, most) {
    const order = node.parts
      .map(([d, sum]) => {
        const part = sum - Math.floor(sum);
        const known = gains[d];
        const score = known
          ? Math.max(known[0] * part, 1e-6) * Math.max(known[1] * (1 - part), 1e-6)
          : (price[d] * part * (1 - part)) ** 2 * 0.01;
        return { d, sum, part, known, score };
      })
      .sort((a, b) => b.score - a.score || a.d - b.d);
    let chosen;
    let idle = 0;
    for (const { d, sum, part } of order.slice(0, most)) {
      const sides = [
        limits(node.fixes, d, -Infinity, Math.floor(sum)),
        limits(node.fixes, d, Math.ceil(sum), Infinity),
      ];
      const answers = [];
      for (const fixes of sides) {
        const answer = solve(fixes, node.basis, cutoff(), PIVOTS);
        if (!answer) return undefined;
        answers.push({ fixes, ...answer });
      }
      const roof = Math.max(cutoff(), node.bound);
      const gain = answers.map(({ bound, guess }) => Math.max(0, Math.min(bound ?? guess, roof) - node.bound));
      gains[d] = [gain[0] / part, gain[1] / (1 - part)];
      const score = Math.max(gain[0], 1e-9) * Math.max(gain[1], 1e-9);
      if (!chosen || score > chosen.score) {
        chosen = { score, answers };
        idle = 0;
      } else idle++;
      if (answers.some(({ bound }) => bound >= cutoff()) || (idle >= PATIENCE && nodes > 1)) break;
    }
    for (const [k, { fixes, bound }] of chosen.answers.entries()) {
      if (bound !== undefined) continue;
      const answer = solve(fixes, node.basis, cutoff());
      if (!answer) return undefined;
      chosen.answers[k] = { fixes, ...answer };
    }
    return chosen.answers;
  }

  try {
    model.clearSolver();
    model.options.reset();
    // Devex weights, because exact ones would be made anew for every node.
    const simplex = { solver: 'simplex', presolve: 'off', simplex_strategy: 1, simplex_dual_edge_weight_strategy: 1 };
    model.options.set({ ...task.options, ...simplex });
    const padded = task.basis && {
      colStatus: task.basis.colStatus,
      rowStatus: Int32Array.from([...task.basis.rowStatus, ...groups.map(() => 1)]),
    };
    root = solve(new Map(), padded, Infinity);
    if (!root) return { bound: -Infinity, nodes, solves, complete: false };
    if (root.bound === Infinity) return { bound: Infinity, nodes, solves, complete: true };
    const open = [{ fixes: new Map(), ...root }];
    if (root.parts.length === 0) {
      take(root);
      return { bound: root.bound, nodes: 1, solves, complete: true };
    }
    const lowest = () => open.reduce((least, { bound }) => Math.min(least, bound), closed);
    let complete = true;
    while (open.length > 0) {
      open.sort((a, b) => b.bound - a.bound);
      const node = open.at(-1);
      if (node.bound >= cutoff()) break;
      if (nodes >= task.nodes || task.stopped()) {
        complete = false;
        break;
      }
      if (nodes % DIVE_EVERY === 0) {
        const hints = singles.map(([j]) => j).filter((j) => root.x[j] > WHOLE);
        const better = () => {
          if (bestX === polished) return;
          polish(hints);
          polished = bestX;
        };
        better();
        if (best - node.bound > task.absGap) dive(node);
        better();
      }
      if (node.bound >= cutoff()) break;
      const children = branch(node, nodes === 0 ? AT_ROOT : AT_NODE);
      if (!children) {
        complete = false;
        break;
      }
      open.pop();
      nodes++;
      for (const child of children) {
        if (child.bound === Infinity) continue;
        if (child.bound >= cutoff()) closed = Math.min(closed, child.bound);
        else if (child.parts.length === 0) {
          take(child);
          closed = Math.min(closed, child.bound);
        } else open.push({ fixes: child.fixes, bound: child.bound, basis: child.basis, parts: child.parts });
      }
      task.log(lowest(), nodes);
    }
    return { bound: lowest(), nodes, solves, complete };
  } finally {
    apply(new Map());
    if (groups.length > 0) model.deleteRows({ kind: 'range', from: firstRow, to: firstRow + groups.length - 1 });
    model.clearSolver();
  }
}
