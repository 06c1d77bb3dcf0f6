/** The numbers that tune the ways to a plan and its repair; units and words as in `../parameters.ts`. */

/** Diving (`diving.ts`). */
export const diving = {
  /** A plant of which the relaxation builds more than this share is built. */
  sure: 0.7,
  /** One of which it builds no more than this is not. */
  hardly: 0.1,
  /** Share of the undecided plants that is decided in a round, at least. */
  atATime: 0.25,
  /** Solves after which all that is left is decided at once. */
  solves: 12,
  /** Then plants are built of which the relaxation builds more than this share. */
  half: 0.5,
} as const;

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

/** Price-directed decomposition (`price-directed.ts`). */
export const decomposition = {
  /** Dependent binaries that used to the full lose more than this share of the gap are in no plan that is looked for. */
  far: 0.02,
  /**
   * How hard a plan is looked for, one effort after the other until one is near enough. `builds`: the share of the gap to which
   * builds are searched at the prices of dependent binaries, and the nodes of that search; without it, the plan before is improved. `apart`,
   * `turn`: the shares of the gap to which all blocks together are solved apart and in turn; `block`: nodes of each; `bound`: nodes by
   * which each lowers the bound. On `tied` 1 (30 s of processor time) the search ends at a gap of 0.90 %; searched as one block, 1.19 %;
   * without sifting and blocks, 4.3 %.
   */
  efforts: [
    { builds: { gap: 0.8, nodes: 60 }, apart: 0.9, turn: 0.8, block: 30, bound: 8 },
    { apart: 0.5, turn: 0.25, block: 200, bound: 60 },
    { builds: { gap: 0.2, nodes: 600 }, apart: 0.2, turn: 0.1, block: 400, bound: 200 },
  ],
  /** How often the blocks take their turn. */
  turns: 2,
  /** A turn that gains less than this share of the gap is the last. */
  least: 0.02,
  /** Seconds before the limit at which a plan that is there is the last. */
  late: 2,
  /** Blocks below which there is no gain in solving them one by one. */
  few: 3,
} as const;

/** Repair of a plan (`repair.ts`). */
export const repairing = {
  /** Shared capacities of which a plan uses more than these shares get rows in the first rounds: its flows are free to move onto them. */
  busy: [0.5, 0.2, 0],
  /** A plan that loses more than this share of its cost by keeping to capacities wants ways round them first. */
  worse: 2e-3,
  /** Seconds that a solve gets though time is up: a plan is not lost for want of one solve. */
  grace: 2,
} as const;

/** The restricted master (`restricted-master.ts`). */
export const restriction = {
  /** Chains of builds of which the relaxation builds less than this in all are left out. */
  some: 0.02,
  /** Gains below this share of the gap are not worth a step. */
  step: 0.02,
  /** Flows by a unit of which the relaxation would lose more than this share of their good's value are left out at first. */
  far: 0.1,
  /** Plants by which the relaxation would lose at most this share of their cost join in the second stage. */
  loss: 0.03,
  /** Exchanges begin from the plants of which the relaxation builds this share at least, one share after the other. */
  built: [0.1, 0.3, 0.2, 0.05, 0.5],
  /** Turns after which the last relaxation is waited for. */
  turns: 2,
  /** Solves that a plan may take. Beyond, exchanges among more plants are worth more than another turn. */
  dear: 2000,
  /** Seconds that must be left to look among all plants. */
  last: 3,
} as const;

/** Plans to start from (`start.ts`). */
export const starting = {
  /** Nodes of a search for the certificates and licences of given builds. */
  nodes: 100,
  /** How near it ends unless told, as a share of the NPV. */
  near: 1e-7,
} as const;
