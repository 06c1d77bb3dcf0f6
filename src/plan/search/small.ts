import { type ProgramArrays, withoutColumns } from '../../linear/index.ts';
import type { Link } from './neighbourhoods.ts';

/** The small programme, the column of the whole that each of its own stands for, and its whole numbers by chain. */
export interface Kernel {
  readonly program: ReturnType<typeof withoutColumns>['program'];
  readonly cols: Int32Array;
  /** Columns of the whole. */
  readonly length: number;
  readonly links: readonly Link[];
}

/** A solution of the whole, or of it before it had its last columns, in the columns of a small programme. */
export const within = ({ cols }: Kernel, x: Float64Array): Float64Array =>
  Float64Array.from(cols, (col) => x[col] ?? 0);

/** A solution of a small programme in the columns of the whole. */
export function whole({ cols, length }: Kernel, x: Float64Array): Float64Array {
  const all = new Float64Array(length);
  cols.forEach((col, k) => {
    all[col] = x[k]!;
  });
  return all;
}

/** A programme whose rows of `free` bind nothing. */
export function without(a: ProgramArrays, free: ReadonlySet<number>): ProgramArrays {
  const rowLower = a.rowLower.map((side, row) => (free.has(row) ? Number.NEGATIVE_INFINITY : side));
  const rowUpper = a.rowUpper.map((side, row) => (free.has(row) ? Number.POSITIVE_INFINITY : side));
  return { ...a, rowLower, rowUpper };
}

/** The programme without `far` columns and the plants of which both the relaxation `lp` and the plan have less than `some`. */
export function kernelOf(
  a: ProgramArrays,
  links: readonly Link[],
  lp: Float64Array,
  some: number,
  far: readonly number[],
  plan?: Float64Array,
): Kernel {
  const sum = (x: Float64Array, cols: readonly number[]) => cols.reduce((all, col) => all + x[col]!, 0);
  const idle = links.filter(
    ({ cols, place }) => place !== undefined && sum(lp, cols) < some && !(plan && sum(plan, cols) > 0.5),
  );
  const { program, cols } = withoutColumns(a, [...idle.flatMap((link) => link.cols), ...far]);
  const place = new Map<number, number>();
  cols.forEach((col, k) => {
    place.set(col, k);
  });
  const there = links.flatMap((link) => {
    const own = link.cols.flatMap((col) => place.get(col) ?? []);
    return own.length > 0 ? [{ ...link, cols: own }] : [];
  });
  return { program, cols, length: a.numCols, links: there };
}
