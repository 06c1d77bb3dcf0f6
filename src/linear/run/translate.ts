import { costFactor, type Model } from '../model.ts';
import type { ScaledBounds } from './protocol.ts';
import { tolerance } from './thread/parameters.ts';
import type { Within } from './types.ts';

/** Conversion between the units of a program and the scaled numbers of the solver. */

/** A solution in original units. Values within the tolerance of a bound, or beyond it, are set to the bound. */
export function xOf(m: Model, scaled: Float64Array, within?: ScaledBounds): Float64Array {
  const x = new Float64Array(m.numCols);
  const lower = m.lower.slice();
  const upper = m.upper.slice();
  within?.indices.forEach((j, k) => {
    lower[j] = within.lower[k]! * m.colScale[j]!;
    upper[j] = within.upper[k]! * m.colScale[j]!;
  });
  for (let j = 0; j < x.length; j++) {
    const scale = m.colScale[j]!;
    const value = scaled[j]! * scale;
    if (value - lower[j]! <= tolerance.row * scale) x[j] = lower[j]!;
    else if (upper[j]! - value <= tolerance.row * scale) x[j] = upper[j]!;
    else x[j] = value;
  }
  return x;
}

export function scaledX(m: Model, x: Float64Array): Float64Array {
  return x.map((value, j) => value / m.colScale[j]!);
}

/** Duals of rows, d objective / d side: y = r y' / o, with the sign of the original objective. */
export const rowDualOf = (m: Model, y: Float64Array): Float64Array =>
  y.map((v, i) => zero((v * m.rowScale[i]!) / costFactor(m)));

/** Reduced costs of columns, d objective / d bound: d = d' / (o c). */
export const colDualOf = (m: Model, d: Float64Array): Float64Array =>
  d.map((v, j) => zero(v / (m.colScale[j]! * costFactor(m))));

const zero = (value: number): number => (value === 0 ? 0 : value);

/** An objective in original units, from scaled ones. */
export const objectiveFrom = (m: Model, scaled: number): number => scaled / costFactor(m);

/** An objective in scaled units, from original ones. */
export const objectiveTo = (m: Model, objective: number): number => objective * costFactor(m);

/** Bounds for one solve in scaled units, by ascending column. If a column occurs twice, its last bounds count. */
export function withinOf(m: Model, within: Within | undefined): ScaledBounds | undefined {
  if (!within || within.cols.length === 0) return undefined;
  const last = new Map<number, number>();
  for (let k = 0; k < within.cols.length; k++) last.set(within.cols[k]!, k);
  const indices = Int32Array.from([...last.keys()].sort((a, b) => a - b));
  const side = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(indices, (j) => values[last.get(j)!]! / m.colScale[j]!);
  const old = (values: Float64Array): Float64Array => Float64Array.from(indices, (j) => values[j]! / m.colScale[j]!);
  return {
    indices,
    lower: side(within.lower),
    upper: side(within.upper),
    oldLower: old(m.lower),
    oldUpper: old(m.upper),
  };
}
