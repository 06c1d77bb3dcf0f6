/** Conversion of sparse matrices from triplets to compressed columns (CSC). */

/** Coefficients in the order in which they were added. */
interface Triplets {
  rows: Int32Array;
  cols: Int32Array;
  values: Float64Array;
}

export const triplets = (room: number): Triplets => ({
  rows: new Int32Array(room),
  cols: new Int32Array(room),
  values: new Float64Array(room),
});

export function grown(old: Triplets): Triplets {
  const next = triplets(old.values.length * 2);
  next.rows.set(old.rows);
  next.cols.set(old.cols);
  next.values.set(old.values);
  return next;
}

/** Compressed columns: column j has the indices and values at starts[j] to starts[j + 1]. */
interface Compressed {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** Converts triplets to CSC by two counting sorts (row, then column). Sums duplicates and drops zeros. */
export function compressed(entries: Triplets, used: number, numRows: number, numCols: number): Compressed {
  const byRow = order(entries.rows, used, numRows, undefined);
  const byCol = order(entries.cols, used, numCols, byRow);
  const starts = new Int32Array(numCols + 1);
  const indices = new Int32Array(used);
  const values = new Float64Array(used);
  let count = 0;
  let at = 0;
  for (let col = 0; col < numCols; col++) {
    const first = count;
    while (at < used && entries.cols[byCol[at]!] === col) {
      const k = byCol[at++]!;
      const row = entries.rows[k]!;
      if (count > first && indices[count - 1] === row) values[count - 1]! += entries.values[k]!;
      else {
        if (count > first && values[count - 1] === 0) count--;
        indices[count] = row;
        values[count++] = entries.values[k]!;
      }
    }
    if (count > first && values[count - 1] === 0) count--;
    starts[col + 1] = count;
  }
  return { starts, indices: indices.slice(0, count), values: values.slice(0, count) };
}

/** A stable order of 0..used-1 by key, from an initial order. */
function order(keys: Int32Array, used: number, range: number, from: Int32Array | undefined): Int32Array {
  const next = new Int32Array(range + 1);
  for (let k = 0; k < used; k++) next[keys[k]! + 1]!++;
  for (let i = 0; i < range; i++) next[i + 1]! += next[i]!;
  const out = new Int32Array(used);
  for (let p = 0; p < used; p++) {
    const k = from ? from[p]! : p;
    out[next[keys[k]!]!++] = k;
  }
  return out;
}
