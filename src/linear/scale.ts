import { eachRow, type ProgramArrays } from './program.ts';

/** The numbers that tune scaling. They were set on the bundled solar case; the effect of a single number is not known. */
const scaling = {
  /** Number of passes over rows and columns: further ones hardly change the scales. */
  passes: 6,
  /** Largest exponent of a scale. */
  limit: 40,
  /** Largest exponent of scaled costs, so that penalties do not hide other costs. */
  dearest: 17,
} as const;

/**
 * Scales that bring the numbers of a program near one. With row r, column c and objective o: a' = r a c, x = c x', cost' = o c cost,
 * right-hand side' = r rhs. They are powers of two, so that scaling does not round.
 */
interface Scales {
  row: Float64Array;
  col: Float64Array;
  objective: number;
}

/** The negative mean of the smallest and the largest exponent, within the limit; 0 if there is none. */
function middle(smallest: number, largest: number): number {
  if (!(smallest <= largest)) return 0;
  return Math.max(-scaling.limit, Math.min(scaling.limit, -(smallest + largest) / 2));
}

const log2 = (value: number): number => Math.log2(Math.abs(value));

/** The exponents of a row's finite, nonzero bounds, which count like coefficients. */
function sides(lower: number, upper: number): number[] {
  const out: number[] = [];
  if (lower !== 0 && Number.isFinite(lower)) out.push(log2(lower));
  if (upper !== 0 && upper !== lower && Number.isFinite(upper)) out.push(log2(upper));
  return out;
}

/**
 * Geometric scaling (Fulkerson and Wolfe 1962): alternately divides rows and columns by the geometric mean of their smallest and largest number.
 * Integer columns have scale 1. Right-hand sides count like coefficients, so that amounts come near one too.
 */
export function scalesOf(a: ProgramArrays): Scales {
  const { numCols, numRows } = a;
  const sizes = { ...a, values: Float64Array.from(a.values, log2) };
  const row = new Float64Array(numRows);
  const col = new Float64Array(numCols);
  const rowSides = Array.from({ length: numRows }, (_, i) => sides(a.rowLower[i]!, a.rowUpper[i]!));
  for (let pass = 0; pass < scaling.passes; pass++) {
    const smallest = new Float64Array(numRows).fill(Infinity);
    const largest = new Float64Array(numRows).fill(-Infinity);
    for (let i = 0; i < numRows; i++) {
      for (const side of rowSides[i]!) {
        if (side < smallest[i]!) smallest[i] = side;
        if (side > largest[i]!) largest[i] = side;
      }
    }
    for (let j = 0; j < numCols; j++) {
      const c = col[j]!;
      eachRow(sizes, j, (i, own) => {
        const log = own + c;
        if (log < smallest[i]!) smallest[i] = log;
        if (log > largest[i]!) largest[i] = log;
      });
    }
    for (let i = 0; i < numRows; i++) row[i] = middle(smallest[i]!, largest[i]!);
    for (let j = 0; j < numCols; j++) {
      if (a.integer[j]) continue;
      let low = Infinity;
      let high = -Infinity;
      eachRow(sizes, j, (i, own) => {
        const log = own + row[i]!;
        if (log < low) low = log;
        if (log > high) high = log;
      });
      col[j] = middle(low, high);
    }
  }
  for (let i = 0; i < numRows; i++) row[i] = 2 ** Math.round(row[i]!);
  for (let j = 0; j < numCols; j++) col[j] = 2 ** Math.round(col[j]!);
  return { row, col, objective: objectiveScale(a.cost, col) };
}

/** The scale that brings the geometric mean of the scaled costs near one, and the largest below 2^17. */
function objectiveScale(cost: Float64Array, col: Float64Array): number {
  let sum = 0;
  let count = 0;
  let largest = -Infinity;
  for (let j = 0; j < cost.length; j++) {
    if (cost[j] === 0) continue;
    const log = log2(cost[j]! * col[j]!);
    sum += log;
    count++;
    if (log > largest) largest = log;
  }
  if (count === 0) return 1;
  return 2 ** Math.round(Math.max(-scaling.limit, Math.min(scaling.limit, -sum / count, scaling.dearest - largest)));
}

/** The scale of a new column or row, given the scales of the rows or columns that it meets. */
export function scaleOfOne(indices: ArrayLike<number>, values: ArrayLike<number>, other: Float64Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < indices.length; k++) {
    if (values[k] === 0) continue;
    const log = log2(values[k]! * other[indices[k]!]!);
    if (log < low) low = log;
    if (log > high) high = log;
  }
  return 2 ** Math.round(middle(low, high));
}
