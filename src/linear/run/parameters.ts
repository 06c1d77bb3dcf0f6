/**
 * Every number that tunes how a programme is solved outside the threads (`thread/parameters.ts` has those inside), with its unit and its
 * meaning. Shares are of 1. They are carried over: what each brings by itself is not known.
 */

/**
 * HiGHS's options for a search whose effort goes into the bound (`MipOptions.proof`). Solar with its target, within its limits on debt and with
 * certificates continuous, from a plan to a gap of USD 0.5 million, in WebAssembly 1.15.1: 59 s of processor time with strong branching once and
 * cuts at every node (113 nodes), 44 s without strong branching, 36 s without cuts at nodes, 24 s without both and without `heuristics`
 * (406 nodes). `mid` 1, `tight` 1 and 2, `hard` 1, `certificates` 1 and polymers are no worse (docs/decisions/search.md).
 */
export const proving = {
  /** Share of the time for HiGHS's heuristics. */
  mip_heuristic_effort: 0.01,
  /** Strong branching that makes a pseudocost reliable, times: none, since a relaxation of ten thousand rows is dear. */
  mip_pscost_minreliable: 0,
  /** Cuts join at the root only. */
  mip_allow_cut_separation_at_nodes: false,
  /** The root is not begun again when columns are fixed at it. */
  mip_allow_restart: false,
  /** Symmetry is not looked for: sites differ. */
  mip_detect_symmetry: false,
} as const;

/** HiGHS's own heuristics, all off: for a tree whose solutions are relaxed ones (`MipOptions.heuristics`). On `tight` 2 they find the plan. */
export const withoutHeuristics = {
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false,
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
