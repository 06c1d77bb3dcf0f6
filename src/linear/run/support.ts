import { supporting } from './parameters.ts';
import type { LpResult, ModelView } from './types.ts';

/** Whole numbers that are at their lower bound in the relaxation and in the known solution, if there is one. */
export function restOfSupport(m: ModelView, lp: LpResult, start: Float64Array | undefined): Int32Array {
  const out: number[] = [];
  for (let j = 0; j < m.numCols; j++) {
    const low = m.lower[j]!;
    if (m.integer[j] === 0 || !Number.isFinite(low) || m.upper[j] === low) continue;
    if (lp.x[j]! - low < supporting.atBound && (start === undefined || start[j]! - low < supporting.atBound))
      out.push(j);
  }
  return Int32Array.from(out);
}

/**
 * The rest after freeing its members of least reduced cost: a quarter of it, and at least 50 or one column in a hundred,
 * so that repeated widening ends in the whole.
 */
export function widened(rest: Int32Array, lp: LpResult, numCols: number): Int32Array {
  const byCost = rest.slice().sort((a, b) => Math.abs(lp.colDual[a]!) - Math.abs(lp.colDual[b]!) || a - b);
  const freed = Math.max(50, Math.ceil(rest.length / 4), Math.ceil(numCols / 100));
  return byCost.slice(freed).sort();
}

/**
 * Whole numbers that a better solution cannot move, and the bounds that hold them. A solution with x_j one step off
 * the bound at which it rests in the relaxation costs at least relaxation + |reduced cost|; where that exceeds
 * `distance` (solution - relaxation - allowed gap, minimising) it is not better by more than the gap. Standard
 * reduced-cost fixing (Wolsey, Integer Programming, 1998, section 7.4). `least` is the least reduced cost of those left
 * out: the bound of the whole is no better than relaxation + least.
 */
export function keepsAtBound(
  m: ModelView,
  lp: LpResult,
  incumbent: Float64Array,
  distance: number,
  sign: number,
): { within: { cols: Int32Array; lower: Float64Array; upper: Float64Array }; least: number } {
  const cols: number[] = [];
  const at: number[] = [];
  let least = Infinity;
  for (let j = 0; j < m.numCols; j++) {
    if (m.integer[j] === 0 || m.lower[j] === m.upper[j]) continue;
    const price = sign * lp.colDual[j]!;
    const rests = price > 0 ? m.lower[j]! : m.upper[j]!;
    const step = Math.abs(price);
    if (step <= 0 || step < distance || lp.x[j] !== rests || Math.round(incumbent[j]!) !== rests) continue;
    cols.push(j);
    at.push(rests);
    least = Math.min(least, step);
  }
  const values = Float64Array.from(at);
  return { within: { cols: Int32Array.from(cols), lower: values, upper: values }, least };
}
