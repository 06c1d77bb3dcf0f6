import { sumOf } from '../../case/index.ts';
import { uniforms } from '../../finance/index.ts';
import { ranks, streamOf } from './draws.ts';

/** Shares of the variance of a result due to one input alone (first order), and with all interactions (total). */
export interface SobolIndex {
  readonly first: number;
  readonly total: number;
  /** Standard errors by the jackknife over the base samples. */
  readonly firstError: number;
  readonly totalError: number;
}

/**
 * Two samples of m x m >= n rows of inputs in (0, 1), by input. Each alone is a Latin hypercube, and the two
 * probabilities of an input fall once into each of m x m equal squares (Latin hypercubes from orthogonal arrays, Tang
 * 1993), so that the differences between the samples are spread evenly too. Counter-based: they depend on the names, n
 * and the seed alone.
 */
export function twoSamples(
  names: readonly string[],
  n: number,
  seed: number,
): { a: Float64Array[]; b: Float64Array[] } {
  const m = Math.ceil(Math.sqrt(n));
  const pairs = names.map((name) => {
    const stream = streamOf(name);
    const place = ranks(m * m, seed, stream, 2);
    const [rows, columns] = [place.map((p) => Math.floor(p / m)), place.map((p) => p % m)];
    return { a: spread(rows, m, seed, stream, 3), b: spread(columns, m, seed, stream, 5) };
  });
  return { a: pairs.map((x) => x.a), b: pairs.map((x) => x.b) };
}

/**
 * Probabilities of rows by the strip that each lies in, m rows in each of m strips: one row in each mth of its strip.
 */
function spread(strips: Int32Array, m: number, seed: number, stream: number, counter: number): Float64Array {
  const [order, within] = [ranks(m * m, seed, stream, counter), new Float64Array(m * m)];
  uniforms(within, seed, stream, counter + 1);
  const rows = Array.from(strips.keys()).sort((x, y) => strips[x]! - strips[y]! || order[x]! - order[y]!);
  const odds = new Float64Array(m * m);
  rows.forEach((row, at) => {
    odds[row] = (at + within[row]!) / (m * m);
  });
  return odds;
}

/**
 * Sobol indices from the results at sample A, at sample B, and at A with one input taken from B (`ab[i][row]`): the
 * estimators of Jansen (1999), which Saltelli and others (Computer Physics Communications 181, 2010) recommend,
 *
 *     first = 1 - sum (f(B) - f(AB_i))^2 / 2 n V,   total = sum (f(A) - f(AB_i))^2 / 2 n V
 *
 * V is the variance over A and B. Rows in which a result is missing (NaN) are left out for all inputs.
 */
export function sobolIndices(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  ab: readonly ArrayLike<number>[],
): { readonly n: number; readonly variance: number; readonly indices: SobolIndex[] } {
  const rows = Array.from(a, (_, j) => j).filter((j) => [a, b, ...ab].every((f) => Number.isFinite(f[j])));
  const n = rows.length;
  if (n < 2) return { n, variance: Number.NaN, indices: ab.map(() => none) };
  // Results are centred, so that sums of squares keep their precision.
  const mean = rows.reduce((sum, j) => sum + a[j]! + b[j]!, 0) / (2 * n);
  const ones = rows.map((j) => a[j]! + b[j]! - 2 * mean);
  const squares = rows.map((j) => (a[j]! - mean) ** 2 + (b[j]! - mean) ** 2);
  const all = { one: sumOf(ones), square: sumOf(squares) };
  const variance = (one: number, square: number, m: number) => (square - one ** 2 / (2 * m)) / (2 * m - 1);
  const whole = variance(all.one, all.square, n);
  const less = rows.map((_, k) => variance(all.one - ones[k]!, all.square - squares[k]!, n - 1));
  const share = (terms: readonly number[]): [value: number, error: number] => {
    const total = sumOf(terms);
    const value = ratio(total, 2 * n * whole);
    const left = terms.map((term, k) => ratio(total - term, 2 * (n - 1) * less[k]!));
    const middle = sumOf(left) / n;
    return [value, Math.sqrt(((n - 1) / n) * sumOf(left.map((x) => (x - middle) ** 2)))];
  };
  const indices = ab.map((mixed): SobolIndex => {
    const [rest, firstError] = share(rows.map((j) => (b[j]! - mixed[j]!) ** 2));
    const [total, totalError] = share(rows.map((j) => (a[j]! - mixed[j]!) ** 2));
    return { first: whole > 0 ? 1 - rest : 0, total, firstError, totalError };
  });
  return { n, variance: whole, indices };
}

const none: SobolIndex = { first: Number.NaN, total: Number.NaN, firstError: Number.NaN, totalError: Number.NaN };
const ratio = (x: number, y: number): number => (y > 0 ? x / y : 0);
