/**
 * The numbers that tune the work of a solver thread, each with its unit and its meaning. Shares are of 1. They were set on the bundled solar case
 * and on generated cases; the effect of a single number is not known unless a measurement is named.
 */

/** Tolerances, in scaled numbers. */
export const tolerance = {
  /** Rows, bounds and reduced costs; costs, as a share. Tighter than HiGHS's default of 1e-7, because duals price routes. */
  row: 1e-9,
  /** Integer columns, and the violation of a start solution. */
  whole: 1e-6,
  /** Residuals and the relative gap of interior point; HiGHS's tolerance for integrality. */
  interior: 1e-7,
  /** Coefficients with a smaller absolute value are dropped. */
  coefficient: 1e-12,
} as const;

/** Add, drop and interchange (`interchange/interchange.ts`). */
export const moving = {
  /** Exchanges of one build that are tried, most promising first, at most. */
  exchanges: 5,
  /** Number of moves after which the plan is posted, so that a terminated thread loses few. Without it `large` 3 ended at 74 % instead of 1.8 %. */
  often: 25,
  /** Years in which an additional build of a chain is tried, at most. */
  years: 2,
  /** A drop of several builds must gain at least this share of its estimate. */
  share: 0.5,
} as const;

/** Benders cuts of a part (`interchange/part-cost.ts`). */
export const cutPool = {
  /** Number of cuts; each new one replaces the oldest. */
  size: 40,
  /** Weight of the last solve in the moving average of the estimation error. */
  weight: 0.1,
} as const;
