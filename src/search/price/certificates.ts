import { eachRow, type LpResult, open, type Part, type ProgramArrays, withColumns } from '../../linear/index.ts';
import type { Dependent } from '../../pillars/index.ts';
import { shrunk } from '../master/shrink.ts';
import { basisFrom, type Names, type WarmStart, warmStartOf } from '../master/warm-start.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { sifting } from './parameters.ts';

/** A relaxation solved with few of its dependent binaries (certificates, which follow from builds). */
export interface Sifted {
  /** Of the whole programme. Rows that were left out have duals at which no flow gains more than its dependent binary costs. */
  readonly lp: LpResult;
  /** By dependent binary: what having it adds at these prices, where its flows use it to the full. */
  readonly full: Float64Array;
  /** Dependents that stand in it with their columns. */
  readonly kept: ReadonlySet<number>;
  /** Where a relaxation of more, or of other dependent binaries, can start. */
  readonly warmStart?: WarmStart;
}

/** A dependent binary as the matrix has it. */
export interface Shape {
  readonly dependent: Dependent;
  /** Columns of which one is 1 where it is had: by the period from which on, or by that in which it is obtained or renewed. */
  readonly starts: readonly number[];
  /** Flows that need it. */
  readonly flows: readonly number[];
  /** What it costs at least for a unit that it lets flow, used to the full. */
  readonly unit: number;
}

export function shapesOf(a: ProgramArrays, dependents: readonly Dependent[]): Shape[] {
  const byRow = new Map<number, number>();
  dependents.forEach(({ rows }, f) => {
    for (const row of rows) byRow.set(row, f);
  });
  const starts = dependents.map(() => new Map<number, number>());
  const flows = dependents.map(() => new Set<number>());
  for (let j = 0; j < a.numCols; j++)
    eachRow(a, j, (row, value) => {
      const f = byRow.get(row);
      if (f === undefined) return;
      if (value > 0) flows[f]!.add(j);
      else starts[f]!.set(j, (starts[f]!.get(j) ?? 0) - value);
    });
  return dependents.map((dependent, f) => {
    const most = starts[f]!;
    const costs = had([...most.keys()], dependent.held, (j) => -a.cost[j]!);
    const unit = [...most.values()].reduce((least, flow, q) => Math.min(least, costs[q]! / flow), Infinity);
    return { dependent, starts: [...most.keys()], flows: [...flows[f]!], unit: Number.isFinite(unit) ? unit : 0 };
  });
}

/** By start: the sum over it and all that stands from then on. */
const had = (starts: readonly number[], held: readonly number[], of: (j: number) => number): number[] =>
  starts.map((start, q) => held.slice(q).reduce((sum, j) => sum + of(j), of(start)));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How a dependent binary stands in a relaxation: with its columns; as a price on the flows that it lets pass; or left out with them. */
export type Stand = 'whole' | 'price' | 'out';

/**
 * The programme in which some dependent binaries are only a price on their flows, and others are out; the columns that are left of it. A
 * price makes a solution worth no less, since it is the least that a unit of flow pays.
 */
export function standing(a: ProgramArrays, shapes: readonly Shape[], stand: readonly Stand[]) {
  const cost = a.cost.slice();
  const out = new Uint8Array(a.numCols);
  const free = new Uint8Array(a.numRows);
  shapes.forEach(({ dependent, starts, flows, unit }, f) => {
    if (stand[f] === 'whole') return;
    for (const j of [...dependent.cols, ...starts]) {
      out[j] = 1;
      if (stand[f] === 'price')
        eachRow(a, j, (row) => {
          free[row] = 1;
        });
    }
    for (const j of flows) {
      if (stand[f] === 'out') out[j] = 1;
      else cost[j]! -= unit;
    }
  });
  const rowLower = a.rowLower.map((side, i) => (free[i] ? -Infinity : side));
  const rowUpper = a.rowUpper.map((side, i) => (free[i] ? Infinity : side));
  return { arrays: { ...a, cost, rowLower, rowUpper }, columns: [...out.keys()].filter((j) => !out[j]) };
}

export interface SiftOptions {
  /** The gap in money, as a function of a solution of the relaxation. */
  readonly gap: (x: Float64Array) => number;
  /** Dependents that stand in it with their columns from the start, by index; those that join are added. */
  readonly kept: Set<number>;
  /** Where one of nearly the same programme ended. */
  readonly warmStart?: WarmStart;
  readonly seconds: () => number;
  readonly signal?: AbortSignal;
}

/**
 * The relaxation of a programme (maximised) by sifting (Bixby, Gregory, Lustig, Marsten and Shanno 1992). A dependent binary is first a price
 * on the flows that it lets pass. When the relaxation uses these flows, it joins with its columns. One that is worth too little is left out
 * with its flows: the most that these gain becomes the dual of its row, and what all that is out could gain together is in the bound.
 * Undefined where the relaxation is not solved.
 */
export async function sifted(
  model: Assembled,
  a: ProgramArrays,
  { gap: gapAt, kept, warmStart: from, seconds, signal }: SiftOptions,
): Promise<Sifted | undefined> {
  const began = performance.now();
  const { dependents } = model.frame;
  const samples = samplesOf(model, a);
  const shapes = shapesOf(a, dependents);
  shapes.forEach(({ dependent, starts }, f) => {
    if ([...dependent.cols, ...starts].some((j) => a.lower[j]! > 0)) kept.add(f);
  });
  const stand = shapes.map((_, f): Stand => (kept.has(f) ? 'whole' : 'price'));
  let before = Number.POSITIVE_INFINITY;
  let warmStart = from;
  for (let round = 0; ; round++) {
    const { arrays, columns } = standing(a, shapes, stand);
    const part = sampled(shrunk(arrays, columns), samples);
    const session = await open(part.program);
    const start = warmStart
      ? { vertex: basisFrom(warmStart, part.names, part.program.arrays().rowUpper) }
      : { method: part.program.numCols > sifting.large ? ('ipm' as const) : ('simplex' as const) };
    const limits = { seconds: seconds(), ...(signal ? { signal } : {}) };
    const solved = await session.lp({ method: 'simplex', ...start, ...limits });
    const vertex = await session.vertex();
    await session.close();
    if (solved.status !== 'optimal') return undefined;
    warmStart = vertex && warmStartOf(part.names, vertex);
    const { lp, worth, full } = extended(a, shapes, stand, part, solved);
    const gap = gapAt(lp.x);
    const reducedCostBound = worth.reduce((sum, value, f) => (stand[f] === 'out' ? sum + Math.max(0, value) : sum), 0);
    const hairs = solved.colDual
      .slice(part.cols.length)
      .reduce((sum, price, k) => sum + price * solved.x[part.cols.length + k]!, 0);
    const bound = solved.bound - hairs + reducedCostBound;
    const whole = kept.size;
    let joined = 0;
    shapes.forEach(({ flows }, f) => {
      if (stand[f] === 'whole') return;
      const used = flows.some((j) => lp.x[j]! > tolerance.row);
      if (used || worth[f]! > 0) joined++;
      if (used || worth[f]! > 0 || full[f]! > -sifting.near * gap) {
        stand[f] = 'whole';
        kept.add(f);
      } else if (full[f]! < -sifting.far * gap) stand[f] = 'out';
    });
    const few = before - bound < sifting.slack * gap || joined < sifting.few * whole;
    before = bound;
    if (joined === 0 || (reducedCostBound === 0 && few) || round === sifting.rounds || signal?.aborted) {
      const relaxed = { ...lp, objective: bound, bound, seconds: (performance.now() - began) / 1000 };
      return { kept, full, lp: relaxed, ...(warmStart ? { warmStart } : {}) };
    }
  }
}

interface Samples {
  /** Balances of what is made, and a hair of what can be of use of it. */
  readonly made: readonly { readonly row: number; readonly hair: number }[];
  /** More than a unit of anything is worth. */
  readonly dear: number;
  /** What a row is called: cuts keep their names when rows join the programme. */
  readonly named: (row: number) => number;
}

function samplesOf({ flows, frame }: Assembled, a: ProgramArrays): Samples {
  const { variables, needs } = frame;
  const hairs = new Map<number, number>();
  for (const { good, from, period } of flows)
    hairs.set(variables.madeRow(good, from, period)!, sifting.hair * needs[period]!.total(good));
  const prices = variables.deliveries.flatMap(({ amount, short }) => [amount, short ?? amount]);
  const dear = sifting.dear * prices.reduce((most, j) => Math.max(most, Math.abs(a.cost[j]!)), 0);
  const { numRows } = frame.program;
  const named = (row: number) => (row < numRows ? row : numRows - 1 - row);
  return { made: [...hairs].flatMap(([row, hair]) => (Number.isFinite(hair) ? [{ row, hair }] : [])), dear, named };
}

/**
 * A programme that also sells a hair of each good where it can be made, at more than it can cost. So the relaxation makes a little of
 * it everywhere, and its balance has a price there too: what it costs to make one more.
 */
function sampled(part: Part, { made, dear, named }: Samples): Part & { readonly names: Names } {
  const at = new Map(Array.from(part.rows, (row, i) => [row, i]));
  const there = made.flatMap(({ row, hair }) => (at.has(row) ? [{ row, own: at.get(row)!, hair }] : []));
  const arrays = withColumns(
    part.program.arrays(),
    there.map(({ own, hair }) => ({ cost: dear, lower: 0, upper: hair, rows: [own], values: [-1] })),
  );
  const names = { cols: [...part.cols, ...there.map(({ row }) => -1 - row)], rows: part.rows.map(named) };
  return { ...part, names, program: { numCols: arrays.numCols, numRows: arrays.numRows, arrays: () => arrays } };
}

/** A solution of the part as one of the whole, with prices for what was left out. */
function extended(
  a: ProgramArrays,
  shapes: readonly Shape[],
  stand: readonly Stand[],
  part: { readonly cols: Int32Array; readonly rows: Int32Array },
  lp: LpResult,
): Omit<Sifted, 'kept'> & { readonly worth: Float64Array } {
  const x = new Float64Array(a.numCols);
  part.cols.forEach((col, k) => {
    x[col] = lp.x[k]!;
  });
  const rowDual = new Float64Array(a.numRows);
  part.rows.forEach((row, k) => {
    rowDual[row] = lp.rowDual[k]!;
  });
  const reduced = (j: number) => {
    let rest = a.cost[j]!;
    eachRow(a, j, (row, value) => {
      rest -= value * rowDual[row]!;
    });
    return rest;
  };
  const full = new Float64Array(shapes.length);
  shapes.forEach(({ dependent, flows, starts }, f) => {
    if (stand[f] === 'whole') return;
    const gains = new Map(dependent.rows.map((row) => [row, -Infinity]));
    for (const j of flows) {
      const gain = reduced(j);
      eachRow(a, j, (row, value) => {
        const best = gains.get(row);
        if (best !== undefined) gains.set(row, Math.max(best, gain / value));
      });
    }
    const costs = had(starts, dependent.held, (j) => a.cost[j]!);
    full[f] = starts.reduce((best, j, q) => {
      let sum = costs[q]!;
      eachRow(a, j, (row, value) => {
        const gain = gains.get(row);
        if (gain !== undefined && gain > -Infinity) sum -= value * gain;
      });
      return Math.max(best, sum);
    }, -Infinity);
    for (const [row, gain] of gains) if (gain > 0) rowDual[row]! = gain;
  });
  const colDual = Float64Array.from({ length: a.numCols }, (_, j) => reduced(j));
  const worth = Float64Array.from(shapes, ({ dependent: { held }, starts }) => {
    const each = had(starts, held, (j) => colDual[j]!);
    const gains = each.filter((gain) => gain > 0);
    return held.length === 0 && gains.length > 1 ? sum(gains) : Math.max(-Infinity, ...each);
  });
  shapes.forEach((_, f) => {
    if (stand[f] === 'whole') full[f] = worth[f]!;
  });
  return { lp: { ...lp, x, rowDual, colDual }, worth, full };
}
