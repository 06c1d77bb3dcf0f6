import { defined, putInto } from '../../case/index.ts';
import { type MipResult, open } from '../../linear/index.ts';
import type { Solved } from '../../plan/index.ts';
import { decisionOf } from '../decision.ts';
import type { Builds } from '../stress/performance.ts';
import type { Linear } from './measures.ts';

const INF = Number.POSITIVE_INFINITY;

/** Most builds of a tier and year at a candidate if the case gives none: the row of its indicator needs a number. */
const MOST = 1e5;

/** A plan of the space of plans near the best. */
export interface Point {
  readonly x: Float64Array;
  readonly npv: number;
  /** Candidates (`place/process`) and legs that it builds. */
  readonly builds: readonly string[];
  readonly decision: Builds;
}

/** A search in the space: an objective, and rows of this search alone. */
interface Search {
  /** Objective to maximise; by default the NPV. */
  readonly aim?: Linear;
  readonly rows?: readonly { readonly of: Linear; readonly lower: number; readonly upper: number }[];
  /** Least NPV. */
  readonly floor?: number;
  /** Candidates that must be built, and that must not. */
  readonly built?: readonly string[];
  readonly unbuilt?: readonly string[];
  readonly gap?: number;
  readonly start?: Float64Array;
}

/** The programme of a plan with an indicator for each candidate, in which searches run one after another. */
export interface Space {
  readonly best: Point;
  readonly candidates: readonly string[];
  /** Indicator column of a candidate: 1 if anything is built. */
  indicator(candidate: string): number;
  /** A free column, for the least distance to other plans. */
  readonly distance: number;
  search(wanted: Search): Promise<{
    readonly point?: Point;
    readonly status: MipResult['status'];
    /** Upper bound on the aim, including its constant, or on the NPV without an aim. */
    readonly bound: number;
  }>;
  /** A plan with the builds of the best one everywhere but at one site, which is free; undefined if there is none. */
  around(wanted: Search, site: string): Promise<Point | undefined>;
  /** The bound of the relaxation; NaN if there is none. */
  relaxed(wanted: Search): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the space of the plans of a solved case: its programme, a row that bounds the NPV, and for each candidate an
 * indicator z with z <= builds <= most x z.
 */
export async function space(
  solved: Solved,
  options: { seconds: number; gap: number; signal?: AbortSignal },
): Promise<Space> {
  const { frame } = solved.model;
  const { program } = frame;
  const own = program.numCols;
  const npvRow = program.row('npv', -INF, INF);
  for (let col = 0; col < own; col++) program.add(npvRow, col, program.cost(col));
  const builds = new Map<string, number[]>();
  for (const b of frame.variables.builds) putInto(builds, b.candidate.key, b.count);
  for (const b of frame.legs.all) putInto(builds, b.leg, b.col);
  const indicators = new Map<string, number>();
  for (const [key, cols] of builds) {
    const z = program.column(`any ${key}`, 0, 0, 1, true);
    indicators.set(key, z);
    const least = program.row(`any ${key}`, 0, INF);
    program.add(least, z, -1);
    for (const col of cols) {
      program.add(least, col, 1);
      const most = program.bounds(col)[1];
      const row = program.row(`any ${key} ${col}`, -INF, 0);
      program.add(row, col, 1);
      program.add(row, z, -Math.min(most, MOST));
    }
  }
  const distance = program.column('least distance', 0, 0, 1e6);
  const session = await open(program);
  const limits = { absoluteGap: options.gap, seconds: options.seconds, ...defined({ signal: options.signal }) };

  const pointOf = (x: Float64Array): Point => {
    let npv = program.offset;
    for (let j = 0; j < own; j++) npv += program.cost(j) * x[j]!;
    const built = [...indicators].filter(([, z]) => Math.round(x[z]!) === 1).map(([key]) => key);
    return { x, npv, builds: built.sort(), decision: decisionOf(solved.model, (col) => x[col]!) };
  };

  /** Converts the solver's objective to a value of the aim, which does not include the constant of the NPV. */
  const aimed = ({ aim }: Search, objective: number): number =>
    aim ? objective - program.offset + aim.constant : objective;

  /** Adds the rows of a search to the session, solves, and removes them again. */
  const within = async <T>(wanted: Search, solve: () => Promise<T>): Promise<T> => {
    const cols = Array.from({ length: program.numCols }, (_, j) => j);
    await session.setCosts(
      cols,
      cols.map((j) => (wanted.aim ? (wanted.aim.terms.get(j) ?? 0) : program.cost(j))),
    );
    await session.setRowBounds([npvRow], [(wanted.floor ?? -INF) - program.offset], [INF]);
    const first = session.model.numRows;
    const rows = wanted.rows ?? [];
    await session.addRows(
      rows.map(({ of, lower, upper }) => ({
        lower: lower - of.constant,
        upper: upper - of.constant,
        cols: [...of.terms.keys()],
        values: [...of.terms.values()],
      })),
    );
    const keys = [...indicators.keys()];
    await session.setColumnBounds(
      [...indicators.values()],
      keys.map((key) => (wanted.built?.includes(key) ? 1 : 0)),
      keys.map((key) => (wanted.unbuilt?.includes(key) ? 0 : 1)),
    );
    const found = await solve();
    const used = rows.map((_, i) => first + i);
    await session.setRowBounds(used, -INF, INF);
    return found;
  };

  const x = new Float64Array(program.numCols);
  for (let j = 0; j < own; j++) x[j] = solved.x[j]!;
  for (const [key, z] of indicators) x[z] = builds.get(key)!.some((col) => Math.round(x[col]!) > 0) ? 1 : 0;
  const best = pointOf(x);
  return {
    best,
    candidates: [...builds.keys()],
    indicator: (candidate) => indicators.get(candidate)!,
    distance,
    async search(wanted) {
      const absoluteGap = wanted.gap ?? options.gap;
      const result = await within(wanted, () =>
        session.mip({ ...limits, absoluteGap, ...defined({ start: wanted.start }) }),
      );
      const point = result.x.length > 0 ? { point: pointOf(result.x) } : {};
      return { status: result.status, bound: aimed(wanted, result.bound), ...point };
    },
    async around(wanted, site) {
      const cols = [...builds].flatMap(([key, own]) => (key === site ? [] : own));
      const values = cols.map((col) => Math.round(best.x[col]!));
      const fixed = { cols, lower: values, upper: values };
      const result = await within(wanted, () => session.mip({ ...limits, within: fixed }));
      return result.x.length > 0 ? pointOf(result.x) : undefined;
    },
    async relaxed(wanted) {
      // Continues from the previous basis if only bounds have changed, and starts anew under another aim, which is far
      // from it.
      const lp = await within(wanted, () => session.lp({ method: wanted.aim ? 'ipm' : 'simplex' }));
      return lp.status === 'optimal' ? aimed(wanted, lp.objective) : Number.NaN;
    },
    close: () => session.close(),
  };
}
