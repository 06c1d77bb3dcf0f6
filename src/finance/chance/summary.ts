import type { Paths } from './paths.ts';

/** An estimate with its standard error over independent draws. */
export type Estimate = { readonly value: number; readonly error: number };

/** Quantiles of values. */
export type Band = Readonly<Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', number>>;

/** A distribution: mean, standard error and quantiles over the paths that have a value (`share` of all). */
export type Spread = Band & { readonly mean: number; readonly error: number; readonly share: number };

/** Summary of all paths. */
export type ChanceSummary = {
  readonly paths: number;
  /** probability that cash and reserve do not suffice for debt service at least once, so that owners pay */
  readonly default: Estimate;
  readonly lockUp: Estimate;
  readonly minDscr: Spread | undefined;
  readonly llcr: Spread | undefined;
  readonly equityNpv: Spread | undefined;
  readonly equityIrr: Spread | undefined;
  /** mean money that owners add for debt service, over all paths */
  readonly shortfall: number;
};

/** Quantile of sorted values, linear between neighbours (type 7 of Hyndman and Fan). */
function quantile(sorted: ArrayLike<number>, q: number): number {
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low);
}

/** Quantiles of the finite values; undefined where there is none. */
function band(values: Float64Array): Band | undefined {
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return undefined;
  const at = (q: number) => quantile(sorted, q);
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

/** Distribution of the finite values; undefined where there is none. The two of a mirrored pair count once in the error. */
function spread(values: Float64Array): Spread | undefined {
  const quantiles = band(values);
  if (!quantiles) return undefined;
  const finite = values.filter(Number.isFinite);
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const { error } = estimate(values, mean);
  return { mean, error, ...quantiles, share: finite.length / values.length };
}

/** A mean with its error over the pairs of mirrored values. */
function estimate(values: Float64Array, mean: number): Estimate {
  let squares = 0;
  let groups = 0;
  for (let k = 0; k + 2 <= values.length; k += 2) {
    let sum = 0;
    let n = 0;
    for (let j = 0; j < 2; j++)
      if (Number.isFinite(values[k + j]!)) {
        sum += values[k + j]!;
        n++;
      }
    if (n === 0) continue;
    squares += (sum / n - mean) ** 2;
    groups++;
  }
  return { value: mean, error: groups > 1 ? Math.sqrt(squares / (groups - 1) / groups) : Number.NaN };
}

/** Summary of paths. */
export function summarise(paths: Paths): ChanceSummary {
  const n = paths.npv.length;
  const chance = (hit: (k: number) => boolean): Estimate => {
    const hits = Float64Array.from({ length: n }, (_, k) => (hit(k) ? 1 : 0));
    return estimate(hits, hits.reduce((sum, value) => sum + value, 0) / n);
  };
  return {
    paths: n,
    default: chance((k) => paths.shortPeriods[k]! > 0),
    lockUp: chance((k) => paths.lockedPeriods[k]! > 0),
    minDscr: spread(paths.minDscr),
    llcr: spread(paths.llcr),
    equityNpv: spread(paths.npv),
    equityIrr: spread(paths.irr),
    shortfall: paths.shortfall.reduce((sum, value) => sum + value, 0) / n,
  };
}

/** The bands of a record by period. The record has path after path of `n` periods (see `emptyRecord`). */
export const fan = (row: Float64Array, n: number): (Band | undefined)[] =>
  Array.from({ length: n }, (_, p) => band(Float64Array.from({ length: row.length / n }, (_, k) => row[k * n + p]!)));
