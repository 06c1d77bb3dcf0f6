/** The numbers that tune cuts and shared capacities; units and terms as in `../parameters.ts`. */

/** Shared capacities (`shared-capacities.ts`, `likely.ts`). Shares are of the capacity. */
export const sharedCapacity = {
  /** Load in a relaxation that violates no capacity above which a row joins: an integral plan is likely to violate it. */
  likely: 0.6,
  /** Load in a relaxation above which the programmes of the heuristics have a row. */
  used: 0.1,
} as const;

/** Ways round shared capacities that a large relaxation nearly violates (`shared-capacities.ts`): exchanges of builds may need them. */
export const nearlyShared = {
  /** Load above which such ways are added. `large` 2 and 3 end at a gap of 2.8 and 1.7 % with them, and at 3.1 and 2.3 % without. */
  near: 0.4,
  /** Number of first relaxations after which they are added. */
  rounds: 2,
} as const;

/** Lifted flow cover cuts (`flow-cover.ts`, `lifting.ts`, `single-node-flow.ts`). */
export const flowCover = {
  /** Violation above which a cut joins, as a share of its largest coefficient. */
  broken: 0.03,
  /** Flow below which no cut is sought, as a share of the largest amount that a plant makes or uses. */
  least: 1e-3,
  /** Number of plants at both ends of a lane above which it has no cut: lifting visits all subsets of them. */
  plants: 6,
  /** Number of sets of amounts whose lifted coefficients are cached. */
  cache: 50_000,
} as const;

/** Mixed-integer rounding cuts (`rounding.ts`). */
export const roundingCut = {
  /** Distance of a need from an integral number of plants below which it has no cut: the coefficients would be too steep. */
  part: 0.02,
  /** Need, in plants of the smaller size, above which it has no cut: rounding then hardly matters. */
  many: 200,
  /** Largest coefficient of other columns, relative to the share of a need that they cover: a steeper edge would be numerically unsafe. */
  steep: 1e4,
} as const;
