import { eachRow, type Part, type ProgramArrays, partOf } from '../../linear/index.ts';

/**
 * Some columns of a programme (maximised) as a programme of its own, the others at 0, without rows that hold of themselves
 * and without columns that cost and serve nothing any more (Brearley, Mitra and Williams 1975). No column has negative values.
 */
export function shrunk(a: ProgramArrays, columns: Iterable<number>): Part {
  const kept = new Uint8Array(a.numCols);
  for (const j of columns) kept[j] = 1;
  const [positive, negative] = [new Int32Array(a.numRows), new Int32Array(a.numRows)];
  const count = (j: number, by: number) => {
    eachRow(a, j, (row, value) => {
      (value > 0 ? positive : negative)[row]! += by;
    });
  };
  for (let j = 0; j < a.numCols; j++) if (kept[j]) count(j, 1);
  /** Whether the row asks for nothing more of what is positive in it, or of what is negative. */
  const least = (row: number) => a.rowLower[row]! === -Infinity || (negative[row] === 0 && a.rowLower[row]! <= 0);
  const most = (row: number) => a.rowUpper[row]! === Infinity || (positive[row] === 0 && a.rowUpper[row]! >= 0);
  const idle = (j: number) => {
    if (a.cost[j]! > 0 || a.lower[j]! !== 0) return false;
    let useless = true;
    eachRow(a, j, (row, value) => {
      useless &&= value > 0 ? least(row) : most(row);
    });
    return useless;
  };
  for (let found = true; found; ) {
    found = false;
    for (let j = 0; j < a.numCols; j++) {
      if (!kept[j] || !idle(j)) continue;
      kept[j] = 0;
      count(j, -1);
      found = true;
    }
  }
  const cols = Int32Array.from(kept.keys()).filter((j) => kept[j]);
  return partOf(a, cols, (row) => !(least(row) && most(row)));
}
