import { compressed, triplets } from './compress.ts';
import { joined } from './model.ts';
import { eachRow, type Program, type ProgramArrays } from './program.ts';
import type { NewColumn, NewRow, Session } from './run/types.ts';

/** A program with new rows behind its last one. */
export function withRows(a: ProgramArrays, rows: readonly NewRow[]): ProgramArrays {
  if (rows.length === 0) return a;
  const entries = triplets(a.indices.length + rows.reduce((sum, { cols }) => sum + cols.length, 0));
  let used = 0;
  const put = (row: number, col: number, value: number) => {
    entries.rows[used] = row;
    entries.cols[used] = col;
    entries.values[used++] = value;
  };
  for (let j = 0; j < a.numCols; j++) eachRow(a, j, (row, value) => put(row, j, value));
  rows.forEach(({ cols, values }, i) => {
    cols.forEach((col, k) => {
      put(a.numRows + i, col, values[k]!);
    });
  });
  const numRows = a.numRows + rows.length;
  return {
    ...a,
    numRows,
    ...compressed(entries, used, numRows, a.numCols),
    rowLower: joined(a.rowLower, rows, ({ lower }) => lower),
    rowUpper: joined(a.rowUpper, rows, ({ upper }) => upper),
  };
}

/** A program with new continuous columns behind its last one. Rows must ascend in each column. */
export function withColumns(a: ProgramArrays, columns: readonly NewColumn[]): ProgramArrays {
  if (columns.length === 0) return a;
  const starts = [...a.starts];
  for (const { rows } of columns) starts.push(starts.at(-1)! + rows.length);
  return {
    ...a,
    numCols: a.numCols + columns.length,
    cost: joined(a.cost, columns, ({ cost }) => cost),
    lower: joined(a.lower, columns, ({ lower }) => lower),
    upper: joined(a.upper, columns, ({ upper }) => upper),
    integer: Uint8Array.from([...a.integer, ...columns.map(() => 0)]),
    starts: Int32Array.from(starts),
    indices: Int32Array.from([...a.indices, ...columns.flatMap(({ rows }) => [...rows])]),
    values: Float64Array.from([...a.values, ...columns.flatMap(({ values }) => [...values])]),
  };
}

/** Adds the new rows and columns of a program to its session. */
export async function extend(
  session: Session,
  program: Pick<Program, 'arrays' | 'numCols' | 'numRows'>,
): Promise<void> {
  const { numCols, numRows } = session.model;
  if (program.numRows === numRows && program.numCols === numCols) return;
  const a = program.arrays();
  const rows = Array.from({ length: a.numRows - numRows }, (_, i) => ({
    lower: a.rowLower[numRows + i]!,
    upper: a.rowUpper[numRows + i]!,
    cols: [] as number[],
    values: [] as number[],
  }));
  if (rows.length > 0)
    for (let col = 0; col < numCols; col++)
      eachRow(a, col, (row, value) => {
        if (row < numRows) return;
        rows[row - numRows]!.cols.push(col);
        rows[row - numRows]!.values.push(value);
      });
  await session.addRows(rows);
  await session.addColumns(
    Array.from({ length: a.numCols - numCols }, (_, k) => {
      const col = numCols + k;
      const [rows, values]: [number[], number[]] = [[], []];
      eachRow(a, col, (row, value) => {
        rows.push(row);
        values.push(value);
      });
      return { cost: a.cost[col]!, lower: a.lower[col]!, upper: a.upper[col]!, rows, values };
    }),
  );
}
