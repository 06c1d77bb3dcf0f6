import { type LpResult, open, type ProgramArrays, wholeAt, withoutColumns } from '../../linear/index.ts';

/** A programme whose whole numbers are held, without what is 0 because of them: far smaller than the whole. */
export interface HeldProgramme {
  /** Solved by simplex, from the vertex before. */
  lp(): Promise<LpResult>;
  /** Holds a whole number of the whole elsewhere. False, and nothing is held, where it can only be 0 and is left out. */
  hold(col: number, value: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a programme with the whole numbers of `at` held at these values; close it in the end. Those of `wanted` stay in it
 * though they are 0, to be held elsewhere later.
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
