import { modelOf, violationOf } from '../model.ts';
import { continuous, type Part, partOf, tied } from '../parts.ts';
import { eachRow, type Program, type ProgramArrays } from '../program.ts';
import { dataOf, scaledArrays } from '../scaled.ts';
import { runInThread } from './host.ts';
import { interchanging } from './parameters.ts';
import { objectiveTo, scaledX, xOf } from './translate.ts';

export interface InterchangeOptions {
  /** Integer columns of one plant, in order of year. */
  readonly chains: readonly (readonly number[])[];
  /** Groups of chains that can replace each other, by index. */
  readonly alike: readonly (readonly number[])[];
  /** Values of all columns. Only those of the integer columns count. */
  readonly start: Float64Array;
  /** Columns that no final solution may use, such as the shortfall of elastic rows: only intermediate solutions do. */
  readonly slack?: readonly number[];
  /** Least gain of a move, in objective units. */
  readonly least: number;
  /** The objective at which it ends. */
  readonly enough?: number;
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Improves a solution of a program in a thread by adding, dropping and exchanging single builds (Kuehn and Hamburger 1963; Teitz and Bart 1968),
 * until no move gains (thread/interchange/interchange.ts). With fixed integer columns a program decomposes into parts that no row ties, such as
 * the years of a case without stocks. Only the parts that a move touches are solved again, and only if the duals of the plan allow for a gain.
 * Returns undefined if it finds no solution without slack. The order of its moves does not depend on the clock; their number does.
 */
export async function interchange(
  p: Pick<Program, 'arrays'>,
  options: InterchangeOptions,
): Promise<Float64Array | undefined> {
  const m = modelOf(p.arrays());
  const a = scaledArrays(m, true);
  const { integer } = m;
  const integers = Int32Array.from(integer.keys()).filter((j) => integer[j] === 1);
  const at = new Map(Array.from(integers, (j, k) => [j, k]));
  const parts = partsBetween(a, integer);
  const where = new Map<number, readonly [number, number]>();
  parts.forEach(({ rows }, part) => {
    rows.forEach((row, i) => {
      where.set(row, [part, i]);
    });
  });
  const own = new Map<number, number>();
  const whole = Array.from(integers, (j) => {
    const inParts: [number, number, number][] = [];
    const inRows: [number, number][] = [];
    eachRow(a, j, (row, value) => {
      const found = where.get(row);
      if (found) inParts.push([...found, value]);
      else {
        if (!own.has(row)) own.set(row, own.size);
        inRows.push([own.get(row)!, value]);
      }
    });
    return { cost: a.cost[j]!, low: a.lower[j]!, high: a.upper[j]!, inParts, inRows };
  });
  const begun = scaledX(m, options.start);
  const task = {
    parts: parts.map(({ program }) => ({ data: dataOf(program.arrays()) })),
    whole,
    rows: { lower: sides(own, a.rowLower), upper: sides(own, a.rowUpper) },
    chains: options.chains.map((cols) => cols.map((j) => at.get(j)!)),
    alike: options.alike,
    start: Float64Array.from(integers, (j) => Math.min(a.upper[j]!, Math.max(a.lower[j]!, Math.round(begun[j]!)))),
    offset: a.offset,
    least: Math.abs(objectiveTo(m, options.least)),
    enough: options.enough === undefined ? Number.NEGATIVE_INFINITY : objectiveTo(m, options.enough),
    ends: Date.now() + options.seconds * 1000,
  };
  let found: Float64Array | undefined;
  await runInThread('interchange', task, options, (plan) => {
    const scaled = a.lower.map((low) => (Number.isFinite(low) ? low : 0));
    integers.forEach((j, k) => {
      scaled[j] = plan.whole[k]!;
    });
    parts.forEach(({ cols }, part) => {
      cols.forEach((j, k) => {
        scaled[j] = plan.values[part]![k]!;
      });
    });
    for (const j of options.slack ?? []) scaled[j] = 0;
    const x = xOf(m, scaled);
    if (violationOf(m, x) <= interchanging.holds) found = x;
  });
  return found;
}

const sides = (rows: ReadonlyMap<number, number>, values: Float64Array): Float64Array =>
  Float64Array.from(rows.keys(), (row) => values[row]!);

/** The parts of a program with fixed integer columns; small parts are joined into one. */
function partsBetween(a: ProgramArrays, integer: Uint8Array): Part[] {
  const rest = continuous({ ...a, integer });
  const all = tied(rest).filter(([first]) => integer[first!] === 0);
  const most = Math.max(0, ...all.map((cols) => cols.length));
  const large = all.filter((cols) => cols.length >= interchanging.small * most);
  const small = all.filter((cols) => cols.length < interchanging.small * most).flat();
  return [...large, ...(small.length > 0 ? [small] : [])].map((cols) => partOf(rest, cols));
}
