import { type LpResult, type NewColumn, type Part, type Session, withColumns } from '../../linear/index.ts';
import type { FlowTerms } from '../../pillars/index.ts';
import { each, wholesOf } from '../each.ts';
import { allowedGap } from '../gap.ts';
import type { Master } from '../master/master.ts';
import { atMost } from '../master/point.ts';
import type { SolveOptions } from '../options.ts';
import { pricing } from '../price/parameters.ts';
import type { Assembled } from '../problem.ts';
import { ownTolls } from '../separate/flow-cover.ts';
import { cheapestFlows } from './cheapest.ts';
import { lagrangian } from './parameters.ts';
import { split } from './split.ts';

/** A programme as it stands, with its relaxation. */
export interface Relaxed extends Pick<Master, 'open' | 'coverRows'> {
  /** With what flows have in the flow cover cuts. */
  readonly model: Assembled;
  readonly lp: LpResult;
}

interface Effort {
  readonly seconds: () => number;
  /** Nodes of the search of each block, at most; without, all is one block that is searched to a share of the gap. */
  readonly nodes?: number;
}

/**
 * A bound over all routes with whole numbers kept (Lagrangian relaxation: Geoffrion, Mathematical Programming Study 2, 1974). Where routes
 * are open, the rows that tell the ways of a lane apart (shared capacities, limits on CO2 and hours, flow cover cuts of what passes one
 * capacity) are paid for at the duals of the relaxation,
 *
 *     max f(x) + sum of prices x (limits - what x takes of them)
 *
 * so that the ways of a lane differ in cost alone, and the cheapest of each at these prices, for every set of candidate legs, stand for all.
 * What is left falls into blocks, its periods (`split`), and the bound is the sum of what is proven for each. Never weaker than the
 * relaxation priced to its end. Infinity where there is none.
 */
export async function dualBound(relaxed: Relaxed, options: SolveOptions, { seconds, nodes }: Effort): Promise<number> {
  const { model, lp, coverRows } = relaxed;
  if (lp.status !== 'optimal') return Number.POSITIVE_INFINITY;
  const { frame } = model;
  const prices = Float64Array.from({ length: frame.program.numRows }, (_, row) => lp.rowDual[row] ?? 0);
  const candidates = new Set(frame.legs.all.map(({ leg }) => `legs ${leg}`));
  if (relaxed.open) for (const row of rowsOfWays(model, candidates)) if (prices[row]! <= pricing.toll) prices[row] = 0;
  const missing = relaxed.open ? cheapestFlows(model, prices, candidates, ownTolls(coverRows, prices)) : [];
  // Missing flows may pass a capacity that no flow of the period passed before: its rows have joined the programme with them.
  const telling = [
    ...rowsOfWays(model, candidates),
    ...[...coverRows].flatMap(([row, { pass }]) => (pass ? [row] : [])),
  ];
  const periods = new Map(model.flows.map(({ col, period }) => [col, period]));
  const first = frame.program.numCols;
  const columns = missing.map(({ spec: { period }, terms }, k) => {
    periods.set(first + k, period);
    return columnOf(terms, frame.periods[period]!.period.weight);
  });
  const a = withColumns(frame.program.arrays(), columns);
  // Without a limit on work all is one block: its bound is no weaker than that of its periods apart.
  const label = (col: number) => (nodes === undefined ? 0 : periods.get(col));
  const { constant, parts } = split(a, prices, new Set(relaxed.open ? telling : []), label);
  const whole = parts.filter((part) => wholesOf(part) > 0).length;
  if (nodes !== undefined && whole < lagrangian.blocks) return Number.POSITIVE_INFINITY;
  const task = {
    absoluteGap: (lagrangian.share * allowedGap(model, lp.x, options)) / Math.max(1, whole),
    ...(nodes === undefined ? {} : { nodes }),
    ...(options.signal ? { signal: options.signal } : {}),
    seconds,
  };
  const proven: number[] = [];
  const all = await each(
    parts,
    async (session, part, index) => {
      const bound = await boundOf(session, part, task);
      proven[index] = bound;
      return bound < Number.POSITIVE_INFINITY;
    },
    options.signal,
  );
  return all ? proven.reduce((sum, bound) => sum + bound, constant) : Number.POSITIVE_INFINITY;
}

/** The rows of shared capacities, other than of candidate legs, and of limits on CO2 and hours. */
function rowsOfWays({ frame: { wayRows } }: Assembled, candidates: ReadonlySet<string>): number[] {
  const passes = [...wayRows.passes.values()].flatMap((rows) => [...rows]);
  return [
    ...passes.flatMap(([key, row]) => (candidates.has(key) ? [] : [row])),
    ...wayRows.measures.map(({ row }) => row),
  ];
}

/** The column of a flow that is not in a programme. */
function columnOf({ costs, coefficients }: FlowTerms, weight: number): NewColumn {
  const values = new Map<number, number>();
  for (const [row, value] of coefficients) values.set(row, (values.get(row) ?? 0) + value);
  const rows = [...values.keys()].sort((a, b) => a - b);
  const cost = -weight * costs.reduce((sum, [, amount]) => sum + amount, 0);
  return { cost, lower: 0, upper: Number.POSITIVE_INFINITY, rows, values: rows.map((row) => values.get(row)!) };
}

interface Task {
  readonly absoluteGap: number;
  /** Nodes of the search of a block, at most. */
  readonly nodes?: number;
  readonly signal?: AbortSignal;
  readonly seconds: () => number;
}

/** What no solution of a block is worth more than; infinity where its relaxation is not solved. */
async function boundOf(session: Session, part: Part, task: Task): Promise<number> {
  const { absoluteGap, nodes, signal } = task;
  const until = () => ({ seconds: task.seconds(), ...(signal ? { signal } : {}) });
  const lp = await session.lp({ method: 'ipm', ...until() });
  if (lp.status !== 'optimal') return Number.POSITIVE_INFINITY;
  if (wholesOf(part) === 0) return atMost(lp);
  const found = await session.mip({ absoluteGap, proof: true, ...(nodes ? { nodes } : {}), ...until() });
  const known = found.status === 'optimal' || found.status === 'feasible' || found.status === 'stopped';
  return known ? Math.min(atMost(lp), found.bound) : atMost(lp);
}
