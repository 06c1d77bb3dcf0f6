/**
 * The numbers that tune the search, each with its unit and its meaning. This file has those of the driver and those that several folders
 * share; each folder has its own `parameters.ts`. Shares are of 1, times are in seconds. "The allowed gap" is the absolute gap at which the
 * search may stop (`allowedGap`). A number without a measurement was set on the bundled solar case and on generated cases, and its own
 * effect is not known. bench/README.md says what each component of the search brings.
 */

/** Feasibility and optimality tolerances. The solver satisfies scaled rows to 1e-9 and integrality to 1e-7. */
export const tolerance = {
  /** Violation of a row, relative to its amounts, and distance from an integer. */
  row: 1e-6,
  /** Rounding error of float64 sums of a few thousand terms, relative to the terms. */
  sum: 1e-9,
  /** Reduced cost below which no column joins the master, in money of the first year. */
  money: 1e-3,
  /** Violation of a shared capacity, relative to the capacity. */
  capacity: 1e-7,
  /** Distance of the primal and dual objectives at which interior point ends, as a share of the objective, at most. */
  interior: 1e-7,
} as const;

/** The gain of a better plan that can no longer change the decision (`gap.ts`). */
export const settled = {
  /** As a share of the gain of the plan over building nothing. */
  share: 0.02,
  /** As a share of the gross cost, at least. */
  least: 1e-6,
} as const;

/** Time at the end of a search (`deadline.ts`, `ending.ts`). */
export const atEnd = {
  /** Time limit of a solve that starts after the deadline. */
  little: 0.2,
  /** Time limit of each solve that looks for a plan after the deadline, if none is known. With less time left no search starts. */
  last: 1,
  /** Time that is reserved for the repair of the last plan, as a multiple of the time of the first relaxation: repair solves a similar one. */
  repair: 0.7,
} as const;

/** The driver (`search.ts`). */
export const driver = {
  /** Number of times that the master is relaxed again because the repair of a plan added rows or columns, at most. */
  rounds: 8,
} as const;

/** Amounts that are negligible compared with the allowed gap, as a share of it. */
export const gapShare = {
  /**
   * The possible gain of missing routes when pricing ends (the bound includes it), the distance from the optimum of certificates and licences
   * with fixed builds, and the gain below which an exchange of builds is not made.
   */
  negligible: 0.02,
} as const;

/** The root node: solve, price and cut (`root.ts`). */
export const rootNode = {
  /** Possible gain of missing routes at which pricing ends in a large programme and in the repair of a plan, as a share of the gross cost. */
  rough: 5e-5,
  /** Cuts are separated again while a round of them lowers the relaxation by more than this share of its gross cost. */
  cuts: 3e-4,
  /**
   * Rounds of cuts in a programme that is not large, at most. On the cases `mid` 1, `hard` 2 and `tight` 2 two rounds lower the bound by 0.32 %,
   * 0.53 % and 1.1 % of the gross cost. All further rounds lower it by at most 0.05 % more, and take 14 s of processor time on `tight` 2.
   */
  cutRounds: 2,
  /** Share of the time after the first relaxation in which cuts are separated in a large programme. The rest of the time is for plans. */
  cutTime: 0.4,
  /** Relaxations, at most. */
  rounds: 60,
  /** Expected time of the next relaxation, as a multiple of the last one. A large relaxation does not start with less time left. */
  grows: 1.2,
} as const;

/** Bounds on the number of builds of each process (`tighten.ts`). */
export const tightening = {
  /** Rounds of some ten relaxations each, at most. The solar case needs two. */
  rounds: 8,
} as const;

/** Branch and bound (`tree.ts`, `proof.ts`). */
export const branching = {
  /** Restarts of branch and bound with the row of a shared capacity that a better plan violates, at most. */
  restarts: 4,
  /** Number of integer variables, without certificates, from which a second thread looks for plans during branch and bound. */
  background: 400,
} as const;
