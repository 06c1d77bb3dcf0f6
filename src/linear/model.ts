import { eachRow, type Program, type ProgramArrays } from './program.ts';
import { scaleOfOne, scalesOf } from './scale.ts';

/** A block of the matrix that was added at once: columns (CSC) or rows (CSR). */
export interface Block {
  readonly by: 'columns' | 'rows';
  readonly first: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** A program in a solver that can change: original units, with the powers of two that scale it. */
export interface Model {
  readonly sense: 'max' | 'min';
  readonly offset: number;
  numCols: number;
  numRows: number;
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  integer: Uint8Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  readonly blocks: Block[];
  rowScale: Float64Array;
  colScale: Float64Array;
  readonly objectiveScale: number;
}

export function modelOf(a: ProgramArrays): Model {
  const scales = scalesOf(a);
  return {
    ...a,
    blocks: [{ by: 'columns', first: 0, starts: a.starts, indices: a.indices, values: a.values }],
    rowScale: scales.row,
    colScale: scales.col,
    objectiveScale: scales.objective,
  };
}

/** The factor of scaled costs, in addition to the column's scale: the solver always minimises. */
export const costFactor = (m: Model): number => (m.sense === 'max' ? -m.objectiveScale : m.objectiveScale);

/** An array with the numbers of new rows or columns behind its last. */
export function joined<T>(own: Float64Array, more: readonly T[], of: (one: T) => number): Float64Array {
  const out = new Float64Array(own.length + more.length);
  out.set(own);
  more.forEach((one, k) => {
    out[own.length + k] = of(one);
  });
  return out;
}

/** Packs lists of (index, value) into one block. */
function packed(by: Block['by'], first: number, indices: (readonly number[])[], values: (readonly number[])[]): Block {
  const starts = new Int32Array(indices.length + 1);
  for (let i = 0; i < indices.length; i++) starts[i + 1] = starts[i]! + indices[i]!.length;
  return { by, first, starts, indices: Int32Array.from(indices.flat()), values: Float64Array.from(values.flat()) };
}

/** Adds continuous columns in place. Returns the new block. */
export function appendColumns(
  m: Model,
  cols: readonly { cost: number; lower: number; upper: number; rows: readonly number[]; values: readonly number[] }[],
): Block {
  const rows = cols.map((c) => c.rows);
  const values = cols.map((c) => c.values);
  const block = packed('columns', m.numCols, rows, values);
  m.blocks.push(block);
  m.numCols += cols.length;
  m.cost = joined(m.cost, cols, (c) => c.cost);
  m.lower = joined(m.lower, cols, (c) => c.lower);
  m.upper = joined(m.upper, cols, (c) => c.upper);
  m.colScale = joined(m.colScale, cols, (c) => scaleOfOne(c.rows, c.values, m.rowScale));
  const integer = new Uint8Array(m.numCols);
  integer.set(m.integer);
  m.integer = integer;
  return block;
}

/** Adds rows in place. Returns the new block. */
export function appendRows(
  m: Model,
  rows: readonly { lower: number; upper: number; cols: readonly number[]; values: readonly number[] }[],
): Block {
  const block = packed(
    'rows',
    m.numRows,
    rows.map((r) => r.cols),
    rows.map((r) => r.values),
  );
  m.blocks.push(block);
  m.numRows += rows.length;
  m.rowLower = joined(m.rowLower, rows, (r) => r.lower);
  m.rowUpper = joined(m.rowUpper, rows, (r) => r.upper);
  m.rowScale = joined(m.rowScale, rows, (r) => scaleOfOne(r.cols, r.values, m.colScale));
  return block;
}

/** Changes coefficients that the program had when it was opened. Throws a RangeError for any other place. */
export function setCoefficients(
  m: Model,
  rows: ArrayLike<number>,
  cols: ArrayLike<number>,
  values: ArrayLike<number>,
): void {
  const { starts, indices, values: coefficients } = m.blocks[0]!;
  for (let k = 0; k < rows.length; k++) {
    let at = starts[cols[k]!] ?? 0;
    const end = starts[cols[k]! + 1] ?? 0;
    while (at < end && indices[at] !== rows[k]) at++;
    if (at >= end) throw new RangeError(`there is no coefficient at row ${rows[k]}, column ${cols[k]}`);
    coefficients[at] = values[k]!;
  }
}

/** The scaled values of a block: r a c. */
export function scaledValues(m: Model, b: Block): Float64Array {
  const out = new Float64Array(b.values.length);
  const [own, other] = b.by === 'columns' ? [m.colScale, m.rowScale] : [m.rowScale, m.colScale];
  for (let i = 0; i + 1 < b.starts.length; i++) {
    const scale = own[b.first + i]!;
    for (let k = b.starts[i]!; k < b.starts[i + 1]!; k++) out[k] = b.values[k]! * scale * other[b.indices[k]!]!;
  }
  return out;
}

/** offset + cost'x by compensated summation (Neumaier 1974), so that large costs do not hide small ones. */
export function objectiveOf(m: Model, x: Float64Array): number {
  let sum = m.offset;
  let lost = 0;
  for (let j = 0; j < m.numCols; j++) {
    const term = m.cost[j]! * x[j]!;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * The Lagrangian bound of duals y and reduced costs d (both d objective / d bound): the sum of each times the bound that its sign selects. NaN if
 * one selects an infinite bound and is larger than a rounding error.
 */
export function dualObjectiveOf(m: Model, y: Float64Array, d: Float64Array): number {
  const sign = m.sense === 'max' ? -1 : 1;
  let sum = m.offset;
  const put = (price: number, lower: number, upper: number, size: number): void => {
    const side = sign * price > 0 ? lower : upper;
    if (Number.isFinite(side)) sum += price * side;
    else if (Math.abs(price) * m.objectiveScale * size > 1e-7) sum = Number.NaN;
  };
  for (let i = 0; i < m.numRows; i++) put(y[i]!, m.rowLower[i]!, m.rowUpper[i]!, 1 / m.rowScale[i]!);
  for (let j = 0; j < m.numCols; j++) put(d[j]!, m.lower[j]!, m.upper[j]!, m.colScale[j]!);
  return sum;
}

/**
 * The largest relative violation of a bound or row by x: in the units of the program, divided by the largest of 1, the violated bound and the
 * largest term of the row.
 */
export function violationOf(m: Model, x: Float64Array): number {
  const activity = new Float64Array(m.numRows);
  const largest = new Float64Array(m.numRows).fill(1);
  const put = (row: number, term: number): void => {
    activity[row]! += term;
    if (Math.abs(term) > largest[row]!) largest[row] = Math.abs(term);
  };
  for (const b of m.blocks) {
    for (let i = 0; i + 1 < b.starts.length; i++) {
      eachRow(b, i, (other, value) => {
        if (b.by === 'columns') put(other, value * x[b.first + i]!);
        else put(b.first + i, value * x[other]!);
      });
    }
  }
  let worst = 0;
  const measure = (value: number, lower: number, upper: number, size: number): void => {
    const side = value < lower ? lower : Math.min(value, upper);
    worst = Math.max(worst, Math.abs(value - side) / Math.max(1, Math.abs(side), size));
  };
  for (let i = 0; i < m.numRows; i++) measure(activity[i]!, m.rowLower[i]!, m.rowUpper[i]!, largest[i]!);
  for (let j = 0; j < m.numCols; j++) measure(x[j]!, m.lower[j]!, m.upper[j]!, 1);
  return worst;
}

/** The largest relative violation of a bound or row of a program by x (`violationOf`). */
export const violation = (p: Pick<Program, 'arrays'>, x: Float64Array): number => violationOf(modelOf(p.arrays()), x);
