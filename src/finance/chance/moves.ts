import { correlate } from '../random/correlate.ts';
import { exp } from '../random/exp.ts';
import { normals } from '../random/normal.ts';
import { studentCopula } from '../random/student.ts';
import { driverNames } from './drivers.ts';
import type { ChanceModel } from './model.ts';

const rate = driverNames.indexOf('rate');

/**
 * Fills `moves` (period by period, one number a used driver) with one draw: multipliers exp(s - var(s)/2), and s itself for the
 * rate. Rate and exchange rate, the last two drivers, are left raw once there is no debt that they could move.
 */
export function drawMoves(model: ChanceModel, draw: number, moves: Float64Array): void {
  const { used, decay, deviation, variance, factor, seed, degrees, lastDebt } = model;
  const width = used.length;
  normals(moves, seed, 0, draw);
  if (width > 1) correlate(moves, factor, width);
  if (degrees > 0) studentCopula(moves, width, degrees, seed, 0, draw);
  for (let j = 0; j < width; j++) {
    const adds = used[j] === rate;
    const end = used[j]! < rate ? moves.length : (lastDebt + 1) * width;
    let state = 0;
    for (let at = j; at < end; at += width) {
      state = state * decay[at]! + deviation[at]! * moves[at]!;
      moves[at] = adds ? state : exp(state - variance[at]! / 2);
    }
  }
}

/** Turns a draw into its mirror image, s to -s, in place: exp(-s - var/2) = exp(-var) / exp(s - var/2). */
export function mirror(model: ChanceModel, moves: Float64Array): void {
  const { used, shrink, lastDebt } = model;
  const width = used.length;
  for (let j = 0; j < width; j++) {
    const adds = used[j] === rate;
    const end = used[j]! < rate ? moves.length : (lastDebt + 1) * width;
    for (let at = j; at < end; at += width) moves[at] = adds ? -moves[at]! : shrink[at]! / moves[at]!;
  }
}
