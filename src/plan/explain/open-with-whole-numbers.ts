import { type LpResult, open, type ProgramArrays, wholeAt, withoutColumns } from '../../linear/index.ts';

/** A programme with fixed whole numbers, without the columns that are 0 because of them: far smaller than the whole. */
interface HeldProgramme {
  /** Solves it by simplex, from the last vertex. */
  lp(): Promise<LpResult>;
  /** Fixes a whole number at another value. False, without effect, if the column can only be 0 and was left out. */
  hold(col: number, value: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a programme with the whole numbers of `at` fixed; it must be closed. Columns in `wanted` stay in it although
 * they are 0, so that they can be fixed at other values later.
 */
export async function openWithWholeNumbers(
  a: ProgramArrays,
  at: ReadonlyMap<number, number>,
  wanted: ReadonlySet<number> = new Set(),
): Promise<HeldProgramme> {
  const lower = a.lower.slice();
  const upper = a.upper.slice();
  for (const [col, value] of at) lower[col] = upper[col] = value;
  const zero = [...at].flatMap(([col, value]) => (value === 0 && !wanted.has(col) ? [col] : []));
  const { program, cols } = withoutColumns({ ...a, lower, upper }, zero);
  const place = new Map<number, number>();
  cols.forEach((col, k) => {
    place.set(col, k);
  });
  const session = await open(program);
  return {
    lp: () => session.lp({ method: 'simplex', devex: true }),
    async hold(col, value) {
      const at = place.get(col);
      if (at === undefined) return value === 0;
      await session.setColumnBounds([at], [value], [value]);
      return true;
    },
    close: () => session.close(),
  };
}

/** The whole numbers of a solution, by column. */
export function wholeNumbersAt(a: ProgramArrays, x: ArrayLike<number>): Map<number, number> {
  const { cols, lower } = wholeAt(a, x);
  return new Map(Array.from(cols, (col, k) => [col, lower[k]!]));
}
