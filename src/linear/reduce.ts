import { eachRow } from './columns.ts';
import { type Extract, extract } from './extract.ts';
import type { ProgramArrays } from './program.ts';

/** A program without some columns, and the column of the whole that each of its own stands for. */
export interface Reduced {
  readonly program: Extract;
  readonly cols: Int32Array;
  /** A solution of it in the columns of the whole: 0 where a column is left out. */
  whole(x: Float64Array): Float64Array;
}

/**
 * A program with some columns held at 0 and left out, with all that must be 0 because of them: in a row with a side at 0
 * whose terms all lean to the other side, every column is 0. Columns have no negative values there. Rows without sides are
 * left out too, and rows that nothing is left in, where 0 satisfies them. The same matrix may be reduced many times, with
 * other bounds and costs.
 */
export function withoutColumns(a: ProgramArrays, zero: Iterable<number>): Reduced {
  const gone = new Uint8Array(a.numCols);
  const rows = rowsOf(a);
  const positive = rows.positive.slice();
  const negative = rows.negative.slice();
  const queued = new Uint8Array(a.numRows).fill(1);
  const queue = [...queued.keys()];
  const drop = (j: number): void => {
    if (gone[j] || a.lower[j]! > 0) return;
    gone[j] = 1;
    eachRow(a, j, (row, value) => {
      (value > 0 ? positive : negative)[row]!--;
      if (queued[row]) return;
      queued[row] = 1;
      queue.push(row);
    });
  };
  for (const j of zero) drop(j);
  for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
    queued[row] = 0;
    const upward = negative[row] === 0 && a.rowUpper[row]! === 0;
    const downward = positive[row] === 0 && a.rowLower[row]! === 0;
    if (!upward && !downward) continue;
    const left = rows.of(row).filter((j) => !gone[j]);
    if (left.some((j) => a.lower[j]! < 0)) continue;
    for (const j of left) drop(j);
  }
  const boundRows: number[] = [];
  for (let i = 0; i < a.numRows; i++) {
    const empty = positive[i] === 0 && negative[i] === 0;
    const free = a.rowLower[i] === Number.NEGATIVE_INFINITY && a.rowUpper[i] === Number.POSITIVE_INFINITY;
    if (!free && (!empty || a.rowLower[i]! > 0 || a.rowUpper[i]! < 0)) boundRows.push(i);
  }
  const cols = Int32Array.from(gone.keys()).filter((j) => !gone[j]);
  const whole = (x: Float64Array): Float64Array => {
    const all = new Float64Array(a.numCols);
    cols.forEach((j, k) => {
      all[j] = x[k]!;
    });
    return all;
  };
  return { program: extract(a, cols, Int32Array.from(boundRows), a.offset), cols, whole };
}

interface RowIndex {
  /** Columns of a row. */
  of(row: number): Int32Array;
  /** How many coefficients of each row are above 0, and below. */
  readonly positive: Int32Array;
  readonly negative: Int32Array;
}

const indexed = new WeakMap<Int32Array, RowIndex>();

function rowsOf(a: ProgramArrays): RowIndex {
  const index = indexed.get(a.indices);
  if (index) return index;
  const positive = new Int32Array(a.numRows);
  const negative = new Int32Array(a.numRows);
  for (let k = 0; k < a.indices.length; k++) (a.values[k]! > 0 ? positive : negative)[a.indices[k]!]!++;
  const starts = new Int32Array(a.numRows + 1);
  for (const row of a.indices) starts[row + 1]!++;
  for (let i = 0; i < a.numRows; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const cols = new Int32Array(a.indices.length);
  for (let j = 0; j < a.numCols; j++)
    eachRow(a, j, (row) => {
      cols[next[row]!++] = j;
    });
  const made = { of: (row: number) => cols.subarray(starts[row], starts[row + 1]), positive, negative };
  indexed.set(a.indices, made);
  return made;
}
