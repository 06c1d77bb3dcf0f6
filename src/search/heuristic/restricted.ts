import { type LpResult, type ProgramArrays, withoutColumns } from '../../linear/index.ts';
import type { NamedChain } from './chains.ts';

/** The small programme, the column of the whole that each of its own stands for, and its whole numbers by chain. */
export interface Restricted {
  readonly program: ReturnType<typeof withoutColumns>['program'];
  readonly cols: Int32Array;
  /** A solution of it in the columns of the whole with slack. */
  readonly wholeOf: (x: Float64Array) => Float64Array;
  /** Columns of the whole without slack. */
  readonly length: number;
  /** Columns behind those of the whole, as the small programme has them: what plants run too little (`elastic`). */
  readonly slack: readonly number[];
  readonly chains: readonly NamedChain[];
}

/** A solution of the whole, or of it before it had its last columns, in the columns of a small programme. */
export const within = ({ cols }: Restricted, x: Float64Array): Float64Array =>
  Float64Array.from(cols, (col) => x[col] ?? 0);

/** A solution of a small programme in the columns of the whole. */
export const whole = ({ wholeOf, length }: Restricted, x: Float64Array): Float64Array => wholeOf(x).slice(0, length);

/** A programme whose rows of `free` bind nothing. */
export function withFreeRows(a: ProgramArrays, free: ReadonlySet<number>): ProgramArrays {
  const rowLower = a.rowLower.map((side, row) => (free.has(row) ? Number.NEGATIVE_INFINITY : side));
  const rowUpper = a.rowUpper.map((side, row) => (free.has(row) ? Number.POSITIVE_INFINITY : side));
  return { ...a, rowLower, rowUpper };
}

/** What a small programme keeps of the whole. */
export interface Kept {
  readonly chains: readonly NamedChain[];
  /** The relaxation that says which plants are worth it. */
  readonly lp: Pick<LpResult, 'x'>;
  /** Plants of which it builds less than this in all are left out. */
  readonly some: number;
  /** Columns that are left out. */
  readonly far?: readonly number[];
  /** A plan whose plants it has in any case. */
  readonly plan?: Float64Array | undefined;
  /** Columns of the whole before those that hold slack. */
  readonly length?: number;
}

/** The programme without `far` columns and the plants that are not worth it. */
export function restrictedTo(
  a: ProgramArrays,
  { chains, lp: { x }, some, far = [], plan, length = a.numCols }: Kept,
): Restricted {
  const sum = (of: Float64Array, cols: readonly number[]) => cols.reduce((all, col) => all + of[col]!, 0);
  const idle = chains.filter(
    ({ cols, place }) => place !== undefined && sum(x, cols) < some && !(plan && Math.round(sum(plan, cols)) > 0),
  );
  const { program, cols, whole: wholeOf } = withoutColumns(a, [...idle.flatMap((chain) => chain.cols), ...far]);
  const place = new Map<number, number>();
  cols.forEach((col, k) => {
    place.set(col, k);
  });
  const there = chains.flatMap((chain) => {
    const own = chain.cols.flatMap((col) => place.get(col) ?? []);
    return own.length > 0 ? [{ ...chain, cols: own }] : [];
  });
  const slack = [...cols.keys()].filter((k) => cols[k]! >= length);
  return { program, cols, wholeOf, length, slack, chains: there };
}
