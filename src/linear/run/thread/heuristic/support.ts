import type { Highs } from 'highs';
import type { Relaxation } from '../node.ts';
import { supportSearch, tolerance } from '../parameters.ts';
import { presolved } from '../presolved.ts';
import type { Known, Search, Task } from '../task.ts';

/**
 * Searches the support of the relaxation (kernel search: Angelelli, Mansini and Speranza 2010): whole numbers that are at their lower
 * side in the relaxation of the root, and in the best solution found here, are held there. HiGHS presolves what is left, and `search`,
 * branch and bound, looks for a better solution of it in few nodes.
 */
export function searchSupport(nodes: Relaxation, known: Known, task: Task, highs: Highs, search: Search): void {
  const { singles, side, withHeld } = nodes;
  const root = known.root!;
  const best = known.own ? known.bestX : undefined;
  const rests = (x: Float64Array | undefined, j: number) => !x || x[j]! - side.get(j)![0] < tolerance.whole;
  const held = singles.flatMap(([j]) => (rests(root.x, j!) && rests(best, j!) ? [j!] : []));
  if (held.length === 0 || task.stopped()) return;
  withHeld(held, (model) => {
    const small = presolved(model, highs, task.integers, undefined);
    if (!small) return;
    try {
      const { colCost, colLower, colUpper } = small.lp;
      search(small.model, highs, {
        ...task,
        support: false,
        directions: small.directions(task.directions),
        integers: small.integers,
        lower: Array.from(small.integers, (j) => colLower[j]!),
        upper: Array.from(small.integers, (j) => colUpper[j]!),
        cost: colCost,
        absGap: supportSearch.better * known.absGap,
        nodes: supportSearch.nodes,
        best: known.best,
        start: undefined,
        basis: undefined,
        stopped: () => task.stopped() || known.best - root.bound <= known.absGap,
        found: (x, objective) => void known.take({ bound: objective, x: small.back(x) }),
        log() {},
      });
    } finally {
      small.close();
    }
  });
}
