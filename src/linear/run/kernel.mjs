// A way to a good plan in a search (tree.mjs): the kernel, a far smaller model. Plain JavaScript, as in worker.mjs.

import { presolved } from './presolved.mjs';

/** Nodes of the search on the kernel, and the share of the gap by which a plan of it is to be better. */
const NODES = 160;
const BETTER = 0.3;

/**
 * Searches the kernel: the model with every whole number at its lower side that is there in the relaxation and in the best
 * solution (kernel search, Angelelli, Mansini and Speranza 2010), presolved. `search` is `tree`; the rest as in climb.mjs.
 */
export function kernel(r, known, task, highs, search) {
  const { singles, side, restricted } = r;
  const rests = (x, j) => !x || x[j] - side.get(j)[0] < 1e-6;
  const held = singles.flatMap(([j]) => (rests(known.root.x, j) && rests(known.bestX, j) ? [j] : []));
  if (held.length === 0 || task.stopped()) return;
  restricted(held, (model) => {
    const small = presolved(model, highs, task.integers, undefined);
    if (!small) return;
    try {
      const { colCost, colLower, colUpper } = small.lp;
      search(small.model, highs, {
        ...task,
        kernel: false,
        directions: small.directions(task.directions),
        integers: small.integers,
        lower: Array.from(small.integers, (j) => colLower[j]),
        upper: Array.from(small.integers, (j) => colUpper[j]),
        cost: colCost,
        absGap: BETTER * known.absGap,
        nodes: NODES,
        best: known.best,
        start: undefined,
        basis: undefined,
        stopped: () => task.stopped() || known.best - known.root.bound <= known.absGap,
        found(x, objective) {
          known.take({ bound: objective, x: small.back(x) });
        },
        log() {},
      });
    } finally {
      small.close();
    }
  });
}
