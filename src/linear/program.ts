import { compressed, grown, triplets } from './compress.ts';

type Name = string | (() => string);

/** A program as typed arrays: compressed columns (CSC) without duplicates and zeros, with ascending rows. */
export interface ProgramArrays {
  readonly sense: 'max' | 'min';
  readonly offset: number;
  readonly numCols: number;
  readonly numRows: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for integer columns. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

type Matrix = Pick<ProgramArrays, 'starts' | 'indices' | 'values'>;

/** Visits each nonzero of a column. */
export function eachRow(
  { starts, indices, values }: Matrix,
  col: number,
  visit: (row: number, value: number) => void,
): void {
  for (let k = starts[col]!; k < starts[col + 1]!; k++) visit(indices[k]!, values[k]!);
}

/**
 * A mixed-integer program that grows column by column and row by row: max or min of offset + cost'x subject to rowLower <= Ax <= rowUpper,
 * lower <= x <= upper. An absent bound is Infinity. Numbers are in the caller's units; solving scales them.
 */
export interface Program {
  readonly sense: 'max' | 'min';
  readonly numCols: number;
  readonly numRows: number;
  /** Number of coefficients, with duplicates. */
  readonly numNonzeros: number;
  readonly numIntegers: number;
  /** Constant of the objective. */
  offset: number;
  /** Adds a column and returns its index. A name may be a function, which is called only when the name is read. */
  column(name: Name, cost: number, lower: number, upper: number, integer?: boolean): number;
  /** Adds a row and returns its index. */
  row(name: Name, lower: number, upper: number): number;
  /** Adds to the coefficient of a column in a row. */
  add(row: number, col: number, value: number): void;
  addCost(col: number, value: number): void;
  setBounds(col: number, lower: number, upper: number): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  setInteger(col: number, integer: boolean): void;
  colName(col: number): string;
  rowName(row: number): string;
  cost(col: number): number;
  bounds(col: number): [number, number];
  rowBounds(row: number): [number, number];
  isInteger(col: number): boolean;
  arrays(): ProgramArrays;
}

const text = (name: Name): string => (typeof name === 'function' ? name() : name);

function finite(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${what} must be a finite number, not ${value}`);
  return value;
}

function interval(lower: number, upper: number, what: string): void {
  if (Number.isNaN(lower) || Number.isNaN(upper) || lower === Infinity || upper === -Infinity) {
    throw new RangeError(`${what} cannot be bounded by ${lower} and ${upper}`);
  }
}

/** An empty program. Its methods throw a RangeError for NaN, infinite coefficients and crossed bounds. */
export function program(sense: 'max' | 'min'): Program {
  const colNames: Name[] = [];
  const costs: number[] = [];
  const lowers: number[] = [];
  const uppers: number[] = [];
  const integers: boolean[] = [];
  const rowNames: Name[] = [];
  const rowLowers: number[] = [];
  const rowUppers: number[] = [];
  let entries = triplets(1024);
  let used = 0;
  let whole = 0;

  let cache: { readonly size: string; readonly matrix: ReturnType<typeof compressed> } | undefined;
  /** The compressed matrix, cached until the program grows. */
  const matrix = () => {
    const size = [used, rowLowers.length, costs.length].join();
    if (cache?.size !== size) cache = { size, matrix: compressed(entries, used, rowLowers.length, costs.length) };
    return cache.matrix;
  };

  const mustExist = (index: number, count: number, what: string): void => {
    if (!(index >= 0 && index < count)) throw new RangeError(`there is no ${what} ${index}`);
  };

  return {
    sense,
    offset: 0,
    get numCols() {
      return costs.length;
    },
    get numRows() {
      return rowLowers.length;
    },
    get numNonzeros() {
      return used;
    },
    get numIntegers() {
      return whole;
    },
    column(name, cost, lower, upper, integer = false) {
      if (!Number.isFinite(cost)) finite(cost, `the cost of ${text(name)}`);
      if (!(lower <= upper)) interval(lower, upper, text(name));
      colNames.push(name);
      costs.push(cost);
      lowers.push(lower);
      uppers.push(upper);
      integers.push(integer);
      if (integer) whole++;
      return costs.length - 1;
    },
    row(name, lower, upper) {
      if (!(lower <= upper)) interval(lower, upper, text(name));
      rowNames.push(name);
      rowLowers.push(lower);
      rowUppers.push(upper);
      return rowLowers.length - 1;
    },
    add(row, col, value) {
      mustExist(row, rowLowers.length, 'row');
      mustExist(col, costs.length, 'column');
      if (!Number.isFinite(value)) finite(value, `coefficient of ${text(colNames[col]!)} in ${text(rowNames[row]!)}`);
      if (value === 0) return;
      if (used === entries.values.length) entries = grown(entries);
      entries.rows[used] = row;
      entries.cols[used] = col;
      entries.values[used] = value;
      used++;
    },
    addCost(col, value) {
      mustExist(col, costs.length, 'column');
      costs[col]! += finite(value, 'a cost');
    },
    setBounds(col, lower, upper) {
      mustExist(col, costs.length, 'column');
      interval(lower, upper, text(colNames[col]!));
      lowers[col] = lower;
      uppers[col] = upper;
    },
    setRowBounds(row, lower, upper) {
      mustExist(row, rowLowers.length, 'row');
      interval(lower, upper, text(rowNames[row]!));
      rowLowers[row] = lower;
      rowUppers[row] = upper;
    },
    setInteger(col, integer) {
      mustExist(col, costs.length, 'column');
      if (integers[col] !== integer) whole += integer ? 1 : -1;
      integers[col] = integer;
    },
    colName: (col) => text(colNames[col]!),
    rowName: (row) => text(rowNames[row]!),
    cost: (col) => costs[col]!,
    bounds: (col) => [lowers[col]!, uppers[col]!],
    rowBounds: (row) => [rowLowers[row]!, rowUppers[row]!],
    isInteger: (col) => integers[col]!,
    arrays() {
      return {
        sense,
        offset: this.offset,
        numCols: costs.length,
        numRows: rowLowers.length,
        cost: Float64Array.from(costs),
        lower: Float64Array.from(lowers),
        upper: Float64Array.from(uppers),
        integer: Uint8Array.from(integers, Number),
        rowLower: Float64Array.from(rowLowers),
        rowUpper: Float64Array.from(rowUppers),
        ...matrix(),
      };
    },
  };
}
