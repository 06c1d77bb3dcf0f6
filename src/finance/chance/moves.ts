import type { ProjectInput } from '../project/input.ts';
import { correlate } from '../random/correlate.ts';
import { normals } from '../random/normal.ts';
import { studentCopula } from '../random/student.ts';
import { type DriverName, driverStep, type Uncertainty } from './drivers.ts';
import type { ChanceModel } from './model.ts';

/** The line of the waterfall that a driver moves. */
export const lineOf: Readonly<Record<DriverName, string>> = {
  price: 'priceFactor',
  volume: 'volumeFactor',
  cost: 'costFactor',
  rate: 'rateMove',
  fx: 'fxFactor',
};

const streamOfOnce = 1 << 20;

/** Steps of the drivers in use, by period and driver. */
function stepsOf({ project, uncertainty, used }: ChanceModel): ReturnType<typeof driverStep>[][] {
  const before = new Map<DriverName, number>();
  return project.timeline.months.map((months) =>
    used.map((name) => {
      const next = driverStep(uncertainty.drivers[name]!, months / 12, before.get(name) ?? 0);
      before.set(name, next.variance);
      return next;
    }),
  );
}

/**
 * Draws the moves of paths. Each path has its own counter in the random stream, so that it does not depend on the thread that runs it or
 * on other paths. Mirrored paths share a draw, s and -s.
 */
export function mover(model: ChanceModel) {
  const { n, used, factor } = model;
  const { seed = 1, degrees = 0, antithetic = true } = model.uncertainty;
  const width = used.length;
  const steps = stepsOf(model);
  const z = new Float64Array(n * width);
  let current = -1;
  const drawNormals = (draw: number): void => {
    if (current === draw) return;
    current = draw;
    normals(z, seed, 0, draw);
    if (width > 1) correlate(z, factor, width);
    if (degrees > 0) studentCopula(z, width, degrees, seed, 0, draw);
  };
  /** Writes the moves of a path at index `k` of each period's row: factors exp(s - var(s) / 2), and s itself for the rate. */
  return (path: number, rows: readonly (readonly Float64Array[])[], k: number): void => {
    drawNormals(antithetic ? path >> 1 : path);
    const sign = antithetic && path & 1 ? -1 : 1;
    for (let j = 0; j < width; j++) {
      const row = rows[j]!;
      const adds = used[j] === 'rate';
      let state = 0;
      for (let p = 0; p < n; p++) {
        const { decay, deviation, variance } = steps[p]![j]!;
        state = state * decay + deviation * sign * z[p * width + j]!;
        row[p]![k] = adds ? state : Math.exp(state - variance / 2);
      }
    }
  };
}

/** Draws that a path has once: the factor on capital cost, and the delay in whole periods. */
type Once = { readonly overrun: number; readonly lag: number };

/** Whether capital cost or the start of operation is uncertain. */
export const drawsOnce = ({ capex, delay }: Uncertainty): boolean =>
  (capex?.volatility ?? 0) > 0 || (delay?.mean ?? 0) !== 0 || (delay?.deviation ?? 0) !== 0;

/** The draws that path `path` has once. */
export function drawOnce({ project, uncertainty }: ChanceModel, path: number): Once {
  const { capex, delay, seed = 1, antithetic = true } = uncertainty;
  const sigma = capex?.volatility ?? 0;
  const z = new Float64Array(2);
  normals(z, seed, streamOfOnce, antithetic ? path >> 1 : path);
  const sign = antithetic && path & 1 ? -1 : 1;
  const late = Math.max(0, (delay?.mean ?? 0) + (delay?.deviation ?? 0) * sign * z[1]!);
  return {
    overrun: sigma > 0 ? Math.exp(sigma * sign * z[0]! - (sigma * sigma) / 2) : 1,
    lag: Math.round(late / monthsOf(project)),
  };
}

/** Length of the first period in operation in months, the unit of a delay. */
export const monthsOf = ({ timeline: { months }, operationFrom = 0 }: ProjectInput): number =>
  months[operationFrom] ?? 12;
