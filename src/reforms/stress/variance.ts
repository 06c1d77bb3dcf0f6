import { changesAt, type Uncertain } from '../../plan/index.ts';
import { groupsOf } from './draws.ts';
import type { GroupEffect, Value } from './paths.ts';
import { type SobolIndex, sobolIndices, twoSamples } from './sobol.ts';

/** Shares of the variance of the NPV by group of figures. */
export interface Variance {
  /** Base samples that were valued, and the number of plans valued for them. */
  readonly n: number;
  readonly plans: number;
  readonly deviation: number;
  readonly groups: readonly (SobolIndex & { readonly group: string })[];
  /** Groups taken together because their ends change the NPV little; the last entry of `groups` is theirs. */
  readonly together: readonly string[];
}

/** Most groups with indices of their own; and their least range between their ends, as a share of the widest. */
const APART = 8;
const NARROW = 0.05;
export const TOGETHER = 'all other groups';

/**
 * Sobol indices of the groups of figures, with held builds. Groups whose ends change the NPV by less than a twentieth
 * of the widest, or that are beyond the eight widest, move as one. Indices of a set of inputs taken together are exact
 * too, so nothing is left out (Sobol 2001).
 */
export async function variance(
  figures: readonly Uncertain[],
  tornado: readonly GroupEffect[],
  least: number,
  seed: number,
  value: Value,
): Promise<Variance> {
  const width = (x: GroupEffect) => Math.abs(x.high - x.low) || 0;
  const widest = [...tornado].sort((x, y) => width(y) - width(x));
  const apart = widest.slice(0, APART).filter((x) => width(x) >= NARROW * width(widest[0]!));
  const names = apart.map((x) => x.group);
  const groups = groupsOf(figures);
  const together = groups.filter((group) => !names.includes(group));
  const sets = [...names.map((name) => [name]), ...(together.length > 0 ? [together] : [])];
  const { a, b } = twoSamples(groups, least, seed);
  const n = a[0]!.length;
  const draw = (row: number, other: readonly string[]) =>
    changesAt(figures, new Map(groups.map((group, g) => [group, (other.includes(group) ? b : a)[g]![row]!])));
  // Row by row, so that consecutive plans share the network where they can.
  const plans = Array.from({ length: n }, (_, row) => [
    draw(row, []),
    ...sets.map((set) => draw(row, set)),
    draw(row, groups),
  ]).flat();
  const outcomes = await value(plans);
  const each = sets.length + 2;
  const column = (k: number) =>
    Float64Array.from({ length: n }, (_, row) => outcomes[row * each + k]?.npv ?? Number.NaN);
  const mixed = sets.map((_, s) => column(1 + s));
  const found = sobolIndices(column(0), column(each - 1), mixed);
  return {
    n: found.n,
    plans: plans.length,
    deviation: Math.sqrt(found.variance),
    groups: sets.map((set, s) => ({ group: set.length === 1 ? set[0]! : TOGETHER, ...found.indices[s]! })),
    together,
  };
}
