/**
 * The numbers that tune the search, each with its unit and its meaning: here those of the driver and those that several folders share;
 * the others stand in `parameters.ts` of the folder that they tune. Shares are of 1, times are seconds, "of the gap" means of the distance of
 * bound and plan that the gap asked for allows, in money. Where no measure is named, a number was set on the bundled solar case and on made-up
 * cases, and what it brings by itself is not known. bench/README.md says what each part of the search brings.
 */

/** What is missed by no more than this is not missed: the solver keeps rows and whole numbers to 1e-9 and 1e-7, scaled. */
export const tolerance = {
  /** Rows, relative to the amounts in them, and whole numbers. */
  row: 1e-6,
  /** Rounding of float64 in sums of a few thousand terms, relative to them. */
  sum: 1e-9,
  /** Money of the first year below which no column gains. */
  money: 1e-3,
  /** A shared capacity, relative to it. */
  capacity: 1e-7,
  /** The distance of primal and dual objective at which interior point ends, as a share of the objective, at most. */
  interior: 1e-7,
} as const;

/** When the decision is settled (`gap.ts`): what a better plan may still gain. */
export const settled = {
  /** Of what the plan gains over building nothing. */
  share: 0.02,
  /** Of the gross cost, at least. */
  least: 1e-6,
} as const;

/** Seconds at the end (`deadline.ts`, `ending.ts`). */
export const atEnd = {
  /** What a solve gets though time is up. */
  little: 0.2,
  /** What each solve gets that looks for a plan when time is up and none is known. With less time left no search is begun. */
  last: 1,
  /** Time kept back for the repair of the last plan, as a multiple of what the first relaxation took: repair solves one like it. */
  repair: 0.7,
} as const;

/** The driver (`search.ts`). */
export const driver = {
  /** How often the master is relaxed again for what joined it by the repair of a plan. */
  rounds: 8,
} as const;

/** What is small beside the gap that was asked for, as a share of it. */
export const ofGap = {
  /**
   * What missing routes may still be worth when pricing ends (it is part of the bound), what certificates and licences beside given builds may be
   * worse than the best, and gains that are worth no move.
   */
  negligible: 0.02,
} as const;

/** Solve, price and cut (`root.ts`). */
export const rooting = {
  /** What missing routes may still be worth as a share of the gross cost, in a large programme and when a plan is repaired. */
  rough: 5e-5,
  /** Cuts are sought anew while a round of them lowers the relaxation by more than this share of its gross cost. */
  cuts: 3e-4,
  /**
   * Rounds of cuts in a programme that is not large, at most. On the cases `mid` 1, `hard` 2 and `tight` 2 two rounds lower the bound by 0.32 %,
   * 0.53 % and 1.1 % of the gross cost. All further rounds lower it by at most 0.05 % more, and take 14 s of processor time on `tight` 2.
   */
  cutRounds: 2,
  /** Share of the time that is left after the first relaxation, in which cuts are sought in a large programme: the rest is for plans. */
  cutTime: 0.4,
  /** Relaxations, at most. */
  rounds: 60,
  /** A relaxation takes at most this many times as long as the last one, mostly. With less time left a large one is not begun. */
  grows: 1.2,
} as const;

/** How often each process is built (`tighten.ts`). */
export const tightening = {
  /** Rounds, at most, of some ten relaxations each. Solar has two. */
  rounds: 8,
} as const;

/** Branch and bound (`tree.ts`, `search.ts`). */
export const branching = {
  /** How often a better plan that breaks a shared capacity ends branch and bound, so that it begins again with the row. */
  restarts: 4,
  /** Whole numbers, without those of standards, from which on plans are looked for beside branch and bound. */
  beside: 400,
} as const;
