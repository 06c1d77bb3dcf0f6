import { eachRow, type LpResult, type ProgramArrays } from '../../linear/index.ts';
import type { FlowVariable } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';

/** By how much of its good's value a unit of a flow makes a relaxation worse at its prices: what keeps the flow out of it. */
export type RelativeReducedCost = (flow: Pick<FlowVariable, 'col' | 'good' | 'period'>) => number;

/** The losses of flows of a programme, those too that joined it since it was relaxed. */
export function relativeReducedCost({ frame }: Assembled, lp: LpResult, arrays: ProgramArrays): RelativeReducedCost {
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
