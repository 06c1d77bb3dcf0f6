import { irrAt, irrNear } from '../value/irr.ts';
import { power } from '../value/power.ts';
import { drawMoves, drawOnce } from './draws.ts';
import { type Kernel, kernelFor } from './kernel/kernel.ts';
import { OPERATION, OUTCOMES } from './kernel/layout.ts';
import { firstOwed, load, operationTable } from './kernel/load.ts';
import type { ChanceModel } from './model.ts';

/** What each path came to, one number a path. `minDscr` and `llcr` are NaN without debt, `irr` without a root. */
export type Paths = Readonly<
  Record<'minDscr' | 'llcr' | 'npv' | 'irr' | 'shortfall' | 'lockedPeriods' | 'shortPeriods', Float64Array>
>;

/** Every period of every path, path after path: cover (NaN where nothing is served), owners' flow. For fans. */
export type PathRecord = { readonly dscr: Float64Array; readonly equity: Float64Array };

/** Room for the record of `count` paths. */
export function emptyRecord(model: ChanceModel, count: number): PathRecord {
  const size = model.n * count;
  return { dscr: new Float64Array(size).fill(Number.NaN), equity: new Float64Array(size) };
}

/**
 * Runs paths `from` to `until` (not counted) of a model. Path k has its own counter in the random stream, so the paths of
 * [0, 1000) are those of [0, 400) and [400, 1000), to the last bit, whoever runs them: paths 2k and 2k + 1 always go through the kernel
 * together. Give a `record` to keep every period.
 */
export function runPaths(model: ChanceModel, from: number, until: number, record?: PathRecord): Paths {
  const { n, operationFrom, lastDebt } = model;
  const { gaps, stepsPerYear } = commonSteps(model.rows.dt);
  const places = stepsBefore(gaps);
  const steps = places[n - 1]! + 1;
  const kernel = kernelFor(steps);
  load(kernel, model, gaps);
  const tables = operationTables(kernel, model);
  const count = until - from;
  const out: Paths = {
    minDscr: new Float64Array(count),
    llcr: new Float64Array(count),
    npv: new Float64Array(count),
    irr: new Float64Array(count),
    shortfall: new Float64Array(count),
    lockedPeriods: new Float64Array(count),
    shortPeriods: new Float64Array(count),
  };
  const { opening, fxBefore } = model.rows;
  const life = firstOwed(model);
  const owedAtStart = life < 0 ? 0 : opening[life]! + fxBefore[life]!;
  const afterDebt = Math.max(operationFrom, lastDebt + 1);
  const start = power(1 + model.scalars.guess, -1 / stepsPerYear);
  let seen = viewsOf(kernel, steps);
  for (let pair = from - (from & 1); pair < until; pair += 2) {
    drawMoves(kernel, model, pair);
    const [first, second] = drawOnce(model, pair);
    const a = tables(first.lag);
    const b = tables(second.lag);
    if (seen.found.length === 0) seen = viewsOf(kernel, steps);
    const { found, counts, flows, cover, overrun } = seen;
    overrun[0] = first.overrun;
    overrun[1] = second.overrun;
    (record ? kernel.cashRecorded : kernel.cash)(a, b, operationFrom, afterDebt, n);
    kernel.newton(steps + (steps & 1), start);
    for (let lane = pair < from ? 1 : 0; lane < 2 && pair + lane < until; lane++) {
      const k = pair + lane - from;
      const least = found[lane]!;
      out.minDscr[k] = least === Number.POSITIVE_INFINITY ? Number.NaN : least;
      out.llcr[k] = life >= 0 ? found[2 + lane]! / owedAtStart : Number.NaN;
      out.npv[k] = found[4 + lane]!;
      out.shortfall[k] = found[6 + lane]!;
      out.lockedPeriods[k] = counts[16 + 2 * lane]!;
      out.shortPeriods[k] = counts[20 + 2 * lane]!;
      const x = found[12 + lane]!;
      const settled = !Number.isNaN(x);
      out.irr[k] = settled
        ? power(1 / x, stepsPerYear) - 1
        : search(flows, lane, places, stepsPerYear, model.scalars.guess);
      if (!record) continue;
      for (let p = 0; p < n; p++) record.equity[k * n + p] = flows[2 * places[p]! + lane]!;
      for (let p = operationFrom; p < afterDebt; p++) record.dscr[k * n + p] = cover[2 * p + lane]!;
    }
  }
  return out;
}

/** What the kernel leaves of a pair and is told of it; made anew when its memory has grown. */
function viewsOf({ at, numbers, whole }: Kernel, steps: number) {
  return {
    found: numbers(at.outcomes, 2 * OUTCOMES),
    counts: whole(at.outcomes, 4 * OUTCOMES),
    flows: numbers(at.flows, 2 * steps),
    cover: numbers(at.cover, 2 * steps),
    overrun: numbers(at.overrun, 2),
  };
}

/** Where the tables of operation for each delay stand in the kernel's memory: each is made when it is first asked for. */
function operationTables(kernel: Kernel, model: ChanceModel): (lag: number) => number {
  const made = new Map<number, number>();
  return (late) => {
    const lag = Math.min(late, model.n);
    const known = made.get(lag);
    if (known !== undefined) return known;
    const table = operationTable(model, lag);
    const from = kernel.at.operation + made.size * model.n * OPERATION * 8;
    kernel.reach(from + table.byteLength);
    kernel.numbers(from, table.length).set(table);
    made.set(lag, from);
    return from;
  };
}

/** What Newton does not settle: the root nearest the guess of all there are. Without flows both ways there is none. */
function search(
  pairs: Float64Array,
  lane: number,
  places: readonly number[],
  stepsPerYear: number,
  guess: number,
): number {
  const flows = places.map((place) => pairs[2 * place + lane]!);
  if (!flows.some((flow) => flow < 0) || !flows.some((flow) => flow > 0)) return Number.NaN;
  const years = places.map((place) => place / stepsPerYear);
  return irrNear(irrAt(flows, years), guess) ?? Number.NaN;
}

/** Common steps from the first flow to each. */
function stepsBefore(gaps: Int32Array): number[] {
  let place = 0;
  return Array.from(gaps, (gap, k) => {
    place += k === 0 ? 0 : gap;
    return place;
  });
}

/** Whole months between flows as steps of their greatest common divisor. */
export function commonSteps(dt: ArrayLike<number>): { gaps: Int32Array; stepsPerYear: number } {
  const months = Array.from(dt, (years) => Math.round(years * 12));
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  const common = months.slice(1).reduce(gcd, 0) || 1;
  return { gaps: Int32Array.from(months, (m) => m / common), stepsPerYear: 12 / common };
}
