import { type LpResult, type ProgramArrays, withoutColumns } from '../../linear/index.ts';
import type { Chain } from './chains.ts';

/** A restricted programme: the full one without some columns. */
export interface Restricted {
  readonly program: ReturnType<typeof withoutColumns>['program'];
  /** The column of the full programme for each restricted column. */
  readonly cols: Int32Array;
  /** A restricted solution in the columns of the full programme, slack included. */
  readonly wholeOf: (x: Float64Array) => Float64Array;
  /** Number of columns of the full programme without slack. */
  readonly length: number;
  /** Restricted columns of slack: the shortfall of minimum loads (`elastic`). */
  readonly slack: readonly number[];
  /** The chains, in restricted columns. */
  readonly chains: readonly Chain[];
}

/** A solution of the full programme in restricted columns. The solution may be shorter: missing columns are 0. */
export const within = ({ cols }: Restricted, x: Float64Array): Float64Array =>
  Float64Array.from(cols, (col) => x[col] ?? 0);

/** A restricted solution in the columns of the full programme, without slack. */
export const whole = ({ wholeOf, length }: Restricted, x: Float64Array): Float64Array => wholeOf(x).slice(0, length);

/** The programme with the rows of `free` relaxed: they get no bounds. */
export function withFreeRows(a: ProgramArrays, free: ReadonlySet<number>): ProgramArrays {
  const rowLower = a.rowLower.map((side, row) => (free.has(row) ? Number.NEGATIVE_INFINITY : side));
  const rowUpper = a.rowUpper.map((side, row) => (free.has(row) ? Number.POSITIVE_INFINITY : side));
  return { ...a, rowLower, rowUpper };
}

interface RestrictionOptions {
  readonly chains: readonly Chain[];
  /** The relaxation by which chains are chosen. */
  readonly lp: Pick<LpResult, 'x'>;
  /** Chains of which the relaxation builds less than this in total are left out. */
  readonly some: number;
  /** Columns to leave out. */
  readonly far?: readonly number[];
  /** A plan whose chains stay in any case. */
  readonly plan?: Float64Array | undefined;
  /** Number of columns before those of slack. */
  readonly length?: number;
}

/** The programme without the columns of `far` and without the chains that neither the relaxation nor the plan builds. */
export function restrictedTo(
  a: ProgramArrays,
  { chains, lp: { x }, some, far = [], plan, length = a.numCols }: RestrictionOptions,
): Restricted {
  const sum = (of: Float64Array, cols: readonly number[]) => cols.reduce((all, col) => all + of[col]!, 0);
  const idle = chains.filter(
    ({ cols, process }) => process !== undefined && sum(x, cols) < some && !(plan && Math.round(sum(plan, cols)) > 0),
  );
  const { program, cols, whole: wholeOf } = withoutColumns(a, [...idle.flatMap((chain) => chain.cols), ...far]);
  const index = new Map(Array.from(cols, (col, k) => [col, k]));
  const restricted = chains.flatMap((chain) => {
    const own = chain.cols.flatMap((col) => index.get(col) ?? []);
    return own.length > 0 ? [{ ...chain, cols: own }] : [];
  });
  const slack = [...cols.keys()].filter((k) => cols[k]! >= length);
  return { program, cols, wholeOf, length, slack, chains: restricted };
}
