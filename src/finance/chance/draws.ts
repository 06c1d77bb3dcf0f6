import { correlate } from '../random/correlate.ts';
import { normals } from '../random/normal.ts';
import { studentCopula } from '../random/student.ts';
import { driverNames } from './drivers.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { ChanceModel } from './model.ts';

const rate = driverNames.indexOf('rate');
const streamOfOnce = 1 << 20;

/**
 * Leaves the moves of the paths `pair` and `pair` + 1 in the kernel: multipliers exp(s - var(s)/2), and s itself for the rate. Mirrored
 * paths share a draw, s and -s. Rate and exchange rate, the last two drivers, are left as they are once there is no debt to move.
 */
export function drawMoves(kernel: Kernel, model: ChanceModel, pair: number): void {
  const { used, antithetic } = model;
  const { normals: rooms } = kernel.at;
  if (antithetic) drawNormals(kernel, model, pair / 2, rooms[0]);
  else for (const [k, room] of rooms.entries()) drawNormals(kernel, model, pair + k, room);
  if (used.length > 0) kernel.walk(rooms[0], rooms[antithetic ? 0 : 1], used.length);
}

/** The normals of one draw, period by period, one a used driver; under a t copula correlated already. */
function drawNormals(
  kernel: Kernel,
  { n, used, factor, seed, degrees, lastDebt }: ChanceModel,
  draw: number,
  room: number,
) {
  const width = used.length;
  if (degrees > 0) {
    const z = kernel.numbers(room, n * width);
    normals(z, seed, 0, draw);
    if (width > 1) correlate(z, factor, width);
    studentCopula(z, width, degrees, seed, 0, draw);
    return;
  }
  kernel.words(draw, 0, seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, Math.ceil((n * width) / 4));
  const few = used.filter((driver) => driver < rate).length;
  kernel.normals(room, (lastDebt + 1) * width, few, width, n * width);
}

/** What is drawn once for a path: the factor on capital cost, and whole periods late. */
export interface Once {
  readonly overrun: number;
  readonly lag: number;
}

const once = new Float64Array(2);
const certain: readonly [Once, Once] = [
  { overrun: 1, lag: 0 },
  { overrun: 1, lag: 0 },
];

/** What is drawn once for the paths `pair` and `pair` + 1. */
export function drawOnce(model: ChanceModel, pair: number): readonly [Once, Once] {
  const { capexVolatility: sigma, delay, seed, antithetic } = model;
  if (sigma === 0 && delay.deviation === 0 && delay.mean === 0) return certain;
  const of = (draw: number, sign: number): Once => {
    normals(once, seed, streamOfOnce, draw);
    const late = Math.max(0, delay.mean + delay.deviation * sign * once[1]!);
    return {
      overrun: sigma > 0 ? Math.exp(sigma * sign * once[0]! - (sigma * sigma) / 2) : 1,
      lag: Math.round(late / delay.monthsPerPeriod),
    };
  };
  return antithetic ? [of(pair / 2, 1), of(pair / 2, -1)] : [of(pair, 1), of(pair + 1, 1)];
}
