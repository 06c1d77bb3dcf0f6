/** The numbers that tune the pricing of routes; units and terms as in `../parameters.ts`. */

/** Routes (`routes.ts`, `tolls.ts`, `ways.ts`). */
export const pricing = {
  /** Weight of money in a query where only hours count, with a weight of 1: it breaks ties. */
  hair: 1e-9,
  /** Largest dual of a shared capacity that counts as 0, in money a tonne. */
  toll: 1e-9,
  /** Largest dual of a limit on CO2 or hours that counts as 0, in money a kilogram or an hour. */
  measure: 1e-12,
  /** Ways of a lane for different sets of candidate legs, at most. */
  sets: 16,
} as const;

/** Ways round shared capacities (`alternatives.ts`). */
export const alternative = {
  /** Price of a tonne at a crossing, place or transfer that a way must avoid: more than any way costs. */
  dear: 1e7,
} as const;

/** Undominated paths (`enumerate.ts`). */
export const enumeration = {
  /** Paths that may join a programme, at most. With more, the bound is not valid over all routes, and a few paths join to improve plans. */
  most: 15_000,
  /** Number of these few paths: those with the largest reduced cost. */
  few: 1500,
  /** Labels of a lane, at most. */
  labels: 20_000,
  /**
   * Comparisons of labels over all lanes, at most: about one second. `tight` 1, with a complete set of 12 747 paths, takes 5 million; `tight` 3
   * took ten minutes without a limit.
   */
  comparisons: 5e7,
  /** Labels and comparisons of a lane once there are too many paths for a bound over all routes, at most. */
  short: { most: 300, comparisons: 20_000 },
} as const;

/** Next best paths (`next-best.ts`). */
export const nextBest = {
  /** Number of paths of each lane that join an infeasible programme. */
  ways: 60,
} as const;
