import { correlate } from '../random/correlate.ts';
import { exp } from '../random/exp.ts';
import { quantiles } from '../random/inverse.ts';
import { normals } from '../random/normal.ts';
import { words } from '../random/philox.ts';
import { studentCopula } from '../random/student.ts';
import { driverNames } from './drivers.ts';
import type { ChanceModel } from './model.ts';

const rate = driverNames.indexOf('rate');

/**
 * Fills `moves` (period by period, one number a used driver) with one draw: multipliers exp(s - var(s)/2), and s itself for the
 * rate. Rate and exchange rate, the last two drivers, are left raw once there is no debt that they could move.
 */
export function drawMoves(model: ChanceModel, draw: number, moves: Float64Array): void {
  const { used, factor, seed, degrees } = model;
  const width = used.length;
  if (degrees > 0) {
    normals(moves, seed, 0, draw);
    if (width > 1) correlate(moves, factor, width);
    studentCopula(moves, width, degrees, seed, 0, draw);
    for (let j = 0; j < width; j++) walk(model, moves, j, alone);
    return;
  }
  if (scratch.length !== moves.length) scratch = new Int32Array(moves.length);
  words(scratch, seed, 0, draw);
  for (let j = 0; j < width; j++) quantiles(moves, scratch, j, endOf(model, j, moves.length), width);
  // From the last: each driver is correlated with the raw numbers of those before it.
  for (let j = width - 1; j >= 0; j--) walk(model, moves, j, factor.subarray(j * width, j * width + j + 1));
}

const alone = Float64Array.of(1);
/** Room for the words of one draw. */
let scratch = new Int32Array(0);

/** Where a driver's numbers of a draw end: rate and exchange rate move nothing beyond the last debt. */
function endOf({ used, lastDebt }: ChanceModel, j: number, length: number): number {
  return used[j]! < rate ? length : (lastDebt + 1) * used.length;
}

/** One driver's path from its normals: `mix` weighs those of the drivers before it and, last, its own. */
function walk(model: ChanceModel, moves: Float64Array, j: number, mix: Float64Array): void {
  const { used, decay, deviation, variance } = model;
  const width = used.length;
  const end = endOf(model, j, moves.length);
  const adds = used[j] === rate;
  const own = mix[mix.length - 1]!;
  let before = 0;
  while (before < mix.length - 1 && mix[before] === 0) before++;
  let state = 0;
  for (let at = j; at < end; at += width) {
    let sum = 0;
    for (let i = before; i < mix.length - 1; i++) sum += mix[i]! * moves[at - j + i]!;
    sum += own * moves[at]!;
    state = state * decay[at]! + deviation[at]! * sum;
    moves[at] = adds ? state : exp(state - variance[at]! / 2);
  }
}

/** Turns a draw into its mirror image, s to -s, in place: exp(-s - var/2) = exp(-var) / exp(s - var/2). */
export function mirror(model: ChanceModel, moves: Float64Array): void {
  const { used, shrink } = model;
  const width = used.length;
  for (let j = 0; j < width; j++) {
    const adds = used[j] === rate;
    const end = endOf(model, j, moves.length);
    for (let at = j; at < end; at += width) moves[at] = adds ? -moves[at]! : shrink[at]! / moves[at]!;
  }
}
