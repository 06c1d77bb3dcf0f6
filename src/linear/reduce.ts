import { type Extract, extract } from './extract.ts';
import { eachRow, type ProgramArrays } from './program.ts';

/** A program without some of its columns. */
interface Reduced {
  readonly program: Extract;
  /** The column of the full program for each reduced column. */
  readonly cols: Int32Array;
  /** A reduced solution in the columns of the full program, with 0 for the missing ones. */
  whole(x: Float64Array): Float64Array;
}

/**
 * Fixes columns at 0 and removes them, with all columns that must then be 0: those of a row with bound 0 whose remaining terms all have the
 * sign that the bound forbids, if the columns are nonnegative. Rows without bounds are removed too, and empty rows that 0 satisfies. The index of a
 * matrix is cached, so that it can be reduced many times with other bounds and costs.
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
  /** Number of positive coefficients by row. */
  readonly positive: Int32Array;
  /** Number of negative coefficients by row. */
  readonly negative: Int32Array;
}

const cache = new WeakMap<Int32Array, RowIndex>();

function rowsOf(a: ProgramArrays): RowIndex {
  const index = cache.get(a.indices);
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
  const rows = { of: (row: number) => cols.subarray(starts[row], starts[row + 1]), positive, negative };
  cache.set(a.indices, rows);
  return rows;
}
