/**
 * The numbers that tune solves in the main thread (`thread/parameters.ts` has those of solver threads), each with its unit and its meaning.
 * Shares are of 1. The effect of a single number is not known unless a measurement is named.
 */

/**
 * HiGHS's options for a search whose effort goes into the bound (`MipOptions.proof`). Measured on the solar case with its target, all columns
 * integer, without a start, to a gap of USD 0.5 million, in WebAssembly 1.15.1: 28 s of processor time and 48 nodes; 34 s without any option;
 * 77 s and 1 052 nodes without strong branching and without cuts at nodes.
 */
export const proving = {
  /** Share of the effort for HiGHS's heuristics. */
  mip_heuristic_effort: 0.01,
  /** Number of strong branchings that make a pseudocost reliable: a relaxation of ten thousand rows takes long. */
  mip_pscost_minreliable: 1,
  /** No restart of the root node when columns are fixed at it. */
  mip_allow_restart: false,
  /** No detection of symmetry: sites differ. */
  mip_detect_symmetry: false,
  /**
   * No sub-problems near the relaxation at the root, because kernel search has solved one. Solar takes 45 s instead of 56 s, polymers 14 s
   * instead of 20 s by the clock; in 60 s `certificates` 1 ends at 0.14 % instead of 0.22 %, `tight` 2 at 2.6 % instead of 3.1 %.
   */
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
} as const;

/** Add, drop and interchange (`interchange.ts`). */
export const interchanging = {
  /** Largest relative violation of a row by a solution. */
  holds: 1e-6,
  /** Parts with fewer columns than this share of the largest part are solved together. */
  small: 0.05,
} as const;

/** Relaxations (`lp.ts`). */
export const relaxing = {
  /** Largest relative distance of bound and objective without crossover; beyond it, the relaxation is solved again with crossover. */
  near: 1e-5,
} as const;

/** Rounding of integer columns (`made-whole.ts`). */
export const making = {
  /** Largest distance of an integer column from an integer in a solution of HiGHS; it is rounded. */
  whole: 1e-5,
  /** Distance beyond which the other columns are optimised again with the rounded ones. */
  hair: 1e-10,
} as const;

/** Threads (`host.ts`). */
export const threads = {
  /** Number of idle threads for reuse: as many as one search has at a time. */
  spares: 4,
  /** Memory above which a thread is not reused, in bytes: the memory of a thread never shrinks. */
  light: 300e6,
  /** Time for an aborted call to end by itself, in milliseconds; after it the thread is terminated. */
  patience: 400,
} as const;
