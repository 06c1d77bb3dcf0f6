import type { Change } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { changesAt, type Uncertain } from '../../plan/index.ts';
import { NoWorthError } from '../fault.ts';
import { design, drawsOf } from './draws.ts';
import type { SobolIndex } from './sobol.ts';
import { firstOrder, firstOrderOfStates, percentile, type Spread, spread } from './statistics.ts';
import type { Variance } from './variance.ts';

/** Result of a draw: NPV, and undiscounted cost by calendar year. */
export interface Outcome {
  readonly npv: number;
  readonly costs: readonly { readonly year: number; readonly cost: number }[];
  /** Whether all targets and firm demands are met. */
  readonly met: boolean;
}

/** Values sets of changes. A parameter, so that threads can do it. Undefined where the held builds are infeasible. */
export type Value = (changes: readonly (readonly Change[])[]) => Promise<(Outcome | undefined)[]>;

export interface GroupEffect {
  readonly group: string;
  /** NPV with the group's figures at their 5th and 95th percentile and the others as in the case. */
  readonly low: number;
  readonly high: number;
  /** Share of the variance of the NPV due to the group alone (first-order Sobol index, estimated from the draws). */
  readonly share: number;
  /** First-order and total indices with standard errors, from a sample of their own (`variance`); only if requested. */
  readonly sobol?: SobolIndex;
}

export interface Paths {
  readonly spread: Spread;
  /** Draws in which the held builds are infeasible, left out of the distribution. */
  readonly failed: number;
  /** Share of the draws in which a target or firm demand is missed. What is missing costs nothing in the NPV. */
  readonly missedChance: number;
  readonly tornado: readonly GroupEffect[];
  readonly fan: readonly { year: number; p5: number; p25: number; p50: number; p75: number; p95: number }[];
}

/**
 * The tornado with the indices of a separate sample. Groups that the sample takes together keep the share from the
 * draws.
 */
export function withIndices(tornado: Paths['tornado'], { groups }: Variance): GroupEffect[] {
  return tornado.map((effect) => {
    const group = groups.find((x) => x.group === effect.group);
    if (!group) return effect;
    const { group: _, ...sobol } = group;
    return { ...effect, sobol };
  });
}

/**
 * Values draws of the uncertain figures with held builds: the distribution of the NPV, and the figures that cause it.
 */
export async function paths(figures: readonly Uncertain[], n: number, seed: number, value: Value): Promise<Paths> {
  const made = design(figures, n, seed);
  const { groups, odds, state, ofNetwork } = made;
  const ends = groups.flatMap((group) => [0.05, 0.95].map((u) => changesAt(figures, new Map([[group, u]]))));
  const outcomes = await value([...drawsOf(figures, made), ...ends]);
  const valid = outcomes.slice(0, n).flatMap((x, i) => (x ? [{ x, i }] : []));
  if (valid.length === 0) throw new NoWorthError(words().stress.noDraw);
  const values = valid.map(({ x }) => x.npv);
  const states = valid.map(({ i }) => state[i]!);
  const tornado = groups.map((group, g) => {
    const [low, high] = [outcomes[n + 2 * g]?.npv, outcomes[n + 2 * g + 1]?.npv];
    const own = Float64Array.from(valid, ({ i }) => odds[g]![i]!);
    const share = ofNetwork[g] ? firstOrderOfStates(own, values, states) : firstOrder(own, values);
    return { group, low: low ?? Number.NaN, high: high ?? Number.NaN, share };
  });
  return {
    spread: spread(values, states),
    failed: n - valid.length,
    missedChance: valid.filter(({ x }) => !x.met).length / valid.length,
    tornado: tornado.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low)),
    fan: fanOf(valid.map(({ x }) => x)),
  };
}

function fanOf(outcomes: readonly Outcome[]): Paths['fan'] {
  const years = [...new Set(outcomes.flatMap((x) => x.costs.map((y) => y.year)))].sort((a, b) => a - b);
  return years.map((year) => {
    const costs = outcomes.map((x) => x.costs.find((y) => y.year === year)?.cost ?? 0);
    const sorted = Float64Array.from(costs).sort();
    const at = (p: number) => percentile(sorted, p);
    return { year, p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
  });
}
