/** The numbers that tune the restricted master (`master.ts`); units and terms as in `../parameters.ts`. */
export const growth = {
  /** Number of coefficients above which a programme is large. */
  large: 100_000,
  /** Relative reduced cost (`relativeReducedCost`) above which a flow counts as unused in a large relaxation. */
  far: 0.05,
  /**
   * Number of rows of shared capacities that join at once above which interior point solves the next relaxation. On `tight` 5 simplex takes 3 to
   * 4 s of processor time after 125 to 950 rows, interior point 0.8 to 1.3 s.
   */
  many: 100,
  /** Number of certificates above which lanes get no flow cover cuts, and likely rows of shared capacities do not join (`shared-capacities.ts`). */
  certificates: 200,
} as const;
