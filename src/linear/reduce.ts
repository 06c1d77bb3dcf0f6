import { type Program, type ProgramArrays, program } from './program.ts';

/** A program without some columns, and the column of the whole that each of its own stands for. */
export interface Reduced {
  readonly program: Program;
  readonly cols: Int32Array;
}

/**
 * A program with some columns held at 0 and left out, with all that must be 0 because of them: in a row with a side at 0
 * whose terms all lean to the other side, every column is 0. Columns have no negative values there. Rows that nothing is
 * left in are left out too, where 0 satisfies them.
 */
export function withoutColumns(a: ProgramArrays, zero: Iterable<number>): Reduced {
  const gone = new Uint8Array(a.numCols);
  const rows = byRow(a);
  const positive = new Int32Array(a.numRows);
  const negative = new Int32Array(a.numRows);
  for (let k = 0; k < a.indices.length; k++) (a.values[k]! > 0 ? positive : negative)[a.indices[k]!]!++;
  const signed = new Uint8Array(a.numCols);
  for (let j = 0; j < a.numCols; j++) if (a.lower[j]! < 0) signed[j] = 1;
  const queue: number[] = [];
  const drop = (j: number): void => {
    if (gone[j] || a.lower[j]! > 0) return;
    gone[j] = 1;
    for (let k = a.starts[j]!; k < a.starts[j + 1]!; k++) {
      const row = a.indices[k]!;
      (a.values[k]! > 0 ? positive : negative)[row]!--;
      queue.push(row);
    }
  };
  for (const j of zero) drop(j);
  for (let i = 0; i < a.numRows; i++) queue.push(i);
  for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
    const upward = negative[row] === 0 && a.rowUpper[row]! === 0;
    const downward = positive[row] === 0 && a.rowLower[row]! === 0;
    if (!upward && !downward) continue;
    const left = rows.of(row).filter((j) => !gone[j]);
    if (left.some((j) => signed[j])) continue;
    for (const j of left) drop(j);
  }
  const p = program(a.sense);
  p.offset = a.offset;
  const cols = Int32Array.from([...gone.keys()].filter((j) => !gone[j]));
  const rowAt = new Int32Array(a.numRows).fill(-1);
  for (let i = 0; i < a.numRows; i++) {
    const empty = positive[i] === 0 && negative[i] === 0;
    if (!empty || a.rowLower[i]! > 0 || a.rowUpper[i]! < 0)
      rowAt[i] = p.row(() => `r${i}`, a.rowLower[i]!, a.rowUpper[i]!);
  }
  for (const j of cols) {
    const col = p.column(() => `c${j}`, a.cost[j]!, a.lower[j]!, a.upper[j]!, a.integer[j] === 1);
    for (let k = a.starts[j]!; k < a.starts[j + 1]!; k++) p.add(rowAt[a.indices[k]!]!, col, a.values[k]!);
  }
  return { program: p, cols };
}

/** Columns of each row. */
function byRow(a: ProgramArrays): { of(row: number): Int32Array } {
  const starts = new Int32Array(a.numRows + 1);
  for (const row of a.indices) starts[row + 1]!++;
  for (let i = 0; i < a.numRows; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const cols = new Int32Array(a.indices.length);
  for (let j = 0; j < a.numCols; j++)
    for (let k = a.starts[j]!; k < a.starts[j + 1]!; k++) cols[next[a.indices[k]!]!++] = j;
  return { of: (row) => cols.subarray(starts[row], starts[row + 1]) };
}
