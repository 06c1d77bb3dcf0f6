import type { Basis, DetachedModelData, Highs, Model } from 'highs';

const LOWER = 0;
const BASIC = 1;

/** A model on which branch and bound works: as it is, or what HiGHS's presolve leaves of it. */
export interface Workable {
  readonly model: Model;
  readonly lp: Omit<DetachedModelData, 'integrality'>;
  /** Its whole-number columns. */
  readonly integers: Int32Array;
  readonly basis: Basis | undefined;
}

/** What presolve leaves, and the way back. */
export interface Presolved extends Workable {
  /** Sums of columns, of what is left of each. */
  directions(sums: readonly Int32Array[]): Int32Array[];
  /** What is left of a solution: exact but where presolve moves a column, so to be tried, not trusted. */
  taken(x: Float64Array): Float64Array;
  /** Completes a solution of what is left. */
  back(x: Float64Array): Float64Array;
  close(): void;
}

/**
 * Presolves a model whose whole numbers are set: a search has a third fewer rows and columns to carry. `basis` is a basis of
 * its relaxation. Undefined where presolve leaves nothing to search. The model must not change before `close`.
 */
export function presolved(
  model: Model,
  highs: Highs,
  integers: Int32Array,
  basis: Basis | undefined,
): Presolved | undefined {
  const { numCols, numRows } = model.getDimensions();
  for (let j = 0; j < numCols; j++) model.passColName(j, `c${j}`);
  for (let i = 0; i < numRows; i++) model.passRowName(i, `r${i}`);
  model.clearSolver();
  model.presolve();
  const left = model.getPresolvedDimensions();
  if (left.numCols === 0 || left.numRows === 0) return undefined;
  const { integrality: _, ...lp } = model.getPresolvedLp();
  const cols = Array.from({ length: left.numCols }, (_, k) => Number(model.getPresolvedColName(k).slice(1)));
  const rows = Array.from({ length: left.numRows }, (_, k) => Number(model.getPresolvedRowName(k).slice(1)));
  const place = new Map(cols.map((j, k) => [j, k]));
  const small = highs.createModel(lp);
  const whole = new Set(integers);
  return {
    model: small,
    lp,
    integers: Int32Array.from([...cols.keys()].filter((k) => whole.has(cols[k]!))),
    directions: (sums) =>
      sums
        .map((sum) => Int32Array.from(Array.from(sum).flatMap((j) => place.get(j) ?? [])))
        .filter(({ length }) => length > 0),
    basis: basis && leftOf(basis, cols, rows),
    taken: (x) => Float64Array.from(cols, (j) => x[j]!),
    back(x) {
      model.postsolve({ colValue: x });
      return model.getSolution().colValue;
    },
    close: () => small.dispose(),
  };
}

/** What is left of a basis, with as many basic as there are rows. */
function leftOf(basis: Basis, cols: readonly number[], rows: readonly number[]): Basis {
  const colStatus = Int32Array.from(cols, (j) => basis.colStatus[j]!);
  const rowStatus = Int32Array.from(rows, (i) => basis.rowStatus[i]!);
  const basics = (list: Int32Array) => list.reduce((sum, status) => sum + (status === BASIC ? 1 : 0), 0);
  let spare = basics(colStatus) + basics(rowStatus) - rows.length;
  for (let i = 0; i < rowStatus.length && spare !== 0; i++) {
    if (spare < 0 === (rowStatus[i] === BASIC)) continue;
    rowStatus[i] = spare < 0 ? BASIC : LOWER;
    spare += spare < 0 ? 1 : -1;
  }
  return { colStatus, rowStatus };
}
