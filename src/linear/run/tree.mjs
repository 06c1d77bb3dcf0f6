// Branch and bound over a relaxation that is held in HiGHS: every node is a few pivots of the dual simplex from its
// parent's basis. It branches on sums of whole numbers ("built at all by 2031") before single ones, which halves the
// choices where HiGHS would only move a build from one year to the next. No clock decides what is searched, only the
// overall limits do, so that a search that ends by its gap or its nodes ends the same each time. Plain JavaScript, for
// the same reason as worker.mjs. Numbers are scaled and the objective is minimised.

import { dive, polish } from './climb.mjs';
import { kernel } from './kernel.mjs';
import { relaxation, WHOLE } from './relaxation.mjs';

/** Strong branching: how many directions are tried at the root and at other nodes, and how many without gain end it. */
const AT_ROOT = 24;
const AT_NODE = 8;
const PATIENCE = 4;
/** A direction whose two sides have been solved so often is judged by what that gained. */
const RELIABLE = 3;
/** Pivots of one trial of strong branching; the chosen one is solved to its end. */
const PIVOTS = 20;
/** A dive starts at the root and at every so many nodes. */
const DIVE_EVERY = 24;
/**
 * @typedef {{ cols: Int32Array }} Direction A sum of whole-number columns; of one column, the column itself.
 * @typedef {{ fixes: Map<number, [number, number]>, bound: number, basis: object, parts: [number, number][] }} Node
 */

/**
 * Searches. `task`: directions (groups first), integers, lower and upper (of the integers' columns), cost, absGap, nodes,
 * boundOnly (no dives, no kernel), best (objective of a known solution, or Infinity), stopped() (asked before every solve), found(x),
 * log(bound, nodes), basis, start, options (of HiGHS).
 * Gives the bound, the nodes, and whether the search is complete: the tree closed to the gap.
 */
export function tree(model, highs, task) {
  const r = relaxation(model, highs, task);
  const { price, limits, solve } = r;
  const known = { best: task.best, bestX: task.start, root: undefined, absGap: task.absGap, cost: task.cost, take };
  let polished;
  let closed = Infinity;
  let nodes = 0;
  /** By direction: gains per unit of rounding down and up, summed, and how often. */
  const gains = r.all.map(() => undefined);
  const cutoff = () => known.best - task.absGap;

  /** Takes a solution whose parts are whole; gives whether it is better. */
  function take(answer) {
    if (answer.bound >= known.best - 1e-9 * Math.max(1, Math.abs(known.best))) return false;
    known.best = answer.bound;
    known.bestX = answer.x;
    task.found(answer.x, answer.bound);
    return true;
  }

  /** Books what a side of a direction gained over its parent, per unit of rounding. */
  function book(d, up, gain, distance) {
    gains[d] ??= [0, 0, 0, 0];
    gains[d][up] += gain / distance;
    gains[d][2 + up]++;
  }

  /** Mean gain per unit of rounding down (0) or up (1), as known so far. */
  const mean = (d, up) => gains[d][up] / gains[d][2 + up];
  const tries = (d) => (gains[d] ? Math.min(gains[d][2], gains[d][3]) : 0);

  /**
   * Reliability branching (Achterberg, Koch and Martin 2005): the direction whose two sides gain most, by strong branching
   * where too little is known of a direction, by its mean gains so far where enough is. Gives its two children.
   */
  function branch(node, most) {
    const order = node.parts
      .map(([d, sum]) => {
        const part = sum - Math.floor(sum);
        const score =
          tries(d) > 0
            ? Math.max(mean(d, 0) * part, 1e-6) * Math.max(mean(d, 1) * (1 - part), 1e-6)
            : (price[d] * part * (1 - part)) ** 2 * 0.01;
        return { d, sum, part, score };
      })
      .sort((a, b) => b.score - a.score || a.d - b.d);
    const roof = Math.max(cutoff(), node.bound);
    const sidesOf = ({ d, sum }) => [
      limits(node.fixes, d, -Infinity, Math.floor(sum)),
      limits(node.fixes, d, Math.ceil(sum), Infinity),
    ];
    /** Solves what is not solved yet of the two sides. */
    const solved = (one, answers, pivots) => {
      const distance = [one.part, 1 - one.part];
      const all = answers ?? sidesOf(one).map((fixes) => ({ fixes }));
      for (const [up, { fixes, bound }] of all.entries()) {
        if (bound !== undefined) continue;
        const answer = solve(fixes, node.basis, cutoff(), pivots);
        if (!answer) return undefined;
        all[up] = { fixes, ...answer };
        if (pivots === undefined || answer.bound !== undefined)
          book(one.d, up, Math.max(0, Math.min(answer.bound, roof) - node.bound), distance[up]);
      }
      return all;
    };
    let chosen;
    let idle = 0;
    for (const one of order.slice(0, most)) {
      let answers;
      let { score } = one;
      if (nodes === 0 || tries(one.d) < RELIABLE) {
        answers = solved(one, undefined, PIVOTS);
        if (!answers) return undefined;
        const gain = answers.map(({ bound, guess }) => Math.max(0, Math.min(bound ?? guess, roof) - node.bound));
        score = Math.max(gain[0], 1e-9) * Math.max(gain[1], 1e-9);
        if (tries(one.d) === 0) for (const up of [0, 1]) book(one.d, up, gain[up], [one.part, 1 - one.part][up]);
      }
      if (!chosen || score > chosen.score) {
        chosen = { one, score, answers };
        idle = 0;
      } else idle++;
      if (answers?.some(({ bound }) => bound >= cutoff()) || (idle >= PATIENCE && nodes > 1)) break;
    }
    return solved(chosen.one, chosen.answers);
  }

  try {
    const root = r.start(task.basis);
    if (!root) return { bound: -Infinity, nodes, solves: r.count.solves, complete: false };
    known.root = root;
    if (root.bound === Infinity) return { bound: Infinity, nodes, solves: r.count.solves, complete: true };
    const open = [{ fixes: new Map(), ...root }];
    if (root.parts.length === 0) {
      take(root);
      return { bound: root.bound, nodes: 1, solves: r.count.solves, complete: true };
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
      if (nodes % DIVE_EVERY === 0 && !task.boundOnly) {
        const hints = r.singles.map(([j]) => j).filter((j) => root.x[j] > WHOLE);
        const better = () => {
          if (known.bestX === polished) return;
          polish(r, known, hints);
          polished = known.bestX;
        };
        const wide = () => known.best - node.bound > task.absGap;
        if (nodes > 0) better();
        if (wide()) dive(r, known, node);
        if (wide() && nodes === 0 && task.kernel) kernel(r, known, task, highs, tree);
        else if (wide()) better();
      }
      if (node.bound >= cutoff()) break;
      const children = branch(node, nodes === 0 && !task.boundOnly ? AT_ROOT : AT_NODE);
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
    return { bound: lowest(), nodes, solves: r.count.solves, complete };
  } finally {
    r.close();
  }
}
