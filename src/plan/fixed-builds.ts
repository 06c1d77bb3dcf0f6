import { siteKey, tupleKey } from '../case/index.ts';
import type { Build, Closing, LegBuild } from '../model/index.ts';
import type { Assembled } from '../search/index.ts';

/** The fixed part of a plan: its plants, closings and legs, with their years. */
export interface FixedBuilds {
  readonly builds: readonly Pick<Build, 'place' | 'process' | 'tier' | 'year' | 'count' | 'size'>[];
  readonly closings: readonly Closing[];
  readonly legs: readonly LegBuild[];
}

/** The fixed part of a plan; all of it by default. */
interface Extent {
  /** Builds and closings before this year; later ones are free. */
  readonly before?: number | undefined;
  /** Builds and closings at these places, and legs that end at one of them. */
  readonly isAt?: ((place: string) => boolean) | undefined;
  /** Whether free sizes are fixed too. */
  readonly sizes?: boolean;
}

/** Fixes builds, sizes, closings and legs of a plan in a programme; flows are free. */
export function pinned(
  plan: FixedBuilds,
  { before = Number.POSITIVE_INFINITY, isAt = () => true, sizes = true }: Extent = {},
): (model: Assembled) => void {
  const builds = new Map(plan.builds.map((b) => [tupleKey(siteKey(b), b.tier, b.year), b]));
  const closings = new Map(plan.closings.map((c) => [siteKey(c), c.year]));
  const legs = new Set(plan.legs.map((l) => tupleKey(l.leg, l.year)));
  return ({ frame }) => {
    const { program, variables } = frame;
    for (const { candidate, tier, year, count, size } of variables.builds) {
      if (year >= before || !isAt(candidate.place)) continue;
      const build = builds.get(tupleKey(candidate.key, tier.tier, year));
      program.setBounds(count, build?.count ?? 0, build?.count ?? 0);
      if (size !== undefined && sizes) program.setBounds(size, build?.size ?? 0, build?.size ?? 0);
    }
    for (const k of frame.candidates.filter(({ place }) => isAt(place))) {
      const year = closings.get(k.key) ?? Number.POSITIVE_INFINITY;
      for (const [p, { period }] of frame.periods.entries()) {
        const col = variables.closed(k, p);
        if (col === undefined || (period.year >= before && year >= before)) continue;
        const closed = year <= period.year ? 1 : 0;
        program.setBounds(col, closed, closed);
      }
    }
    for (const { leg, year, row, col } of frame.legs.all) {
      if (year >= before || !(isAt(row.from) || isAt(row.to))) continue;
      const built = legs.has(tupleKey(leg, year)) ? 1 : 0;
      program.setBounds(col, built, built);
    }
  };
}

/**
 * Requires at least one build at each candidate (`place/process`). Returns the keys at which nothing can be built: then
 * built is no plan.
 */
export function required(keys: readonly string[]): (model: Assembled) => string[] {
  return ({ frame }) =>
    keys.filter((key) => {
      const builds = frame.variables.builds.filter((b) => b.candidate.key === key);
      const row = frame.program.row(`require ${key}`, 1, Number.POSITIVE_INFINITY);
      for (const b of builds) frame.program.add(row, b.count, 1);
      return builds.length === 0;
    });
}
