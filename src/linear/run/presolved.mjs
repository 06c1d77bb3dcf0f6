// A model as HiGHS's presolve for whole numbers leaves it, and the way back: a search (tree.mjs) has a third fewer rows and
// columns to carry. Plain JavaScript, scaled numbers, minimised, as in worker.mjs.

/** Basis statuses. */
const LOWER = 0;
const BASIC = 1;

/**
 * Presolves a model whose whole numbers are set. `integers` are its whole-number columns, `basis` a basis of its
 * relaxation. Gives the smaller model, which `close` disposes of, its whole-number columns, `directions` as they are in it, a
 * basis to start from, and `back`, which completes a solution; undefined where presolve leaves nothing to search. The model
 * must not change before `close`.
 */
export function presolved(model, highs, integers, basis) {
  const { numCols, numRows } = model.getDimensions();
  for (let j = 0; j < numCols; j++) model.passColName(j, `c${j}`);
  for (let i = 0; i < numRows; i++) model.passRowName(i, `r${i}`);
  model.clearSolver();
  model.presolve();
  const left = model.getPresolvedDimensions();
  if (left.numCols === 0 || left.numRows === 0) return undefined;
  const { integrality, ...lp } = model.getPresolvedLp();
  const cols = Array.from({ length: left.numCols }, (_, k) => Number(model.getPresolvedColName(k).slice(1)));
  const rows = Array.from({ length: left.numRows }, (_, k) => Number(model.getPresolvedRowName(k).slice(1)));
  const place = new Map(cols.map((j, k) => [j, k]));
  const small = highs.createModel(lp);
  const whole = new Set(integers);
  return {
    model: small,
    lp,
    integers: Int32Array.from([...cols.keys()].filter((k) => whole.has(cols[k]))),
    /** Sums of columns, of what is left of each. */
    directions: (sums) =>
      sums
        .map((sum) => Int32Array.from(Array.from(sum).flatMap((j) => place.get(j) ?? [])))
        .filter(({ length }) => length > 0),
    basis: basis && fitted(basis, cols, rows),
    /** What is left of a solution: exact but where presolve moves a column, so to be tried, not trusted. */
    taken: (x) => Float64Array.from(cols, (j) => x[j]),
    back(x) {
      model.postsolve({ colValue: x });
      return model.getSolution().colValue;
    },
    close: () => small.dispose(),
  };
}

/** What is left of a basis, with as many basic as there are rows. */
function fitted(basis, cols, rows) {
  const colStatus = Int32Array.from(cols, (j) => basis.colStatus[j]);
  const rowStatus = Int32Array.from(rows, (i) => basis.rowStatus[i]);
  const basics = (list) => list.reduce((sum, status) => sum + (status === BASIC ? 1 : 0), 0);
  let spare = basics(colStatus) + basics(rowStatus) - rows.length;
  for (let i = 0; i < rowStatus.length && spare < 0; i++) {
    if (rowStatus[i] === BASIC) continue;
    rowStatus[i] = BASIC;
    spare++;
  }
  for (let i = 0; i < rowStatus.length && spare > 0; i++) {
    if (rowStatus[i] !== BASIC) continue;
    rowStatus[i] = LOWER;
    spare--;
  }
  return { colStatus, rowStatus };
}
