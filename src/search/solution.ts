import { tolerance } from './parameters.ts';
import type { Assembled } from './problem.ts';

/** Objective of a solution: the costs of its columns, in money of the first year. */
export const worthOf = ({ frame: { program } }: Assembled, x: Float64Array): number =>
  x.reduce((sum, amount, j) => sum + amount * program.cost(j), program.offset);

/** Whether a solution is integral; `integer` is 1 for each column that must be integral. */
export const isWhole = (integer: ArrayLike<number>, x: Float64Array): boolean =>
  x.every((value, j) => integer[j] !== 1 || Math.abs(value - Math.round(value)) <= tolerance.row);

/** A solution with zeros for the columns that joined the programme after it was found. */
export function padded(x: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(x);
  return longer;
}

/** Integer columns without dependent binaries, such as certificates, which follow from builds: 1 by column. */
export const decisions = ({ frame: { program, dependentBinaries } }: Assembled): Uint8Array =>
  program.arrays().integer.map((whole, j) => (whole && !dependentBinaries.has(j) ? 1 : 0));
