/** The numbers that tune the pricing of routes; units and words as in `../parameters.ts`. */

/** Routes (`routes.ts`, `tolls.ts`, `ways.ts`). */
export const pricing = {
  /** Weight of money where it does not count, beside hours of 1: it decides between ways that are otherwise equal. */
  hair: 1e-9,
  /** A dual of a shared capacity counts as 0 up to this, money a tonne. */
  toll: 1e-9,
  /** A dual of a limit on CO2 or hours counts as 0 up to this, money a kilogram or an hour. */
  measure: 1e-12,
  /** Ways of a lane for different sets of candidate legs, at most. */
  sets: 16,
} as const;

/** Ways round shared capacities (`alternatives.ts`). */
export const alternative = {
  /** What a tonne pays for a crossing, a place or a transfer that its way is to do without: more than any way costs. */
  dear: 1e7,
} as const;

/** Paths that no other path beats (`enumerate.ts`). */
export const enumeration = {
  /** Paths that may join a programme. With more the bound is not one over all routes, and a few join for the sake of plans. */
  most: 15_000,
  /** How many these are: those that lose least at the prices of the relaxation. */
  few: 1500,
  /** Labels of a lane. */
  labels: 20_000,
  /** Pairs of labels that are compared for all lanes: a second. `tight` 1, whose 12 747 paths are complete, takes 5 million; `tight` 3 took ten minutes. */
  comparisons: 5e7,
  /** Labels of a lane, and pairs, once there are too many paths for a bound over all routes. */
  short: { most: 300, comparisons: 20_000 },
} as const;

/** Next best paths (`next-best.ts`). */
export const nextBest = {
  /** Of each lane, that join a programme without a solution at a time. */
  ways: 60,
} as const;
