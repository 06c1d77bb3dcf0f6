import { sumOf } from '../../case/index.ts';
/** Mean, spread and percentiles of draws, each with its standard error. */
export interface Spread {
  readonly n: number;
  /** Sets of draws that share a state of the network; n where none do. */
  readonly states: number;
  readonly mean: number;
  readonly deviation: number;
  /**
   * Standard error of the mean, from the means of the states; no greater under Latin hypercubes. Not known from one state.
   * @infinite
   */
  readonly error: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** Half the distance of the order statistics one standard error of the rank away, by percentile. */
  readonly errors: { readonly p5: number; readonly p50: number; readonly p95: number };
  /** Share of the draws below 0. */
  readonly lossChance: number;
}

/** Percentile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  const at = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
  const below = Math.floor(at);
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return a + (at - below) * (b - a);
}

/** Spread of draws; `states` names those that share a state and so are alike. */
export function spread(values: readonly number[], states: readonly number[] = values.map((_, i) => i)): Spread {
  const n = values.length;
  if (n === 0) throw new RangeError('a spread is of at least one draw');
  const sorted = Float64Array.from(values).sort();
  const deviation = Math.sqrt(variance(values));
  const error = meanError(values, states);
  // Draws of one state count for fewer: for as many as give the standard error of the mean.
  const worth = error > 0 ? Math.min(n, (deviation / error) ** 2) : n;
  const errorAt = (p: number) => {
    const step = Math.sqrt((p * (1 - p)) / worth);
    return (percentile(sorted, p + step) - percentile(sorted, p - step)) / 2;
  };
  return {
    n,
    states: new Set(states).size,
    mean: meanOf(values),
    deviation,
    error,
    p5: percentile(sorted, 0.05),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    errors: { p5: errorAt(0.05), p50: errorAt(0.5), p95: errorAt(0.95) },
    lossChance: values.filter((x) => x < 0).length / n,
  };
}

/** Standard error of the mean of draws, from the means of those that share a state; with one state it is not known (infinite). */
export function meanError(values: readonly number[], states: readonly number[]): number {
  const means = meansOf(values, states);
  return means.length < 2 ? Infinity : Math.sqrt(variance(means) / means.length);
}

/** Mean of each state's values, in the order in which the states come. */
function meansOf(values: readonly number[], states: readonly number[]): number[] {
  const sums = new Map<number, [sum: number, count: number]>();
  values.forEach((value, i) => {
    const [sum, count] = sums.get(states[i]!) ?? [0, 0];
    sums.set(states[i]!, [sum + value, count + 1]);
  });
  return [...sums.values()].map(([sum, count]) => sum / count);
}

/** `firstOrder` of a figure that has one value in each state: from the states' means, as a share of the whole variance. */
export function firstOrderOfStates(
  odds: ArrayLike<number>,
  values: readonly number[],
  states: readonly number[],
): number {
  const means = meansOf(values, states);
  const whole = variance(values);
  if (whole === 0) return 0;
  const own = meansOf(Array.from(odds), states);
  return Math.min(1, (firstOrder(own, means) * variance(means)) / whole);
}

/** The mean of values. */
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** The variance of values as a sample of more, 0 of a single one. */
function variance(values: readonly number[]): number {
  const mean = meanOf(values);
  return sumOf(values, (x) => (x - mean) ** 2) / Math.max(1, values.length - 1);
}

/** Mean of the worst share of draws (conditional value at risk, of what is gained: lower is worse). */
export function conditionalMean(values: readonly number[], weights: readonly number[], share: number): number {
  const order = values.map((x, i) => ({ x, w: weights[i]! })).sort((a, b) => a.x - b.x);
  const total = sumOf(weights);
  let left = share * total;
  let sum = 0;
  for (const { x, w } of order) {
    const part = Math.min(w, left);
    sum += part * x;
    left -= part;
    if (left <= 0) break;
  }
  return sum / (share * total);
}

/**
 * Share of the variance of y that a figure explains alone (first-order Sobol index), given the draws: the variance of
 * y's means over equal parts of the figure's odds, less what chance gives those means (Strong, Oakley and Chilcott 2012;
 * with the usual correction). One sample serves all figures.
 */
export function firstOrder(odds: ArrayLike<number>, values: readonly number[], parts?: number): number {
  const n = values.length;
  const k = parts ?? Math.max(2, Math.min(20, Math.floor(Math.sqrt(n) / 1.5)));
  const mean = meanOf(values);
  const total = variance(values);
  if (total === 0) return 0;
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => odds[a]! - odds[b]!);
  let between = 0;
  let within = 0;
  for (let part = 0; part < k; part++) {
    const own = order.slice(Math.floor((part * n) / k), Math.floor(((part + 1) * n) / k)).map((i) => values[i]!);
    const m = meanOf(own);
    between += own.length * (m - mean) ** 2;
    within += sumOf(own, (x) => (x - m) ** 2);
  }
  const noise = within / Math.max(1, n - k);
  return Math.min(1, Math.max(0, (between - (k - 1) * noise) / n / ((total * (n - 1)) / n)));
}
