/**
 * Every number that tunes how a programme is solved outside the threads (`thread/parameters.ts` has those inside), with its unit and its
 * meaning. Shares are of 1. They are carried over: what each brings by itself is not known.
 */

/**
 * HiGHS's options for a search whose effort goes into the bound (`MipOptions.proof`). The programme of solar with its target, all whole numbers,
 * without a plan to start from, to USD 0.5 million, in WebAssembly 1.15.1: 28 s of processor time and 48 nodes; 34 s without any option; 77 s
 * and 1 052 nodes without strong branching and without cuts at nodes.
 */
export const proving = {
  /** Share of the time for HiGHS's heuristics. */
  mip_heuristic_effort: 0.01,
  /** Strong branching that makes a pseudocost reliable, times: a relaxation of ten thousand rows is dear. */
  mip_pscost_minreliable: 1,
  /** The root is not begun again when columns are fixed at it. */
  mip_allow_restart: false,
  /** Symmetry is not looked for: sites differ. */
  mip_detect_symmetry: false,
  /**
   * Programmes that hold what the relaxation builds are not solved at the root: kernel search was there before. Solar 45 s for 56 s, polymers
   * 14 s for 20 s by the clock, `certificates` 1 in 60 s 0.14 % for 0.22 %, `tight` 2 2.6 % for 3.1 %.
   */
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
} as const;

/** Add, drop and interchange (`interchange.ts`). */
export const interchanging = {
  /** What rows may be missed by, in their own scale, at most. */
  holds: 1e-6,
  /** Parts with fewer columns than this share of the largest are solved together. */
  small: 0.05,
} as const;

/** Relaxations (`lp.ts`). */
export const relaxing = {
  /** How far the bound of a solution that was not brought to a vertex may be from what it is worth, as a share. */
  near: 1e-5,
} as const;

/** Whole numbers made whole (`made-whole.ts`). */
export const making = {
  /** A whole number may be this far off when HiGHS gives it back; it is rounded. */
  whole: 1e-5,
  /** Beyond this the rest of the solution is solved again with the rounded numbers. */
  hair: 1e-10,
} as const;

/** Threads (`host.ts`). */
export const threads = {
  /** Idle threads that are kept: as many as a search has at a time, since one that is started anew takes longer than a small programme. */
  spares: 4,
  /** Bytes. A thread's memory never shrinks; one that holds more than this is not kept. */
  light: 300e6,
  /** How long a call may take to end by itself after it is asked to, ms; then its thread is ended. */
  patience: 400,
  /** Seconds beyond its time after which a search that does not end by itself is ended. */
  late: 1,
} as const;
