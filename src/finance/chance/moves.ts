import { correlate } from '../random/correlate.ts';
import { normals } from '../random/normal.ts';
import { type DriverName, driverStep } from './drivers.ts';
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
function stepsOf({ n, uncertainty, used }: ChanceModel): ReturnType<typeof driverStep>[][] {
  const before = new Map<DriverName, number>();
  return Array.from({ length: n }, () =>
    used.map((name) => {
      const next = driverStep(uncertainty.drivers[name]!, before.get(name) ?? 0);
      before.set(name, next.variance);
      return next;
    }),
  );
}

/**
 * Draws the moves of paths. Each path has its own counter in the random stream, so that it does not depend on the thread that runs it or
 * on other paths. Every second path mirrors the one before it: the two share a draw, s and -s.
 */
export function mover(model: ChanceModel) {
  const { n, used, factor } = model;
  const { seed = 1 } = model.uncertainty;
  const width = used.length;
  const steps = stepsOf(model);
  const z = new Float64Array(n * width);
  let current = -1;
  const drawNormals = (draw: number): void => {
    if (current === draw) return;
    current = draw;
    normals(z, seed, 0, draw);
    if (width > 1) correlate(z, factor, width);
  };
  /** Writes the moves of a path at index `k` of each period's row: factors exp(s - var(s) / 2), and s itself for the rate. */
  return (path: number, rows: readonly (readonly Float64Array[])[], k: number): void => {
    drawNormals(path >> 1);
    const sign = path & 1 ? -1 : 1;
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

/** Draws that a path has once: the factor on capital cost, and the delay in whole years. */
type Once = { readonly overrun: number; readonly lag: number };

/** The draws that path `path` has once. */
export function drawOnce({ uncertainty }: ChanceModel, path: number): Once {
  const { capex, delay, seed = 1 } = uncertainty;
  const sigma = capex?.volatility ?? 0;
  const z = new Float64Array(2);
  normals(z, seed, streamOfOnce, path >> 1);
  const sign = path & 1 ? -1 : 1;
  const late = Math.max(0, (delay?.mean ?? 0) + (delay?.deviation ?? 0) * sign * z[1]!);
  return {
    overrun: sigma > 0 ? Math.exp(sigma * sign * z[0]! - (sigma * sigma) / 2) : 1,
    lag: Math.round(late / 12),
  };
}
