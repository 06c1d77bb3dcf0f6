/** The numbers that tune branch and bound; units and words as in `../parameters.ts`. */
export const branching = {
  /** Nodes of the search of a large programme. */
  nodes: 400,
  /** Share of the work of all seconds asked for after which a search is given up that has brought no better plan. */
  patient: 0.03,
  /**
   * Work of a second, in pivots of the simplex times rows of the programme. Work and not time is counted, so that the load of the machine does
   * not decide which plan is found. A quiet machine does 2.8e7 on the solar case and 1.8e7 on `mid` 1; half of that is counted, so that
   * time is left for other ways. With a limit of 5e7 in all, `upper` 2 ends at a gap of 1.31 % in 30 s, by the clock at 1.38 %.
   */
  work: 9e6,
} as const;
