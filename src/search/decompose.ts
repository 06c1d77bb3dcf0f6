import {
  eachRow,
  type MipResult,
  open,
  type Part,
  type ProgramArrays,
  partsOf,
  type Session,
} from '../linear/index.ts';
import { each, groupsIn, wholesOf } from './each.ts';
import { shrunk } from './master/shrink.ts';

/** A programme in blocks that some rows alone tie together. */
export interface Blocks {
  readonly a: ProgramArrays;
  /** 1 by row that ties blocks together. */
  readonly coupling: Uint8Array;
  /** Costs less what a column takes of such rows, at the prices of the relaxation. */
  readonly priced: Float64Array;
  /** Blocks with whole numbers, as programmes at these prices. */
  readonly parts: readonly Part[];
  /** The other columns. */
  readonly rest: readonly number[];
  /** Sums of whole numbers to branch on. */
  readonly groups: readonly (readonly number[])[];
}

export interface BlockOptions {
  readonly gap: number;
  /** Nodes of the search of a block. */
  readonly nodes: number;
  /** Looks for bounds alone. */
  readonly boundOnly?: boolean;
  readonly seconds: () => number;
  readonly signal?: AbortSignal;
}

/** The blocks of those columns of a programme that are kept, at the prices of its relaxation. */
export function decompose(
  a: ProgramArrays,
  columns: readonly number[],
  coupling: Uint8Array,
  rowDual: ArrayLike<number>,
  groups: readonly (readonly number[])[],
): Blocks {
  const priced = a.cost.slice();
  for (let j = 0; j < a.numCols; j++)
    eachRow(a, j, (row, value) => {
      if (coupling[row]) priced[j]! -= rowDual[row]! * value;
    });
  const rowLower = a.rowLower.map((side, row) => (coupling[row] ? -Infinity : side));
  const rowUpper = a.rowUpper.map((side, row) => (coupling[row] ? Infinity : side));
  const small = shrunk({ ...a, cost: priced, rowLower, rowUpper }, columns);
  const all = partsOf(small.program.arrays()).map(
    (part): Part => ({ ...part, cols: part.cols.map((k) => small.cols[k]!) }),
  );
  const parts = all.filter((part) => wholesOf(part) > 0);
  const rest = all.filter((part) => wholesOf(part) === 0).flatMap(({ cols }) => [...cols]);
  return { a, coupling, priced, parts, rest, groups };
}

/** What the blocks are worth apart: by block, its relaxation, and the plan and bound of its search, at the prices. */
export interface Apart {
  readonly relaxed: number;
  readonly found: MipResult;
}

/**
 * Solves each block at the prices to its share of the gap, from a plan of the whole where one is known (Jacobi; Bertsekas and
 * Tsitsiklis 1989). Undefined as soon as one comes to nothing.
 */
export async function apart(
  blocks: Blocks,
  options: BlockOptions & { readonly start?: Float64Array },
): Promise<Apart[] | undefined> {
  const { parts } = blocks;
  const all = parts.reduce((sum, part) => sum + wholesOf(part), 0);
  const results: Apart[] = [];
  const done = await each(
    parts,
    async (session, part, index) => {
      const { start, ...how } = options;
      const own = { ...how, gap: (options.gap * wholesOf(part)) / all };
      const from = start ? { start: Float64Array.from(part.cols, (j) => start[j]!) } : {};
      const found = await searched(session, blocks, part, { ...own, ...from });
      if (found) results[index] = found;
      return found !== undefined;
    },
    options.signal,
  );
  return done ? results : undefined;
}

/** Searches a block; undefined where nothing is found. */
async function searched(
  session: Session,
  { groups }: Blocks,
  { cols }: Part,
  { gap, nodes, boundOnly, seconds, signal, start }: BlockOptions & { start?: Float64Array },
): Promise<Apart | undefined> {
  const lp = await session.lp({ method: 'simplex', seconds: seconds(), ...(signal ? { signal } : {}) });
  if (lp.status !== 'optimal') return undefined;
  const limits = { absoluteGap: gap, nodes, seconds: seconds(), ...(signal ? { signal } : {}) };
  const task = { ...limits, ...(start ? { start } : {}) };
  const branched = { ...task, groups: groupsIn(cols, groups), ...(boundOnly ? { boundOnly } : {}) };
  const found = (await session.search(branched)) ?? (await session.mip(task));
  return boundOnly || found.x.length > 0 ? { relaxed: lp.objective, found } : undefined;
}

/**
 * Solves one block after the other, each with the rest and within what the others, as they are in the plan `x`, leave of what
 * ties them together (Gauss-Seidel; Bertsekas and Tsitsiklis 1989); changes `x` where that is better. `enough` ends it early.
 */
export async function gaussSeidel(
  blocks: Blocks,
  x: Float64Array,
  order: readonly number[],
  options: BlockOptions & { readonly enough: () => boolean },
): Promise<void> {
  const { a, parts, rest } = blocks;
  for (const index of order) {
    if (options.signal?.aborted || options.enough()) return;
    const columns = [...parts[index]!.cols, ...rest];
    const own = new Uint8Array(a.numCols);
    for (const j of columns) own[j] = 1;
    const taken = new Float64Array(a.numRows);
    for (let j = 0; j < a.numCols; j++) {
      if (own[j] || x[j] === 0) continue;
      eachRow(a, j, (row, value) => {
        taken[row]! += value * x[j]!;
      });
    }
    const rowLower = a.rowLower.map((side, row) => side - taken[row]!);
    const rowUpper = a.rowUpper.map((side, row) => side - taken[row]!);
    const part = shrunk({ ...a, rowLower, rowUpper }, columns);
    const start = Float64Array.from(part.cols, (j) => x[j]!);
    const session = await open(part.program);
    const found = await searched(session, blocks, part, { ...options, start }).finally(() => session.close());
    if (!found) continue;
    for (const j of columns) x[j] = 0;
    part.cols.forEach((j, k) => {
      x[j] = found.found.x[k]!;
    });
  }
}
