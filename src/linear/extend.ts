import { eachRow } from './columns.ts';
import type { Program } from './program.ts';
import type { Session } from './run/types.ts';

/** Gives a session what its program has that it has not: the rows that joined since, then the columns. */
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
