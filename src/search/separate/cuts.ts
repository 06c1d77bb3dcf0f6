import { extend, type Session } from '../../linear/index.ts';
import type { Assembled } from '../problem.ts';
import type { Cut } from './rounding.ts';

/** Relaxes rows of a session: they get no bounds. */
export const free = (session: Session, rows: readonly number[]): Promise<void> =>
  session.setRowBounds(rows, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

/** Adds cuts to the programme and the session. Returns their rows. */
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
