import type { Case } from '../../case/index.ts';
import { type LpResult, open, type ProgramArrays, type Session } from '../../linear/index.ts';
import { type Assembled, assemble, improvingFlows, type Solved } from '../../plan/index.ts';
import { type HoldWhat, hold, outcomeOf, prepared } from './hold.ts';
import type { Outcome } from './paths.ts';
import { rememberedWays } from './remember.ts';

/** A programme for the draws of one state of the network. */
export interface KeptProgramme {
  value(c: Case): Promise<Outcome | undefined>;
  close(): Promise<void>;
}

export interface KeepOptions extends HoldWhat {
  /** Whole numbers by column name that are tried first: those of the plan held at the figures of the case. */
  readonly first: ReadonlyMap<string, number>;
  /** Share of `scale` that a draw may be worth more than is told. */
  readonly gap: number;
}

interface Kept {
  readonly session: Session;
  arrays: ProgramArrays;
}

/** Ends what runs away; what comes out is decided by the gap. */
const SECONDS = 3600;

/**
 * A programme that draws share: the case is put together for each, but only the coefficients, bounds and costs that differ
 * go to the solver, which goes on from the basis at the figures of the case: the same one for every draw, so that what a
 * draw comes to does not depend on those before it. A draw whose programme has another shape, that wants another route, or
 * whose licences and certificates should be others by more than the gap, is solved by itself.
 */
export async function keptProgramme(base: Case, options: KeepOptions): Promise<KeptProgramme> {
  const known = rememberedWays();
  const put = (c: Case): Assembled => {
    const model = assemble(c, { ways: known, relaxed: true });
    prepared(options)(model);
    return model;
  };
  const kept = await keep(put, base);
  return {
    async value(c) {
      const found = kept && (await within(c, kept));
      if (found) return found;
      const held = await hold(c, options.builds, { ...options, seconds: SECONDS, ways: known });
      return held && { npv: held.npv, costs: held.costs, met: held.missed.length === 0 };
    },
    async close() {
      await kept?.session.close();
    },
  };

  async function within(c: Case, k: Kept): Promise<Outcome | undefined> {
    const model = put(c);
    const arrays = model.frame.program.arrays();
    if (!alike(arrays, k.arrays)) return undefined;
    await update(k.session, k.arrays, arrays);
    k.arrays = arrays;
    const x = await solved(model, k.session, options);
    return x && outcomeOf(model.frame, x);
  }
}

async function keep(put: (c: Case) => Assembled, base: Case): Promise<Kept | undefined> {
  const { program } = put(base).frame;
  const session = await open(program);
  // Solved without bounds of its own, so that its basis stays for all that follow.
  const lp = await session.lp({ method: 'ipm' });
  if (lp.status === 'optimal') return { session, arrays: program.arrays() };
  await session.close();
  return undefined;
}

/**
 * The flows of a draw, proven to the gap: with the whole numbers tried first, then with those of the relaxation rounded up
 * and to the nearest, then by a search. Undefined where routes that are not there would be worth more.
 */
async function solved(model: Assembled, session: Session, options: KeepOptions): Promise<Solved['x'] | undefined> {
  const { program } = model.frame;
  const cols: number[] = [];
  for (let col = 0; col < program.numCols; col++) if (program.isInteger(col)) cols.push(col);
  const ends = cols.map((col) => program.bounds(col));
  const [lower, upper] = [ends.map(([a]) => a), ends.map(([, b]) => b)];
  const allowed = options.gap * options.scale;
  const linear = (low: readonly number[], high: readonly number[]) =>
    session.lp({ method: 'simplex', seconds: SECONDS, within: { cols, lower: low, upper: high } });
  const relaxed = await linear(lower, upper);
  if (relaxed.status !== 'optimal') return undefined;
  const { excess } = improvingFlows(model, relaxed, 1e-6 * allowed);
  if (excess > allowed / 2) return undefined;
  let best: LpResult | undefined;
  const near = () => best !== undefined && relaxed.objective + excess - best.objective <= allowed;
  const values = [
    (col: number) => options.first.get(program.colName(col)) ?? 0,
    (col: number) => Math.ceil(relaxed.x[col]! - 1e-6),
    (col: number) => Math.round(relaxed.x[col]!),
  ];
  for (const value of values) {
    const at = cols.map((col, k) => Math.min(upper[k]!, Math.max(lower[k]!, value(col))));
    const lp = await linear(at, at);
    if (lp.status === 'optimal' && lp.violation <= 1e-6 && (!best || lp.objective > best.objective)) best = lp;
    if (near()) break;
  }
  if (near()) return best!.x;
  const found = await session.mip({
    absoluteGap: allowed - excess,
    seconds: SECONDS,
    ...(best ? { start: best.x } : {}),
  });
  return found.status === 'optimal' ? found.x : undefined;
}

/** Whether two programmes have their coefficients at the same places. */
function alike(a: ProgramArrays, b: ProgramArrays): boolean {
  if (a.numCols !== b.numCols || a.numRows !== b.numRows || a.indices.length !== b.indices.length) return false;
  return a.starts.every((value, j) => value === b.starts[j]) && a.indices.every((row, k) => row === b.indices[k]);
}

/** Gives a session the numbers of a programme of the same shape. */
async function update(session: Session, from: ProgramArrays, to: ProgramArrays): Promise<void> {
  const costs = differing([from.cost, to.cost]);
  await session.setCosts(costs, pick(to.cost, costs));
  const cols = differing([from.lower, to.lower], [from.upper, to.upper]);
  await session.setColumnBounds(cols, pick(to.lower, cols), pick(to.upper, cols));
  const sides = differing([from.rowLower, to.rowLower], [from.rowUpper, to.rowUpper]);
  await session.setRowBounds(sides, pick(to.rowLower, sides), pick(to.rowUpper, sides));
  const [rows, columns, values] = [[] as number[], [] as number[], [] as number[]];
  for (let col = 0; col < to.numCols; col++)
    for (let k = to.starts[col]!; k < to.starts[col + 1]!; k++) {
      if (from.values[k] === to.values[k]) continue;
      rows.push(to.indices[k]!);
      columns.push(col);
      values.push(to.values[k]!);
    }
  await session.setCoefficients(rows, columns, values);
}

const differing = (...pairs: readonly (readonly [Float64Array, Float64Array])[]): number[] =>
  [...pairs[0]![0].keys()].filter((i) => pairs.some(([a, b]) => a[i] !== b[i]));

const pick = (values: Float64Array, at: readonly number[]): number[] => at.map((i) => values[i]!);
