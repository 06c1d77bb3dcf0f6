import { eachRow, type LpResult, type ProgramArrays } from '../../linear/index.ts';
import type { FlowVariable } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';

/**
 * The relative reduced cost of flows: the loss of a relaxation by one unit of the flow, as a share of the value of the unit. It covers flows that
 * joined after the relaxation.
 */
export function relativeReducedCost(
  { frame }: Assembled,
  lp: LpResult,
  arrays: ProgramArrays,
): (flow: Pick<FlowVariable, 'col' | 'good' | 'period'>) => number {
  const { cost } = arrays;
  const reduced = (j: number) => {
    if (j < lp.colDual.length) return lp.colDual[j]!;
    let sum = cost[j]!;
    eachRow(arrays, j, (row, value) => {
      sum -= value * (lp.rowDual[row] ?? 0);
    });
    return sum;
  };
  return ({ col, good, period }) => {
    const loss = -reduced(col);
    return loss === 0 ? 0 : loss / (frame.lookup.value(good) * frame.periods[period]!.period.weight);
  };
}
