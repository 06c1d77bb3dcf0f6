import type { Highs } from 'highs';
import type { Known } from './dive.ts';
import type { Relaxation } from './node.ts';
import { restriction, tolerance } from './parameters.ts';
import { presolved } from './presolved.ts';
import type { Search, Task } from './task.ts';

/**
 * Searches the restricted master: the model with every whole number at its lower side that is there in the relaxation and in
 * the best solution that was found here (kernel search: Angelelli, Mansini and Speranza 2010), presolved. `search` is branch and bound.
 */
export function searchRestricted(nodes: Relaxation, known: Known, task: Task, highs: Highs, search: Search): void {
  const { singles, side, restricted } = nodes;
  const root = known.root!;
  const best = known.own ? known.bestX : undefined;
  const rests = (x: Float64Array | undefined, j: number) => !x || x[j]! - side.get(j)![0] < tolerance.whole;
  const held = singles.flatMap(([j]) => (rests(root.x, j!) && rests(best, j!) ? [j!] : []));
  if (held.length === 0 || task.stopped()) return;
  restricted(held, (model) => {
    const small = presolved(model, highs, task.integers, undefined);
    if (!small) return;
    try {
      const { colCost, colLower, colUpper } = small.lp;
      search(small.model, highs, {
        ...task,
        restricted: false,
        directions: small.directions(task.directions),
        integers: small.integers,
        lower: Array.from(small.integers, (j) => colLower[j]!),
        upper: Array.from(small.integers, (j) => colUpper[j]!),
        cost: colCost,
        absGap: restriction.better * known.absGap,
        nodes: restriction.nodes,
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
