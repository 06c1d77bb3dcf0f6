/** The numbers that tune the heuristics, the polish and the repair of plans; units and terms as in `../parameters.ts`. */

/** The year of a build in a rounded relaxation (`rounding.ts`). */
export const entering = {
  /** Fraction of a build in the relaxation at which the build enters service. */
  enters: 0.15,
} as const;

/** Plans from single periods (`periods.ts`, `one-period.ts`). */
export const onePeriod = {
  /** Parts of the programme with at least this share of the largest part's columns are periods. */
  share: 0.5,
  /** Gap of the search in one period, as a share of the gross cost: exchanges over all periods continue from there. */
  gap: 0.01,
  /** Node limit of that search. */
  nodes: 4,
  /** Number of plans in a row that are not better, after which no further period is tried. */
  idle: 2,
  /**
   * Share of the remaining time for the first plan; after it branch and bound starts without one. The solar case with its target gets no plan
   * by exchanges in 43 s, and branch and bound finds one in 22 s. On `tight` 5 the relaxation takes 13 s of 30 s of processor time, and this
   * share ends the exchanges that find the first plan: with 0.35 at second 19 and a final gap of 3.2 %, with 0.4 at second 20 and 3.9 %, on a
   * busy machine. No other measurement tells the two values apart.
   */
  time: 0.4,
} as const;

/** Kernel search (`kernel.ts`). */
export const kernel = {
  /** Gap at which it ends, as a share of the gross cost. */
  gap: 0.003,
  /**
   * Distance from the plan of a similar case to the relaxation, as a share of the gross cost, above which another plan is sought. The solar case
   * without Tashkent starts from a plan that is worse by 174 million, and used to end with it. With a plan of the case itself `tight` 2 ends at
   * a gap of 3.2 % instead of 2.6 % if another one is sought, because branch and bound loses the time.
   */
  far: 0.01,
  /** Node limit. */
  nodes: 50,
  /** Share of the remaining time that it may take. The solar case without Tashkent has 10 s and needs 3 s. */
  time: 0.5,
} as const;

/** The best plan with fixed builds (`polish.ts`). */
export const polishing = {
  /** Node limit of the search for certificates, licences and loans. */
  nodes: 500,
} as const;

/** Repair of a plan (`repair.ts`). */
export const repairing = {
  /**
   * In the first round, shared capacities get rows if the plan uses more than this share of them, because its flows may move onto them. In
   * later rounds all violated ones do.
   */
  busy: 0.5,
  /** Loss of a plan by its repair, as a share of its cost, above which ways round the shared capacities are priced even after the deadline. */
  worse: 2e-3,
  /** Time limit of a solve after the deadline, in seconds: a plan is not lost for want of one solve. */
  grace: 2,
} as const;

/** The restricted master (`restricted-master.ts`). */
export const restriction = {
  /** Chains of which the relaxation builds less than this in total are left out. */
  some: 0.02,
  /** Flows with a larger relative reduced cost than this (`relativeReducedCost`) are left out at first. */
  far: 0.1,
  /** Exchanges start from the chains of which the relaxation builds at least this in total. */
  built: 0.1,
} as const;
