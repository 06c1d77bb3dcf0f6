import type { Highs, Model } from 'highs';
import { diveFrom } from './heuristic/dive.ts';
import { oneOpt } from './heuristic/one-opt.ts';
import { searchSupport } from './heuristic/support.ts';
import { nodes as nodesOf, solved } from './node.ts';
import { tolerance, tree } from './parameters.ts';
import { type Node, reliability } from './reliability.ts';
import type { Known, Outcome, Task } from './task.ts';

/**
 * Branch and bound over a relaxation that is held in HiGHS (Land and Doig 1960): every node is a few pivots of the dual simplex
 * from its parent's basis. It branches on sums of whole numbers ("built at all by 2031") before single ones, which halves the
 * choices where HiGHS would only move a build from one year to the next. No clock decides what is searched, only the overall
 * limits do, so that a search that ends by its gap or its nodes ends the same each time. Numbers are scaled and the cost is
 * minimised.
 */
export function branchAndBound(model: Model, highs: Highs, task: Task): Outcome {
  const nodes = nodesOf(model, highs, task);
  const known: Known = {
    best: task.best,
    bestX: task.start,
    own: false,
    root: undefined,
    absGap: task.absGap,
    take({ bound, x }) {
      if (bound >= known.best - tolerance.row * Math.max(1, Math.abs(known.best))) return false;
      known.best = bound;
      known.bestX = x;
      known.own = true;
      task.found(x, bound);
      return true;
    },
  };
  const cutoff = () => known.best - task.absGap;
  let count = 0;
  try {
    const root = nodes.start(task.basis);
    if (!root) return { bound: -Infinity, nodes: 0, complete: false };
    if (!solved(root)) return { bound: root.bound, nodes: 0, complete: true };
    known.root = root;
    if (root.fractions.length === 0) {
      known.take(root);
      return { bound: root.bound, nodes: 1, complete: true };
    }
    const climb = climber(highs, task, nodes, known);
    const branch = reliability(nodes);
    const open: Node[] = [{ ...root, branching: new Map() }];
    /** The least bound of the nodes that are closed without being worse than the best. */
    let closed = Infinity;
    const lowest = () => open.reduce((least, { bound }) => Math.min(least, bound), closed);
    let complete = true;
    while (open.length > 0) {
      open.sort((a, b) => b.bound - a.bound);
      const node = open.at(-1)!;
      if (node.bound >= cutoff()) break;
      if (count >= task.nodes || task.stopped()) {
        complete = false;
        break;
      }
      if (count % tree.diveEvery === 0 && !task.boundOnly) climb(node, count === 0);
      if (node.bound >= cutoff()) break;
      const most = count === 0 && !task.boundOnly ? tree.atRoot : tree.atNode;
      const children = branch(node, { cutoff: cutoff(), most, root: count === 0, patient: count > 1 });
      if (!children) {
        complete = false;
        break;
      }
      open.pop();
      count++;
      for (const child of children) {
        if (child.bound === Infinity) continue;
        if (child.bound >= cutoff() || !solved(child)) closed = Math.min(closed, child.bound);
        else if (child.fractions.length === 0) {
          known.take(child);
          closed = Math.min(closed, child.bound);
        } else {
          const { branching, bound, basis, fractions } = child;
          open.push({ branching, bound, basis, fractions });
        }
      }
      task.log(lowest(), count);
    }
    return { bound: lowest(), nodes: count, complete };
  } finally {
    nodes.close();
  }
}

/** Looks for better plans at a node: by a dive, by the support of the relaxation at the root, and by single changes of the best plan. */
function climber(highs: Highs, task: Task, nodes: ReturnType<typeof nodesOf>, known: Known) {
  let improved: Float64Array | undefined;
  const hints = nodes.singles.flatMap(([j]) => (known.root!.x[j!]! > tolerance.whole ? [j!] : []));
  const better = () => {
    if (known.bestX === improved) return;
    oneOpt(nodes, known, task.cost, hints);
    improved = known.bestX;
  };
  return (node: Node, root: boolean) => {
    const wide = () => known.best - node.bound > task.absGap;
    if (!root) better();
    if (wide()) diveFrom(nodes, known, node);
    if (wide() && root && task.support) searchSupport(nodes, known, task, highs, branchAndBound);
    else if (wide()) better();
  };
}
