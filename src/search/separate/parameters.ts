/** The numbers that tune cuts and shared capacities; units and words as in `../parameters.ts`. */

/** Shared capacities (`shared-capacities.ts`, `ahead.ts`). */
export const sharedCapacity = {
  /** Of which a relaxation that breaks none uses more than this share: plans of whole plants are likely to break them, and their rows join. */
  likely: 0.6,
  /** Of which a relaxation uses more than this share in some period: the programmes in which plans are looked for have their rows. */
  used: 0.1,
} as const;

/** Ways round shared capacities that a large relaxation only nearly breaks (`shared-capacities.ts`): exchanges of whole plants may want them. */
export const nearlyShared = {
  /** Of which it uses more than this share. `large` 2 and 3 end at 2.8 and 1.7 % with them and at 3.1 and 2.3 % without. */
  near: 0.4,
  /** First relaxations after which they are sought. */
  rounds: 2,
} as const;

/** Lifted flow cover cuts (`flow-cover.ts`). */
export const flowCover = {
  /** A cut is worth a row where it is broken by this share of its largest coefficient. */
  broken: 0.03,
  /** A flow of less than this share of what plants make or use breaks none. */
  least: 1e-3,
} as const;

/** Lifting (`lifting.ts`). */
export const lifting = {
  /** Sets of amounts whose lifted coefficients are remembered. */
  remembered: 50_000,
} as const;

/** Mixed-integer rounding cuts (`rounding.ts`). */
export const roundingCut = {
  /** A need this near to a whole number of plants, as a share of one, has no cut: its coefficients would be too steep. */
  part: 0.02,
  /** A need of more than so many of the smaller plant has no cut: whole numbers are then nearly as good as any. */
  many: 200,
  /** An edge on which a unit that is not made counts more than so many units that are is left out, for the solver's sake. */
  steep: 1e4,
} as const;

/** Single-node flow sets (`single-node-flow.ts`). */
export const singleNode = {
  /** Plants at both ends of a lane beyond which it has no cut: lifting takes all sets of them. */
  many: 6,
} as const;
