import { eachRow, type ProgramArrays, withColumns } from '../../linear/index.ts';
import type { Frame } from '../../model/index.ts';

/** Rows of minimum load: a plant in service runs at a share of its capacity, at least (`candidates.min_load`). */
function leastUses({ candidates, periods, variables }: Frame, a: ProgramArrays): number[] {
  const rows = new Set<number>();
  for (const candidate of candidates)
    for (const [p] of candidate.row.min_load > 0 ? periods.entries() : [])
      for (const { size, count } of variables.serving(candidate, p))
        eachRow(a, size ?? count, (row, value) => {
          if (value < 0 && a.rowUpper[row] === Number.POSITIVE_INFINITY) rows.add(row);
        });
  return [...rows];
}

/**
 * The programme with elastic rows of minimum load: the shortfall of each is a new column behind the last, at the highest cost of an integer
 * column per unit. Builds that leave a plant idle then have a solution, so that exchanges can improve them until none is idle.
 */
export function elastic(frame: Frame, a: ProgramArrays): ProgramArrays {
  const dearest = a.cost.reduce((most, cost, j) => (a.integer[j] === 1 ? most : Math.max(most, Math.abs(cost))), 0);
  return withColumns(
    a,
    leastUses(frame, a).map((row) => ({
      cost: -dearest,
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      rows: [row],
      values: [1],
    })),
  );
}
