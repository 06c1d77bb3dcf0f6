/** The numbers that tune the Lagrangian bound (`lagrangian.ts`, `split.ts`); units and words as in `../parameters.ts`. */
export const lagrangian = {
  /** Share of the gap to which all of its blocks together are searched. */
  share: 0.25,
  /** Rounds in which what a whole number is worth beyond its copies is shared out among them. */
  rounds: 6,
  /** Blocks with whole numbers. With fewer the bound is left for the end: one block would be the whole programme. */
  blocks: 2,
  /**
   * Share of the work of all seconds asked for (`branching.work`) that goes into it before the end. In 30 s of processor time 0.1 lowers the
   * bound of `hard` 1 by 0.69 % of the gross cost and that of `mid` 1 by 0.50 %; 0.3 by 1.24 % and 0.56 %. The plans that are found
   * are no worse.
   */
  work: 0.3,
} as const;
