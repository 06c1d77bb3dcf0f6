/** The number that tunes the Lagrangian bound (`lagrangian.ts`); units and words as in `../parameters.ts`. */
export const lagrangian = {
  /** Share of the gap to which what is left at the prices is searched. */
  share: 0.25,
} as const;
