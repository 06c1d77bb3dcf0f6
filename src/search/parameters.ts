/**
 * Every number that tunes the search, with its unit and its meaning. Shares are of 1, times are seconds, gaps are shares of the gap
 * asked for. Where no measure is named, the number was set on the bundled solar case and on made-up cases, and what it brings by itself is
 * not known. bench/README.md says what the components bring.
 */

/** What is missed by no more than this is not missed: the solver keeps rows and whole numbers to 1e-9 and 1e-7, scaled. */
export const tolerance = {
  /** Rows, relative to the amounts in them, and whole numbers. */
  row: 1e-6,
  /** Rounding of float64 in sums of a few thousand terms, relative to them. */
  sum: 1e-9,
  /** Money of the first year below which no column gains. */
  money: 1e-3,
  /** A shared capacity, relative to it. */
  capacity: 1e-7,
  /** Objectives of primal and dual at which interior point ends, as a share, at most. */
  interior: 1e-7,
} as const;

/** Seconds at the end (`deadline.ts`, `ending.ts`). */
export const atEnd = {
  /** What a solve gets though time is up. */
  little: 0.2,
  /** What each solve gets by which a plan is looked for when time is up and none is known; with less left no search is begun. */
  last: 1,
  /** First relaxations for whose time all else ends before the whole: to repair the last plan, on the best ways. */
  repair: 0.7,
} as const;

/** The driver. */
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
  /** What they may be worth as a share of the cost, in a large programme and when a plan is repaired. */
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
  /**
   * Dependent binaries, such as certificates that follow from builds, beyond which a relaxation is solved with few of them. In 8 s of
   * processor time cases of 90 and 180 end at gaps of 0.44 % and 0.32 % so, and at 0.30 % and 0.24 % with all; cases of 630 at
   * 0.24 % and 1.1 % so, and at 3.2 % and 1.3 % with all.
   */
  many: 200,
} as const;

/** Branch and bound (`branch/branch.ts`). */
export const branching = {
  /** Nodes of the search of a large programme. */
  nodes: 400,
  /** Share of the work that the seconds asked for stand for after which a search that has brought no better plan is given up. */
  patient: 0.03,
  /**
   * Work of a second, in pivots of the simplex times rows of the programme. A quiet machine does 2.8e7 on the solar case and 1.8e7 on case 1
   * of the set `mid`; half of that is counted, so that time is left for other ways. Work and not time is counted, so that the load of
   * the machine does not decide which plan is found. At 5e7 in all, `upper` 2 ends at a gap of 1.31 % in 30 s, by the clock at 1.38 %.
   */
  work: 9e6,
} as const;

/** The Lagrangian bound (`bound/lagrangian.ts`, `bound/split.ts`). */
export const lagrangian = {
  /** Share of the gap to which its blocks together are searched. */
  share: 0.25,
  /** Rounds in which the worth of a whole number that is left is shared out among its copies. */
  rounds: 6,
  /** Blocks with whole numbers below which it is left for the end: the programme would be searched as a whole. */
  blocks: 2,
  /**
   * Share of the work that the seconds asked for stand for (`branching.work`) that goes into it before the end. In 30 s of processor time 0.1
   * lowers the bound of `hard` 1 by 0.69 % of the gross cost and that of `mid` 1 by 0.50 %; 0.3 by 1.24 % and 0.56 %. The plans that
   * are found are no worse.
   */
  work: 0.3,
} as const;

/** Diving (`heuristic/diving.ts`). */
export const diving = {
  /** A plant of which the relaxation builds this share is built. */
  sure: 0.7,
  /** One of which it builds no more than this is not. */
  hardly: 0.1,
  /** Share of the undecided plants that is decided in a round at least. */
  atATime: 0.25,
  /** Solves after which all that is left is decided at once: what the relaxation builds by half is built. */
  solves: 12,
  half: 0.5,
} as const;

/** Plans from single periods (`heuristic/periods.ts`, `heuristic/one-period.ts`). */
export const onePeriod = {
  /** Parts with at least this share of the largest one's columns are periods. */
  share: 0.5,
  /** Gap to which a period is searched, as a share of the gross cost, and nodes: exchanges over all periods go on from there. */
  gap: 0.01,
  nodes: 4,
  /** Beginnings in a row that bring no better plan, after which no further period is tried. */
  idle: 2,
  /**
   * Share of the time left that a first plan may take; then branch and bound goes on without one. Solar with its target has no plan by these
   * ways in 43 s, and branch and bound finds one in 22 s. On `tight` 5 the first plan came at second 19 of 30, the relaxation at 13.
   */
  time: 0.4,
} as const;

/** The year of a build (`heuristic/entered.ts`). */
export const entering = {
  /** A build enters service when this share of it does in the relaxation. */
  enters: 0.15,
} as const;

/** Price-directed decomposition (`heuristic/price-directed.ts`). */
export const decomposition = {
  /** Dependent binaries used to the full that lose more than this share of the gap are in no plan that is looked for. */
  far: 0.02,
  /**
   * How hard a plan is looked for, one effort after the other until one is near enough. `builds`: the share of the gap to which
   * builds are searched at the prices of dependent binaries, and the nodes of that search; without, the plan before is improved. `apart`,
   * `turn`: the shares of the gap to which all blocks together are solved apart and in turn; `block`: nodes of each; `bound`: nodes by
   * which each lowers the bound. On case 1 of the set `tied` (30 s of processor time) it ends at a gap of 0.90 %; searched as one block,
   * 1.19 %; without sifting and blocks, 4.3 %.
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

/** Repair of a plan (`heuristic/repair.ts`). */
export const repairing = {
  /** Shared capacities of which a plan uses these shares get rows in the first rounds: its flows are free to move onto them. */
  busy: [0.5, 0.2, 0],
  /** A plan that loses more than this share of its cost by keeping to capacities wants ways round them first. */
  worse: 2e-3,
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
  /** Solves for a plan after which exchanges among more plants are worth more than another from the start. */
  dear: 2000,
  /** Seconds that must be left to look among all plants. */
  last: 3,
} as const;

/** Plans to start from (`heuristic/start.ts`). */
export const starting = {
  /** Nodes of a search for the certificates and licences of given builds. */
  nodes: 100,
  /** How near it ends unless told, as a share of the NPV. */
  near: 1e-7,
} as const;

/** The restricted master as it grows (`master/master.ts`). */
export const growth = {
  /** A programme of more coefficients is large. */
  large: 100_000,
  /** Flows by which a large relaxation would lose more than this share of their good's value count as not used. */
  far: 0.05,
  /** Plans of whole plants may want ways round a shared capacity of which the relaxation uses this share, though it does not itself. */
  near: 0.4,
  /** Shared capacities of which the relaxation uses this share are likely to bind a plan: they join, with ways round them. */
  likely: 0.6,
  /**
   * Rows of shared capacities that join at once beyond which a programme is solved anew by interior point. On `tight` 5 simplex takes 3 to 4 s
   * of processor time after 125 to 950 rows, interior point 0.8 to 1.3 s.
   */
  many: 100,
} as const;

/** Routes (`price/routes.ts`). */
export const pricing = {
  /** What money weighs where it does not count, beside hours of 1: it decides between ways that are equal else. */
  hair: 1e-9,
  /** A dual of a shared capacity, money a tonne, and one of a limit on CO2 or hours, money a kilogram or hour, that count as 0. */
  toll: 1e-9,
  measure: 1e-12,
  /** Ways of a lane for different sets of candidate legs, at most. */
  sets: 16,
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
  /** What a unit of a sample is worth, as a multiple of the dearest delivery: more than it can cost. */
  dear: 3,
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
  /**
   * Simple ways of all lanes together up to which every way is put into a programme, so that its bound holds over all routes. To find that a
   * programme has more takes 0.2 to 0.5 s of processor time on `mid` 4, `tight` 4, `hard` 1 and `upper` 1.
   */
  flows: 6000,
  /** Next best ways of each lane that join a programme without a solution at a time. */
  ways: 60,
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
  /** A need this near to a whole number of plants, as a share of one, has no cut: its coefficients would be too steep. */
  part: 0.02,
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
