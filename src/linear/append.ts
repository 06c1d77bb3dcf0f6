import type { ProgramArrays } from './program.ts';
import type { NewColumn, NewRow } from './run/types.ts';

/** A program with rows of its own behind its last. */
export function withRows(a: ProgramArrays, rows: readonly NewRow[]): ProgramArrays {
  if (rows.length === 0) return a;
  const more = new Map<number, [number, number][]>();
  rows.forEach(({ cols, values }, i) => {
    cols.forEach((col, k) => {
      const list = more.get(col) ?? [];
      list.push([a.numRows + i, values[k]!]);
      more.set(col, list);
    });
  });
  const added = rows.reduce((sum, { cols }) => sum + cols.length, 0);
  const starts = new Int32Array(a.numCols + 1);
  const indices = new Int32Array(a.indices.length + added);
  const values = new Float64Array(indices.length);
  let used = 0;
  for (let j = 0; j < a.numCols; j++) {
    const [from, to] = [a.starts[j]!, a.starts[j + 1]!];
    indices.set(a.indices.subarray(from, to), used);
    values.set(a.values.subarray(from, to), used);
    used += to - from;
    for (const [row, value] of more.get(j) ?? []) {
      indices[used] = row;
      values[used++] = value;
    }
    starts[j + 1] = used;
  }
  const sides = (own: Float64Array, of: (row: NewRow) => number) => Float64Array.from([...own, ...rows.map(of)]);
  return {
    ...a,
    numRows: a.numRows + rows.length,
    starts,
    indices,
    values,
    rowLower: sides(a.rowLower, ({ lower }) => lower),
    rowUpper: sides(a.rowUpper, ({ upper }) => upper),
  };
}

/** A program with continuous columns of its own behind its last; rows ascend in each. */
export function withColumns(a: ProgramArrays, columns: readonly NewColumn[]): ProgramArrays {
  if (columns.length === 0) return a;
  const starts = [...a.starts];
  for (const { rows } of columns) starts.push(starts.at(-1)! + rows.length);
  const joined = (own: Float64Array, of: (column: NewColumn) => number) =>
    Float64Array.from([...own, ...columns.map(of)]);
  return {
    ...a,
    numCols: a.numCols + columns.length,
    cost: joined(a.cost, ({ cost }) => cost),
    lower: joined(a.lower, ({ lower }) => lower),
    upper: joined(a.upper, ({ upper }) => upper),
    integer: Uint8Array.from([...a.integer, ...columns.map(() => 0)]),
    starts: Int32Array.from(starts),
    indices: Int32Array.from([...a.indices, ...columns.flatMap(({ rows }) => [...rows])]),
    values: Float64Array.from([...a.values, ...columns.flatMap(({ values }) => [...values])]),
  };
}
