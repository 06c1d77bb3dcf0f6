import { tolerance } from './parameters.ts';

/** Whether a solution is one of whole numbers: `integer` is 1 by column where a number has to be whole. */
export const isWhole = (integer: ArrayLike<number>, x: Float64Array): boolean =>
  x.every((value, j) => integer[j] !== 1 || Math.abs(value - Math.round(value)) <= tolerance.row);
