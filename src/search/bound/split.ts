import { putInto } from '../../case/index.ts';
import { continuous, eachRow, extract, type Part, type ProgramArrays, tied } from '../../linear/index.ts';
import { lagrangian } from './parameters.ts';

/** Blocks, and a constant: with the optima of the blocks it is no less than the optimum of the programme that they are made of. */
export interface Split {
  readonly constant: number;
  readonly parts: readonly Part[];
}

/** Columns of which one stands for all in a block, since they have the same coefficients there and the lower side 0. */
interface Alike {
  readonly cols: readonly number[];
  /** What a unit of it is worth in its block. */
  worth: number;
}

interface Block {
  readonly rows: number[];
  readonly alike: Alike[];
}

/**
 * Splits a programme (maximised) into blocks, mostly its periods (Lagrangean decomposition: Guignard and Kim, Mathematical Programming
 * 39, 1987).
 *
 * - Rows that are `paid` leave the programme; what columns take of them is paid for at their duals.
 * - Continuous columns are in one block where rows tie them together, or where columns that they are tied to have the same `label`.
 * - A whole number that stands in several blocks has a copy in each. What it is worth is shared out among its copies: each gets what the rows of
 *   its block pay for it at their duals, and a share of what is left. So the relaxations of the blocks together are worth what the
 *   relaxation of the whole is, and with whole numbers they are worth less.
 * - A row of whole numbers alone is in the first block that has all of them; where none has, it is paid for.
 */
export function split(
  a: ProgramArrays,
  dual: ArrayLike<number>,
  paid: ReadonlySet<number>,
  label: (col: number) => number | undefined,
): Split {
  const there = Array.from({ length: a.numCols }, (_, j) => j).filter((j) => a.lower[j] !== 0 || a.upper[j] !== 0);
  const [owner, count] = ownersOf(a, there, paid, label);
  const blocks: Block[] = Array.from({ length: count }, () => ({ rows: [], alike: [] }));
  owner.forEach((block, row) => {
    blocks[block]?.rows.push(row);
  });
  let constant = a.offset;
  const prices = Float64Array.from(owner, (block, row) => {
    if (block >= 0) return 0;
    const price = dual[row] ?? 0;
    const side = price > 0 ? a.rowUpper[row]! : a.rowLower[row]!;
    if (price === 0 || !Number.isFinite(side)) return 0;
    constant += price * side;
    return price;
  });
  const rest = a.cost.slice();
  const copies = new Map<number, Alike[]>();
  /** By block, the columns by their coefficients there, written out; a column whose lower side is not 0 stands alone. */
  const alike = blocks.map(() => new Map<string, number[]>());
  for (const j of there) {
    const keys = new Map<number, string>();
    eachRow(a, j, (row, value) => {
      rest[j]! -= prices[row]! * value;
      const block = owner[row]!;
      if (block >= 0)
        keys.set(block, `${keys.get(block) ?? (a.lower[j] === 0 ? a.integer[j] : `=${j}`)} ${row}:${value}`);
    });
    copies.set(j, []);
    for (const [block, key] of keys) {
      const cols = alike[block]!.get(key);
      if (cols) cols.push(j);
      else alike[block]!.set(key, [j]);
    }
  }
  alike.forEach((groups, b) => {
    for (const cols of groups.values()) {
      const one: Alike = { cols, worth: 0 };
      blocks[b]!.alike.push(one);
      for (const j of cols) copies.get(j)!.push(one);
      if (!a.integer[cols[0]!]) continue;
      eachRow(a, cols[0]!, (row, value) => {
        if (owner[row] === b) one.worth += (dual[row] ?? 0) * value;
      });
      for (const j of cols) rest[j]! -= one.worth;
    }
  });
  shareOut(rest, copies);
  for (const j of there) if (rest[j] !== 0) constant += Math.max(rest[j]! * a.lower[j]!, rest[j]! * a.upper[j]!);
  const parts = blocks.filter(({ alike: { length } }) => length > 0).map((block) => partOf(a, block));
  return { constant, parts };
}

/** The block of each row, none for those that are paid, and the number of blocks. */
function ownersOf(
  a: ProgramArrays,
  there: readonly number[],
  paid: ReadonlySet<number>,
  label: (col: number) => number | undefined,
): [Int32Array, number] {
  const kept = Int32Array.from(a.rowLower.keys()).filter((row) => !paid.has(row));
  const without = extract(a, Int32Array.from(there), kept, 0).arrays();
  const owner = new Int32Array(a.numRows).fill(-1);
  const labels = new Map<number | undefined, number>();
  for (const cols of tied(continuous(without))) {
    if (without.integer[cols[0]!]) continue;
    const name = cols.map((k) => label(there[k]!)).find((one) => one !== undefined);
    const block = labels.get(name) ?? labels.size;
    labels.set(name, block);
    for (const k of cols)
      eachRow(without, k, (row) => {
        owner[kept[row]!] = block;
      });
  }
  const blocksOf = new Map<number, Set<number>>();
  const whole = new Map<number, number[]>();
  for (const j of there) {
    if (!a.integer[j]) continue;
    const blocks = new Set<number>();
    eachRow(a, j, (row) => {
      if (owner[row]! >= 0) blocks.add(owner[row]!);
      else if (!paid.has(row)) putInto(whole, row, j);
    });
    blocksOf.set(j, blocks);
  }
  for (const [row, cols] of whole) {
    const all = [...blocksOf.get(cols[0]!)!].filter((block) => cols.every((j) => blocksOf.get(j)!.has(block)));
    if (all.length > 0) owner[row] = Math.min(...all);
  }
  return [owner, labels.size];
}

/** Shares out among the copies of columns what these are worth beyond them, so that nothing above 0 is left where there is a copy. */
function shareOut(rest: Float64Array, copies: ReadonlyMap<number, readonly Alike[]>): void {
  const groups = new Set([...copies.values()].flat());
  const give = (one: Alike, more: number) => {
    one.worth += more;
    for (const j of one.cols) rest[j]! -= more;
  };
  for (let round = 0; round < lagrangian.rounds; round++) {
    const share = new Map([...copies].map(([j, { length }]) => [j, rest[j]! / length]));
    for (const one of groups) give(one, Math.max(...one.cols.map((j) => share.get(j)!)));
  }
  for (const [j, [one]] of copies) if (one && rest[j]! > 0) give(one, rest[j]!);
}

/** A block as a programme. */
function partOf(a: ProgramArrays, { rows, alike }: Block): Part {
  const cols = Int32Array.from(alike, (one) => one.cols[0]!);
  const arrays = extract(a, cols, Int32Array.from(rows), 0).arrays();
  const cost = Float64Array.from(alike, ({ worth }) => worth);
  const upper = Float64Array.from(alike, (one) => one.cols.reduce((sum, j) => sum + a.upper[j]!, 0));
  const whole = { ...arrays, cost, upper };
  return {
    cols,
    rows: Int32Array.from(rows),
    program: { numCols: cols.length, numRows: rows.length, arrays: () => whole },
  };
}
