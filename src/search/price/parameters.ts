/** The numbers that tune the pricing of routes and certificates; units and words as in `../parameters.ts`. */

/** Routes (`routes.ts`, `tolls.ts`, `ways.ts`). */
export const pricing = {
  /** Weight of money where it does not count, beside hours of 1: it decides between ways that are otherwise equal. */
  hair: 1e-9,
  /** A dual of a shared capacity counts as 0 up to this, money a tonne. */
  toll: 1e-9,
  /** A dual of a limit on CO2 or hours counts as 0 up to this, money a kilogram or an hour. */
  measure: 1e-12,
  /** Ways of a lane for different sets of candidate legs, at most. */
  sets: 16,
  /** Rounds of pricing by themselves, at most. */
  rounds: 200,
} as const;

/** Alternative paths (`alternatives.ts`, `pricers.ts`). */
export const alternative = {
  /** What a tonne pays for a crossing, a place or a transfer that its way is to do without: more than any way costs. */
  dear: 1e7,
  /** Shared capacities of which a large relaxation uses more than this share: plans of whole plants may want ways round them. */
  near: 0.4,
} as const;

/** All simple paths (`every-path.ts`). */
export const everyPath = {
  /**
   * Simple ways of all lanes together up to which every way is put into a programme, so that its bound holds over all routes. To find that a
   * programme has more takes 0.2 to 0.5 s of processor time on `mid` 4, `tight` 4, `hard` 1 and `upper` 1.
   */
  flows: 6000,
  /** Next best ways of each lane that join a programme without a solution at a time. */
  ways: 60,
} as const;

/** Sifting of certificates (`certificates.ts`). */
export const sifting = {
  /** What a unit of a sample is worth, as a multiple of the dearest delivery: more than it can cost. */
  dear: 3,
  /** Dependent binaries that used to the full lose less than this share of the gap join the relaxation with those that it uses. */
  near: 0.0075,
  /** Those that lose more than this share of it are left out with what they let flow. */
  far: 0.1,
  /** A round that lowers the bound by less than this share of the gap is the last. */
  slack: 0.005,
  /** So is one by which fewer join than this share of those that stand in the relaxation. */
  few: 0.02,
  /** Columns beyond which a relaxation is begun by interior point. */
  large: 60_000,
  /** Relaxations, at most. */
  rounds: 8,
  /** The sample that is asked for at each place to see what a good costs there, as a share of what can be of use of it. */
  hair: 1e-6,
} as const;
