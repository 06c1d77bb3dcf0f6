/**
 * Every number that tunes how a programme is solved outside the threads (`thread/parameters.ts` has those inside), with its unit and its
 * meaning. Shares are of 1. They are carried over: what each brings by itself is not known.
 */

/** The stages of a solve (`optimise.ts`). */
export const staged = {
  /** Whole numbers up to which the whole is solved at once. */
  few: 40,
  /** The support's share of the time that is left, and of the gap. */
  share: 0.4,
  /** Nodes of the search on groups before HiGHS takes over. */
  nodes: 3000,
  /** Seconds below which no further stage is begun. */
  little: 0.2,
} as const;

/** Support and reduced-cost fixing (`support.ts`). */
export const supporting = {
  /** A whole number this near to its lower bound in the relaxation is at it. */
  atBound: 1e-6,
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
  /** Idle threads that are kept. */
  spares: 2,
  /** Bytes. A thread's memory never shrinks; one that holds more than this is not kept. */
  light: 300e6,
  /** How long a call may take to end by itself after it is asked to, ms; then its thread is ended. */
  patience: 400,
  /** Seconds beyond its time after which a search that does not end by itself is ended. */
  late: 1,
} as const;
