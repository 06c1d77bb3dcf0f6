import { type Extract, extract } from './extract.ts';
import { eachRow, type ProgramArrays } from './program.ts';

/** Some columns of a program, with all rows that contain them. */
export interface Part {
  readonly program: Extract;
  /** The column of the full program for each column of the part. */
  readonly cols: Int32Array;
  /** The row of the full program for each row of the part. */
  readonly rows: Int32Array;
}

/** Groups of columns that no row connects to each other: the connected components of the matrix. */
export function tied(a: ProgramArrays): number[][] {
  const parent = Int32Array.from({ length: a.numCols }, (_, j) => j);
  const rootOf = (j: number): number => {
    let root = j;
    while (parent[root] !== root) root = parent[root]!;
    for (let k = j; k !== root; ) {
      const next = parent[k]!;
      parent[k] = root;
      k = next;
    }
    return root;
  };
  const first = new Int32Array(a.numRows).fill(-1);
  for (let j = 0; j < a.numCols; j++)
    eachRow(a, j, (row) => {
      if (first[row] === -1) first[row] = j;
      else parent[rootOf(j)] = rootOf(first[row]!);
    });
  const groups = new Map<number, number[]>();
  for (let j = 0; j < a.numCols; j++) {
    const root = rootOf(j);
    const cols = groups.get(root);
    if (cols) cols.push(j);
    else groups.set(root, [j]);
  }
  return [...groups.values()];
}

/** The part of a program with these columns. */
export function partOf(a: ProgramArrays, columns: ArrayLike<number>): Part {
  const cols = Int32Array.from(columns);
  const met = new Set<number>();
  for (const j of cols) eachRow(a, j, (row) => met.add(row));
  const rows = Int32Array.from(met);
  return { program: extract(a, cols, rows, 0), cols, rows };
}

/** A program without the coefficients of its integer columns, as if they were fixed. */
export function continuous(a: ProgramArrays): ProgramArrays {
  const starts = new Int32Array(a.numCols + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let j = 0; j < a.numCols; j++) {
    if (a.integer[j] === 0)
      eachRow(a, j, (row, value) => {
        indices.push(row);
        values.push(value);
      });
    starts[j + 1] = indices.length;
  }
  return { ...a, starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
}
