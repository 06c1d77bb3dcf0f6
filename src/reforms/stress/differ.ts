import type { ProgramArrays, Session } from '../../linear/index.ts';

/** Whether two programmes have their coefficients in the same positions. */
export function alike(a: ProgramArrays, b: ProgramArrays): boolean {
  if (a.numCols !== b.numCols || a.numRows !== b.numRows || a.indices.length !== b.indices.length) return false;
  return equal(a.starts, b.starts) && equal(a.indices, b.indices);
}

function equal(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Updates a session to the numbers of a programme of the same shape. */
export async function update(session: Session, from: ProgramArrays, to: ProgramArrays): Promise<void> {
  const costs = differing(from.cost, to.cost);
  const cols = differing(from.lower, to.lower, from.upper, to.upper);
  const sides = differing(from.rowLower, to.rowLower, from.rowUpper, to.rowUpper);
  const { rows, columns, values } = coefficients(from, to);
  // The session answers calls in order, so there is no need to await each.
  await Promise.all([
    session.setCosts(costs, pick(to.cost, costs)),
    session.setColumnBounds(cols, pick(to.lower, cols), pick(to.upper, cols)),
    session.setRowBounds(sides, pick(to.rowLower, sides), pick(to.rowUpper, sides)),
    session.setCoefficients(rows, columns, values),
  ]);
}

function coefficients(from: ProgramArrays, to: ProgramArrays) {
  const [rows, columns, values] = [[] as number[], [] as number[], [] as number[]];
  const { starts, indices } = to;
  for (let col = 0; col < to.numCols; col++)
    for (let k = starts[col]!; k < starts[col + 1]!; k++) {
      if (from.values[k] === to.values[k]) continue;
      rows.push(indices[k]!);
      columns.push(col);
      values.push(to.values[k]!);
    }
  return { rows, columns, values };
}

/** Indices at which `a` differs from `b`, or `c` from `d`. */
function differing(a: Float64Array, b: Float64Array, c: Float64Array = a, d: Float64Array = b): number[] {
  const at: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] || c[i] !== d[i]) at.push(i);
  return at;
}

const pick = (values: Float64Array, at: readonly number[]): Float64Array =>
  Float64Array.from({ length: at.length }, (_, k) => values[at[k]!]!);
