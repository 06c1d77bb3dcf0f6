/** The numbers that tune the Lagrangian bound (`lagrangian.ts`, `split.ts`); units and words as in `../parameters.ts`. */
export const lagrangian = {
  /** Share of the gap to which all of its blocks together are searched. */
  share: 0.25,
  /** Rounds in which what a whole number is worth beyond its copies is shared out among them. */
  rounds: 6,
  /** Blocks with whole numbers. With fewer the bound is left for the end: one block would be the whole programme. */
  blocks: 2,
} as const;
