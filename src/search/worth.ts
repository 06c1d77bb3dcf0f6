import type { Assembled } from './problem.ts';

/** What a plan is worth by the costs of its columns. */
export const worthOf = ({ frame: { program } }: Assembled, x: Float64Array): number =>
  x.reduce((sum, amount, j) => sum + amount * program.cost(j), program.offset);
