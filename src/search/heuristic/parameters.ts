/** The numbers that tune the ways to a plan and its repair; units and words as in `../parameters.ts`. */

/** The year of a build (`entered.ts`). */
export const entering = {
  /** A build enters service when this share of it does in the relaxation. */
  enters: 0.15,
} as const;

/** Plans from single periods (`periods.ts`, `one-period.ts`). */
export const onePeriod = {
  /** Parts with at least this share of the largest one's columns are periods. */
  share: 0.5,
  /** Gap to which a period is searched, as a share of the gross cost: exchanges over all periods go on from there. */
  gap: 0.01,
  /** Nodes of that search. */
  nodes: 4,
  /** Beginnings in a row that bring no better plan, after which no further period is tried. */
  idle: 2,
  /**
   * Share of the time left that a first plan may take; then branch and bound goes on without one. Solar with its target has no plan by these
   * ways in 43 s, and branch and bound finds one in 22 s. On `tight` 5 the relaxation takes 13 s of 30 s of processor time, and this share
   * ends the exchanges of which the first plan comes: with 0.35 at second 19 and a gap of 3.2 % in the end, with 0.4 at second 20 and
   * 3.9 %, on a machine that was busy. Between them there is no other measure.
   */
  time: 0.4,
} as const;

/** The best plan with what the relaxation builds (`kernel.ts`). */
export const kernel = {
  /** Gap at which it ends, as a share of the gross cost. */
  gap: 0.003,
  /**
   * Share of the gross cost by which the plan of a like case is below the relaxation, from which on another is sought. Solar without Tashkent begins from
   * a plan that is worse by 174 million, and ended there. Where the plan is of the case itself, `tight` 2 ends at 3.2 % for 2.6 %: the time is the tree's.
   */
  far: 0.01,
  /** Nodes of the search. */
  nodes: 50,
  /** Share of the time left that it may take: solar without Tashkent has 10 s, of which it needs 3. */
  time: 0.5,
} as const;

/** The best plan with given builds (`polish.ts`). */
export const polishing = {
  /** Nodes of the search for certificates, licences and loans. */
  nodes: 500,
} as const;

/** Repair of a plan (`repair.ts`). */
export const repairing = {
  /** Shared capacities of which a plan uses more than this share get rows at first: its flows are free to move onto them. Then all that it uses. */
  busy: 0.5,
  /** A plan that loses more than this share of its cost by keeping to capacities wants ways round them first. */
  worse: 2e-3,
  /** Seconds that a solve gets though time is up: a plan is not lost for want of one solve. */
  grace: 2,
} as const;

/** The restricted master (`restricted-master.ts`). */
export const restriction = {
  /** Chains of builds of which the relaxation builds less than this in all are left out. */
  some: 0.02,
  /** Flows by a unit of which the relaxation would lose more than this share of their good's value are left out at first. */
  far: 0.1,
  /** Exchanges begin from the plants of which the relaxation builds this share at least. */
  built: 0.1,
} as const;
