/**
 * Every number that tunes the search, with its unit and its meaning; `growing-parameters.ts` has those by which the master grows. Shares are of 1, times are seconds, gaps are shares of the gap
 * asked for. Where no measure is named, the number is carried over from the search before this one: it was set there on the bundled solar
 * case and on made-up cases, and what it brings by itself is not known. bench/README.md says what the components bring.
 */

/** The driver (`search.ts`). */
export const driver = {
  /** How often the master is relaxed again for what joined it by the repair of a plan. */
  rounds: 8,
} as const;

/** Solve, price and cut (`root.ts`). */
export const rooting = {
  /** What routes may be worth still when pricing ends, as a share of the gap. The bound has it. */
  slack: 0.02,
  /** The same where the programme is large: of the gap, or of its gross cost if that is more. */
  slackLarge: 0.05,
  rough: 5e-5,
  /** Cuts are sought anew while a round of them lowers the relaxation by more than this share of its gross cost. */
  cuts: 3e-4,
  /**
   * Such rounds of a programme that is not large, at most. On the cases `mid` 1, `hard` 2 and `tight` 2 they lower the bound by 0.32 %, 0.53 %
   * and 1.1 % of the gross cost. All rounds together lower it by at most 0.05 % more, and take 14 s of processor time on `tight` 2.
   */
  cutRounds: 2,
  /** Relaxations, at most. */
  rounds: 60,
  /** Rounds in which ways round capacities are sought that the relaxation only nearly breaks. */
  ahead: 2,
  /** By what a relaxation takes longer than the last, at most mostly. */
  grows: 1.2,
} as const;

/** What is given back (`ending.ts`). */
export const ending = {
  /** Seconds for each solve by which a plan is looked for when the time is up and none is known. */
  rescue: 1,
} as const;

/** The best plan (`incumbent.ts`). */
export const incumbency = {
  /** What a row may be missed by, relative to the amounts in it. */
  holds: 1e-6,
} as const;

/** Plans completed from others (`gap.ts`). */
export const completing = {
  /** Share of the gap to which what stands beside a known plan's builds is chosen. */
  beside: 0.02,
} as const;

/** Blocks that are solved beside each other (`each.ts`). */
export const threads = {
  /** Parts that are solved at a time. */
  atATime: 2,
} as const;

/** Dependent binaries (`dependent.ts`). */
export const dependence = {
  /** Dependent binaries, such as certificates that follow from builds, beyond which a relaxation is solved with few of them. */
  many: 200,
} as const;

/** Deadlines (`deadline.ts`). */
export const time = {
  /** What a solve gets though time is up, seconds. */
  little: 0.2,
} as const;

/** Branch and bound (`branch/branch.ts`). */
export const branching = {
  /** Nodes of the search of a large programme. */
  nodes: 400,
  /** Share of the work that the seconds asked for stand for after which a search that has brought no better plan is given up. */
  patient: 0.1,
  /**
   * Work of a second, in pivots of the simplex times rows of the programme. A quiet machine does 2.8e7 on the solar case and 1.8e7 on case 1
   * of the set `mid`; half of that is counted, so that time is left for other ways. Work and not time is counted, so that the load of
   * the machine does not decide which plan is found. At 5e7 in all, `upper` 2 ends at a gap of 1.31 % in 30 s, by the clock at 1.38 %.
   */
  work: 9e6,
  /** Seconds below which no further search is begun. */
  little: 1,
} as const;

/** Block dual ascent (`bound/block-ascent.ts`). */
export const blockAscent = {
  /** What a round takes, as a share of what the relaxation took, until one is known. */
  first: 0.3,
  /** Rounds in which flows join. */
  rounds: 8,
} as const;

/** The Lagrangian bound (`bound/lagrangian.ts`). */
export const lagrangian = {
  /** Share of the gap to which it is searched. */
  share: 0.25,
} as const;

/** Diving (`heuristic/diving.ts`). */
export const diving = {
  /** A plant of which the relaxation builds this share is built. */
  sure: 0.7,
  /** One of which it builds no more than this is not. */
  hardly: 0.1,
  /** Share of the undecided plants that is decided in a round at least. */
  atATime: 0.25,
  /** Share of the time after which all that is left is decided at once: what the relaxation builds by half is built. */
  haste: 0.4,
  half: 0.5,
} as const;

/** The year of a build (`heuristic/entered.ts`). */
export const entering = {
  /** A build enters service when this share of it does in the relaxation. */
  enters: 0.15,
} as const;

/** Neighbourhoods of a plan (`heuristic/neighbourhoods.ts`). */
export const neighbourhood = {
  /** Pairs of places that are let go together, at most. */
  pairs: 60,
  /** Whole numbers apart from builds (certificates, legs) up to which they are let go with every neighbourhood. */
  beside: 200,
} as const;

/** Price-directed decomposition (`heuristic/price-directed.ts`). */
export const decomposition = {
  /** Dependent binaries used to the full that lose more than this share of the gap are in no plan that is looked for. */
  far: 0.02,
  /**
   * How hard a plan is looked for, one effort after the other until one is near enough. `builds`: the share of the gap to which
   * builds are searched at the prices of dependent binaries, and the nodes of that search; without, the plan before is improved. `apart`,
   * `turn`: the shares of the gap to which all blocks together are solved apart and in turn; `piece`: nodes of each; `bound`: nodes by
   * which each lowers the bound. On case 1 of the set `tied` (30 s of processor time) it ends at a gap of 0.90 %; searched as one block,
   * 1.19 %; without sifting and blocks, 4.3 %.
   */
  efforts: [
    { builds: { gap: 0.8, nodes: 60 }, apart: 0.9, turn: 0.8, piece: 30, bound: 8 },
    { apart: 0.5, turn: 0.25, piece: 200, bound: 60 },
    { builds: { gap: 0.2, nodes: 600 }, apart: 0.2, turn: 0.1, piece: 400, bound: 200 },
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

/** Repair of a plan (`heuristic/repair.ts`). */
export const repairing = {
  /** Shared capacities of which a plan uses these shares get rows in the first rounds: its flows are free to move onto them. */
  busy: [0.5, 0.2, 0],
  /** A plan that loses more than this share of its cost by keeping to capacities wants ways round them first. */
  worse: 2e-3,
  /** What routes may be worth still when a plan is repaired, as a share of its cost. */
  rough: 5e-5,
  /** Seconds that a solve gets though the time is up: a plan is not lost for want of one solve. */
  grace: 2,
} as const;

/** The restricted master (`heuristic/restricted-master.ts`). */
export const restriction = {
  /** A chain of builds of which the relaxation builds less than this in all is left out. */
  some: 0.02,
  /** Gains below this share of the gap asked for are not worth a step. */
  step: 0.02,
  /** Flows that the relaxation would lose more than this share of their good's value by are left out at first. */
  far: 0.1,
  /** Plants that the relaxation would lose at most this share of their cost by join it in the second stage. */
  loss: 0.03,
  /** Plants of which the relaxation builds these shares stand where exchanges begin, in turn. */
  built: [0.1, 0.3, 0.2, 0.05, 0.5],
  /** Turns after which the last relaxation is waited for. */
  turns: 2,
  /** Solves for a plan after which neighbourhoods are worth more than another from the start. */
  dear: 2000,
  /** Seconds that must be left to look among all plants. */
  last: 3,
} as const;

/** Simple rounding (`heuristic/rounded.ts`). */
export const simpleRounding = {
  /** Shares of a plant in the relaxation from which it is built whole; over the last nothing is. */
  shares: [0.1, 0.5, Number.POSITIVE_INFINITY],
} as const;

/** Plans to start from (`heuristic/start.ts`). */
export const starting = {
  /** Nodes of a search for the certificates and licences of given builds. */
  nodes: 100,
  /** How near it ends unless told, as a share of the NPV. */
  near: 1e-7,
} as const;

/** Sub-MIP completion (`heuristic/sub-mip.ts`). */
export const subMip = {
  /** How near to its best what stands beside certificates is, as a share of the plan's worth. */
  exact: 1e-9,
} as const;
