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
  /** Share of its cost by which a plan is to be better than the best. */
  better: 1e-7,
  /** A coefficient smaller than this is none. */
  coefficient: 1e-12,
} as const;

/** Branch and bound (`branch-and-bound.ts`). */
export const tree = {
  /** Directions that strong branching tries at the root, at most. */
  atRoot: 24,
  /** And at other nodes. */
  atNode: 8,
  /** A dive starts at the root and at every so many nodes. */
  diveEvery: 24,
} as const;

/** Reliability branching (`reliability.ts`). */
export const reliable = {
  /** Directions without gain that end the trials at a node. */
  patience: 4,
  /** A direction whose two sides have been solved so often is judged by what that gained. */
  reliable: 3,
  /** Pivots of one trial of strong branching; the chosen one is solved to its end. */
  pivots: 20,
  /** Least gain that a side counts with, so that one side without gain does not hide the other (Achterberg, Koch and Martin 2005). */
  least: 1e-6,
  /** What the square of an untried direction's price weighs beside gains of tried ones. */
  untried: 0.01,
} as const;

/** Diving (`heuristic/dive.ts`). */
export const diving = {
  /** Rounds of a dive, at most. */
  rounds: 400,
  /** A part that is this nearly whole is rounded up beside the dearest. */
  nearly: 0.95,
} as const;

/** 1-opt (`heuristic/one-opt.ts`). */
export const single = {
  /** Steps without gain that end it. */
  idle: 150,
  /** Rounds over all whole numbers, at most. */
  rounds: 6,
  /** Columns that cost less than this share of the dearest are not tried one by one. */
  cheap: 0.003,
} as const;

/** The search on the support of the relaxation (`heuristic/support.ts`). */
export const supportSearch = {
  /** Nodes of it. */
  nodes: 160,
  /** Share of the gap to which it searches. */
  better: 0.3,
} as const;

/** Add, drop and interchange (`interchange/interchange.ts`). */
export const moving = {
  /** Exchanges of one build that are tried at most, the most promising first. */
  exchanges: 5,
  /** Years of one more build that are tried at most. */
  years: 2,
  /** Moves between two plans that are told. */
  often: 25,
  /** Several builds less at once are to gain this share of what they could at most. */
  share: 0.5,
} as const;

/** Benders cuts of a part (`interchange/part-cost.ts`). */
export const cutPool = {
  /** Solves of which the prices are kept. */
  kept: 40,
  /** Weight of a solve in by how much parts come to more than was estimated. */
  weight: 0.1,
} as const;
