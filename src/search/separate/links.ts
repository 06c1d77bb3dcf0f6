import { eachRow, extend, type Session } from '../../linear/index.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import type { Cut } from './rounding.ts';

/** Rows that bind nothing for the time being. */
export const free = (session: Session, rows: readonly number[]): Promise<void> =>
  session.setRowBounds(
    rows,
    rows.map(() => Number.NEGATIVE_INFINITY),
    rows.map(() => Number.POSITIVE_INFINITY),
  );

/** Puts inequalities into the programme and the session; gives their rows. */
export async function addCuts(model: Assembled, session: Session, cuts: readonly Cut[]): Promise<number[]> {
  const { program } = model.frame;
  const rows = cuts.map(({ name, cols, values, least }) => {
    const row = program.row(() => name, least, Number.POSITIVE_INFINITY);
    cols.forEach((col, k) => {
      program.add(row, col, values[k]!);
    });
    return row;
  });
  await extend(session, program);
  return rows;
}

/** Link rows that are left out of the relaxation and that its solution breaks. */
export function violatedLinks(model: Assembled, off: ReadonlySet<number>, x: ArrayLike<number>): number[] {
  const arrays = model.frame.program.arrays();
  const { numCols, rowUpper } = arrays;
  const activity = new Float64Array(rowUpper.length);
  for (let j = 0; j < numCols; j++) {
    const amount = x[j] ?? 0;
    if (amount === 0) continue;
    eachRow(arrays, j, (row, value) => {
      activity[row]! += value * amount;
    });
  }
  return [...off].filter(
    (row) => activity[row]! > rowUpper[row]! + tolerance.row * Math.max(1, Math.abs(activity[row]!)),
  );
}
