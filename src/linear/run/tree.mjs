// Branch and bound over a relaxation that is held in HiGHS: every node is a few pivots of the dual simplex from its
// parent's basis. It branches on sums of whole numbers ("built at all by 2031") before single ones, which halves the
// choices where HiGHS would only move a build from one year to the next. No clock decides what is searched, only the
// overall limits do, so that a search that ends by its gap or its nodes ends the same each time. Plain JavaScript, for
// the same reason as worker.mjs. Numbers are scaled and the objective is minimised.

import { dive, polish } from './climb.mjs';
import { relaxation, WHOLE } from './relaxation.mjs';

/** Strong branching: how many directions are tried at the root and at other nodes, and how many without gain end it. */
const AT_ROOT = 24;
const AT_NODE = 8;
const PATIENCE = 4;
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
 * best (objective of a known solution, or Infinity), stopped() (asked before every solve), found(x),
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
  /** Gain per unit of rounding down and up, as found by strong branching. */
  const gains = r.all.map(() => undefined);
  const cutoff = () => known.best - task.absGap;

  /** Takes a solution whose parts are whole; gives whether it is better. */
  function take(answer) {
    if (answer.bound >= known.best - 1e-9 * Math.max(1, Math.abs(known.best))) return false;
    known.best = answer.bound;
    known.bestX = answer.x;
    task.found(answer.x);
    return true;
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
      if (nodes % DIVE_EVERY === 0) {
        const hints = r.singles.map(([j]) => j).filter((j) => root.x[j] > WHOLE);
        const better = () => {
          if (known.bestX === polished) return;
          polish(r, known, hints);
          polished = known.bestX;
        };
        better();
        if (known.best - node.bound > task.absGap) dive(r, known, node);
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
    return { bound: lowest(), nodes, solves: r.count.solves, complete };
  } finally {
    r.close();
  }
}
