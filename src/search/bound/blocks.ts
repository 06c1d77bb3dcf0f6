import { eachRow, extract, type LpResult, type Part, type ProgramArrays, partOf, tied } from '../../linear/index.ts';
import { each } from '../each.ts';
import { atMost } from '../master/point.ts';
import { padded } from '../padded.ts';
import type { Prices } from '../price/routes.ts';

/** Prices of a relaxation, moved. */
export interface MovedPrices extends Prices {
  /** By how much more no plan is worth than before, of columns that the programme has. */
  readonly rise: number;
}

export interface AscentOptions {
  /** Columns that count as not there. */
  readonly pooled: ReadonlySet<number>;
  /** Rows that count as not there. */
  readonly free: ReadonlySet<number>;
  readonly seconds: () => number;
  readonly signal?: AbortSignal;
}

/**
 * Prices for a programme that has more columns than when it was relaxed: those of rows with whole numbers in them stay, so that the
 * rest falls into parts, such as the years of a plan, and each part with a column more is solved by itself (Lagrangian
 * relaxation: Geoffrion 1974). At any prices of those rows the sum of the parts bounds the whole: it is far quicker than the whole
 * and, as these prices were the best without the new columns, hardly worse. Undefined where a part is not solved in time.
 */
export async function movedPrices(
  a: ProgramArrays,
  at: Prices,
  joined: ReadonlySet<number>,
  { pooled, free, seconds, signal }: AscentOptions,
): Promise<MovedPrices | undefined> {
  const rowDual = padded(at.rowDual, a.numRows);
  const colDual = padded(at.colDual, a.numCols);
  const { whole, cols, rows } = withoutWholes(a, rowDual, pooled, free);
  const parts = tied(whole).filter((own) => own.some((k) => joined.has(cols[k]!)));
  let rise = 0;
  const take = (part: Part, found: LpResult) => {
    const before = atPrices(part, part.program.arrays(), {
      ofRow: (row) => rowDual[rows[row]!]!,
      ofCol: (col) => (joined.has(cols[col]!) ? 0 : colDual[cols[col]!]!),
    });
    rise += atMost(found) - before;
    part.rows.forEach((row, k) => {
      rowDual[rows[row]!] = found.rowDual[k]!;
    });
    part.cols.forEach((col, k) => {
      colDual[cols[col]!] = found.colDual[k]!;
    });
  };
  const done = await each(
    parts.map((own) => partOf(whole, own)),
    async (session, part) => {
      const found = await session.lp({
        method: 'ipm',
        crossover: false,
        seconds: seconds(),
        ...(signal ? { signal } : {}),
      });
      if (found.status === 'optimal') take(part, found);
      return found.status === 'optimal';
    },
    signal,
  );
  return done ? { rowDual, colDual, rise } : undefined;
}

/** What prices of rows and of columns' bounds come to, where the programme maximises. */
function atPrices(
  { cols, rows }: Part,
  { lower, upper, rowLower, rowUpper }: ProgramArrays,
  { ofRow, ofCol }: { ofRow: (row: number) => number; ofCol: (col: number) => number },
): number {
  let sum = 0;
  const put = (price: number, low: number, high: number) => {
    const side = price > 0 ? high : low;
    // Interior point leaves a little where there is no side.
    if (price !== 0 && Number.isFinite(side)) sum += price * side;
  };
  rows.forEach((row, k) => {
    put(ofRow(row), rowLower[k]!, rowUpper[k]!);
  });
  cols.forEach((col, k) => {
    put(ofCol(col), lower[k]!, upper[k]!);
  });
  return sum;
}

/** The programme without whole numbers and their rows, whose prices are in its costs. */
function withoutWholes(
  a: ProgramArrays,
  rowDual: Float64Array,
  pooled: ReadonlySet<number>,
  free: ReadonlySet<number>,
): { readonly whole: ProgramArrays; readonly cols: Int32Array; readonly rows: Int32Array } {
  const out = new Uint8Array(a.numRows);
  for (const row of free) out[row] = 1;
  const rest: number[] = [];
  for (let j = 0; j < a.numCols; j++) {
    if (a.integer[j] === 1)
      eachRow(a, j, (row) => {
        out[row] = 1;
      });
    else if (!pooled.has(j)) rest.push(j);
  }
  const cols = Int32Array.from(rest);
  const rows = Int32Array.from(out.keys()).filter((row) => out[row] === 0);
  const whole = extract(a, cols, rows, 0).arrays();
  const cost = whole.cost.map((own, c) => {
    const j = cols[c]!;
    let sum = own;
    eachRow(a, j, (row, value) => {
      if (out[row] === 1) sum -= value * rowDual[row]!;
    });
    return sum;
  });
  return { whole: { ...whole, cost }, cols, rows };
}
