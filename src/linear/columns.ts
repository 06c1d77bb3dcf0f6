import type { ProgramArrays } from './program.ts';

type Matrix = Pick<ProgramArrays, 'starts' | 'indices' | 'values'>;

/** Visits each nonzero of a column. */
export function eachRow(
  { starts, indices, values }: Matrix,
  col: number,
  visit: (row: number, value: number) => void,
): void {
  for (let k = starts[col]!; k < starts[col + 1]!; k++) visit(indices[k]!, values[k]!);
}
