/**
 * Every number that tunes how the master grows, by rows, routes and cuts, with its unit and its meaning; `parameters.ts` beside this has
 * those of the search on it. Shares are of 1, gaps are shares of the gap asked for. Where no measure is named, the number is carried over.
 */

/** The first relaxation (`master/begin.ts`). */
export const beginning = {
  /** First relaxations for whose time all else ends before the whole: to repair the last plan, on the best ways. */
  repair: 0.7,
} as const;

/** The column pool (`master/column-pool.ts`). */
export const pooling = {
  /** Ways into a place, and out of it, that stay awake for a good, those first that lose least. */
  kept: 4,
} as const;

/** The restricted master as it grows (`master/master.ts`). */
export const growth = {
  /** A programme of more coefficients is large. */
  large: 100_000,
  /** Flows by which a relaxation would lose more than this share of their good's value are left out of the next. */
  far: 0.05,
  /** Plans of whole plants may want ways round a shared capacity of which the relaxation uses this share, though it does not itself. */
  near: 0.4,
  /** Shared capacities of which the relaxation uses this share are likely to bind a plan: they join, with ways round them. */
  likely: 0.6,
  /** A programme of more columns is solved anew by interior point when more rows than `few` join at once. */
  many: 20_000,
  few: 5,
} as const;

/** Relaxations at the interior point (`master/point.ts`). */
export const interiorPoint = {
  /** Interior point ends with objectives of primal and dual this near, as a share, at most. */
  inexact: 1e-7,
} as const;

/** Routes (`price/routes.ts`). */
export const pricing = {
  /** Rounds of pricing by themselves, at most. */
  rounds: 200,
} as const;

/** Alternative paths (`price/alternatives.ts`). */
export const alternative = {
  /** What a tonne pays for a crossing, a place or a transfer that its way is to do without: more than any way costs. */
  dear: 1e7,
} as const;

/** Sifting of certificates (`price/certificates.ts`). */
export const sifting = {
  /** Dependent binaries that used to the full are worth more than minus this share of the gap join the relaxation with those that it uses. */
  near: 0.0075,
  /** Those worth less than minus this share of it are left out with what they let flow. */
  far: 0.1,
  /** A round that lowers the bound by less than this share of the gap is the last. */
  slack: 0.005,
  /** So is one after which less than this share of those that stand in it joins. */
  few: 0.02,
  /** A relaxation of more columns is begun by interior point. */
  large: 60_000,
  /** Relaxations, at most. */
  rounds: 8,
  /** Share of what can be of use of a good that is asked for at each place to see what it costs there. */
  hair: 1e-6,
} as const;

/** All simple paths (`price/every-path.ts`). */
export const everyPath = {
  /** Most simple ways of a lane for which every way is put into a programme. */
  ways: 60,
  /** Most flows in all for which it is. */
  flows: 6000,
} as const;

/** The reduced-cost bound (`price/reduced-cost-bound.ts`). */
export const tollAscent = {
  /** Rounds in which ways are sought at raised tolls. */
  rounds: 8,
  /** Times that the tolls of a period are gone through for the ways that are known. */
  sweeps: 20,
} as const;

/** Shared capacities ahead of plans (`separate/ahead.ts`). */
export const ahead = {
  /** A shared capacity of which the relaxation uses this share in some period may bind a plan of whole plants. */
  used: 0.1,
} as const;

/** Lifted flow cover cuts (`separate/flow-cover.ts`). */
export const flowCover = {
  /** A cut is worth a row where it is broken by this share of its largest coefficient. */
  broken: 0.03,
  /** A flow of less than this share of what plants make or use breaks none. */
  least: 1e-3,
} as const;

/** Lifting (`separate/lifting.ts`). */
export const lifting = {
  /** Sets of amounts that are remembered. */
  remembered: 50_000,
} as const;

/** Mixed-integer rounding cuts (`separate/rounding.ts`). */
export const roundingCut = {
  /** More of the smaller plant than this to meet a need: whole numbers are then nearly as good as any. */
  many: 200,
  /** Edges on which what is not made counts for so much more than what is are left out, for the solver's sake. */
  steep: 1e4,
} as const;

/** Single-node flow sets (`separate/single-node-flow.ts`). */
export const singleNode = {
  /** Plants at both ends of a lane beyond which it is left out. */
  many: 6,
} as const;
