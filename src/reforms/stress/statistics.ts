import { sumOf } from '../../case/index.ts';
/** Mean, standard deviation and percentiles of draws, with standard errors. */
export interface Spread {
  readonly n: number;
  /** Number of states of the network that draws share; n if none is shared. */
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
  /**
   * Standard errors of the percentiles: half the distance between the order statistics one standard error of the rank
   * below and above.
   */
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

/** Distribution of draws. Draws of the same entry in `states` share a state and are therefore similar. */
export function spread(values: readonly number[], states: readonly number[] = values.map((_, i) => i)): Spread {
  const n = values.length;
  if (n === 0) throw new RangeError('a spread is of at least one draw');
  const sorted = Float64Array.from(values).sort();
  const deviation = Math.sqrt(variance(values));
  const error = meanError(values, states);
  // Draws of one state are similar, so the effective sample size is the one that gives the standard error of the mean.
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

/** Standard error of the mean, from the means of draws that share a state; infinite for a single state. */
export function meanError(values: readonly number[], states: readonly number[]): number {
  const means = meansOf(values, states);
  return means.length < 2 ? Infinity : Math.sqrt(variance(means) / means.length);
}

/** Mean of each state's values, in the order in which states first appear. */
function meansOf(values: readonly number[], states: readonly number[]): number[] {
  const sums = new Map<number, [sum: number, count: number]>();
  values.forEach((value, i) => {
    const [sum, count] = sums.get(states[i]!) ?? [0, 0];
    sums.set(states[i]!, [sum + value, count + 1]);
  });
  return [...sums.values()].map(([sum, count]) => sum / count);
}

/**
 * `firstOrder` of a figure with one value in each state: from the means of the states, as a share of the total
 * variance.
 */
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

/** Arithmetic mean. */
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** Sample variance; 0 for a single value. */
function variance(values: readonly number[]): number {
  const mean = meanOf(values);
  return sumOf(values, (x) => (x - mean) ** 2) / Math.max(1, values.length - 1);
}

/** Mean of the worst share of draws (conditional value at risk of a gain; lower is worse). */
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
 * Share of the variance of y due to one figure alone (first-order Sobol index), given the draws: the variance of the
 * means of y over equal parts of the figure's range of probability, less what chance adds to them (Strong, Oakley and
 * Chilcott 2012, with the usual correction). One sample serves all figures.
 */
export function firstOrder(odds: ArrayLike<number>, values: readonly number[]): number {
  const n = values.length;
  const k = Math.max(2, Math.min(20, Math.floor(Math.sqrt(n) / 1.5)));
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
