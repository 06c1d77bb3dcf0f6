/**
 * Every number that tunes the searches in a solver's thread, with its unit and its meaning. Shares are of 1. They are carried over: they
 * were set on the bundled solar case and on made-up cases, and what each brings by itself is not known.
 */

/** What is missed by no more is not missed, in the solver's scaled numbers. */
export const tolerance = {
  /** Rows, bounds and reduced costs. Tighter than HiGHS's 1e-7, because duals price routes; also the rounding of costs, as a share. */
  row: 1e-9,
  /** Whole numbers, and what a plan may break by which a solve starts. */
  whole: 1e-6,
  /** What interior point ends with, and its cost as a share; HiGHS's own measure of whole numbers. */
  interior: 1e-7,
  /** A coefficient smaller than this is none. */
  coefficient: 1e-12,
} as const;

/** Add, drop and interchange (`interchange/interchange.ts`). */
export const moving = {
  /** Exchanges of one build that are tried at most, the most promising first. */
  exchanges: 5,
  /** Moves between two plans that are told: a thread that is ended loses no more. `large` 3 ended at 74 % for 1.8 % when none was. */
  often: 25,
  /** Years of one more build that are tried at most. */
  years: 2,
  /** Several builds less at once are to gain this share of what they could at most. */
  share: 0.5,
} as const;

/** Benders cuts of a part (`interchange/part-cost.ts`). */
export const cutPool = {
  /** Solves of which the prices are kept. */
  size: 40,
  /** Weight of a solve in by how much parts come to more than was estimated. */
  weight: 0.1,
} as const;
