import type { ModelData } from 'highs';
import type { ProgramArrays } from '../program.ts';

/** A scaled, minimised program in the format of HiGHS, without integrality. */
export function dataOf(a: ProgramArrays): ModelData {
  const { numCols, numRows, offset, starts, indices, values, cost, lower, upper, rowLower, rowUpper } = a;
  const matrix = { format: 'csc', numRows, numCols, starts, indices, values } as const;
  return { numCols, numRows, offset, colCost: cost, colLower: lower, colUpper: upper, rowLower, rowUpper, matrix };
}
