/** The numbers that tune the restricted master as it grows (`master.ts`, `grown.ts`); units and words as in `../parameters.ts`. */
export const growth = {
  /** Coefficients beyond which a programme is large. */
  large: 100_000,
  /** A flow by a unit of which a large relaxation would lose more than this share of its good's value counts as not used. */
  far: 0.05,
  /**
   * Rows of shared capacities that join at once beyond which a programme is solved anew by interior point. On `tight` 5 simplex takes 3 to 4 s
   * of processor time after 125 to 950 rows, interior point 0.8 to 1.3 s.
   */
  many: 100,
} as const;

/** Certificates (`master.ts`). */
export const dependence = {
  /** Certificates beyond which lanes get no flow cover cuts and shared capacities have their likely rows from the start. */
  many: 200,
} as const;
