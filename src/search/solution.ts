import { tolerance } from './parameters.ts';
import type { Assembled } from './problem.ts';

/** What a plan is worth by the costs of its columns. */
export const worthOf = ({ frame: { program } }: Assembled, x: Float64Array): number =>
  x.reduce((sum, amount, j) => sum + amount * program.cost(j), program.offset);

/** Whether a solution is one of whole numbers: `integer` is 1 by column where a number has to be whole. */
export const isWhole = (integer: ArrayLike<number>, x: Float64Array): boolean =>
  x.every((value, j) => integer[j] !== 1 || Math.abs(value - Math.round(value)) <= tolerance.row);

/** A solution in a programme that has more columns since: these are 0. */
export function padded(x: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(x);
  return longer;
}

/** Whole numbers without the dependent binaries, such as certificates, which follow from builds: 1 by column. */
export const decided = ({ frame: { program, dependentBinaries } }: Assembled): Uint8Array =>
  program.arrays().integer.map((whole, j) => (whole && !dependentBinaries.has(j) ? 1 : 0));
