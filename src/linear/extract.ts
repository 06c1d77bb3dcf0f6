import { eachRow, type Program, type ProgramArrays } from './program.ts';

/** A program that no longer grows. */
export type Extract = Pick<Program, 'arrays' | 'numCols' | 'numRows'>;

/** The submatrix of some columns and rows of a program, in this order, as a program. */
export function extract(a: ProgramArrays, cols: Int32Array, rows: Int32Array, offset: number): Extract {
  const rowAt = new Int32Array(a.numRows).fill(-1);
  rows.forEach((row, i) => {
    rowAt[row] = i;
  });
  const most = cols.reduce((sum, j) => sum + a.starts[j + 1]! - a.starts[j]!, 0);
  const starts = new Int32Array(cols.length + 1);
  const indices = new Int32Array(most);
  const values = new Float64Array(most);
  let used = 0;
  cols.forEach((j, k) => {
    eachRow(a, j, (old, value) => {
      const row = rowAt[old]!;
      if (row < 0) return;
      indices[used] = row;
      values[used++] = value;
    });
    starts[k + 1] = used;
  });
  const pick = (from: Float64Array, at: Int32Array) => Float64Array.from(at, (i) => from[i]!);
  const arrays: ProgramArrays = {
    sense: a.sense,
    offset,
    numCols: cols.length,
    numRows: rows.length,
    cost: pick(a.cost, cols),
    lower: pick(a.lower, cols),
    upper: pick(a.upper, cols),
    integer: Uint8Array.from(cols, (j) => a.integer[j]!),
    rowLower: pick(a.rowLower, rows),
    rowUpper: pick(a.rowUpper, rows),
    starts,
    indices: indices.slice(0, used),
    values: values.slice(0, used),
  };
  return { numCols: cols.length, numRows: rows.length, arrays: () => arrays };
}
