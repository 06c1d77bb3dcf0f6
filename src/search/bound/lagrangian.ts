import { eachRow, type LpResult, type NewColumn, open, type ProgramArrays, withColumns } from '../../linear/index.ts';
import type { FlowTerms } from '../../model/index.ts';
import { allowedGap } from '../gap.ts';
import { withFreeRows } from '../heuristic/restricted.ts';
import type { Master } from '../master/master.ts';
import { atMost } from '../master/point.ts';
import { type SolveOptions, using } from '../options.ts';
import { pricing } from '../price/parameters.ts';
import type { Assembled } from '../problem.ts';
import { ownTolls } from '../separate/flow-cover.ts';
import { cheapestFlows } from './cheapest.ts';
import { lagrangian } from './parameters.ts';

/** A programme as it stands, with its relaxation. */
export interface Relaxed extends Pick<Master, 'open' | 'coverRows'> {
  /** With what flows have in the flow cover cuts. */
  readonly model: Assembled;
  readonly lp: LpResult;
}

/**
 * A bound over all routes with whole numbers kept (Lagrangian relaxation: Geoffrion, Mathematical Programming Study 2, 1974). Where routes
 * are open, the rows that tell the ways of a lane apart (shared capacities, limits on CO2 and hours, flow cover cuts of what passes one
 * capacity) are paid for at the duals of the relaxation,
 *
 *     max f(x) + sum of prices x (limits - what x takes of them)
 *
 * so that the ways of a lane differ in cost alone, and the cheapest of each at these prices, for every set of candidate legs, stand for all.
 * What is left is searched by branch and bound to a share of the gap, within so many seconds. Never weaker than the relaxation priced to its
 * end. Infinity where there is none.
 */
export async function dualBound(relaxed: Relaxed, options: SolveOptions, seconds: () => number): Promise<number> {
  const { model, lp, coverRows, open: routes } = relaxed;
  if (lp.status !== 'optimal') return Number.POSITIVE_INFINITY;
  const { frame } = model;
  const prices = Float64Array.from({ length: frame.program.numRows }, (_, row) => lp.rowDual[row] ?? 0);
  const candidates = new Set(frame.legs.all.map(({ leg }) => `legs ${leg}`));
  if (routes) for (const row of rowsOfWays(model, candidates)) if (prices[row]! <= pricing.toll) prices[row] = 0;
  const missing = routes ? cheapestFlows(model, prices, candidates, ownTolls(coverRows, prices)) : [];
  // Missing flows may pass a capacity that no flow of the period passed before: its rows have joined the programme with them.
  const paid = routes
    ? [...rowsOfWays(model, candidates), ...[...coverRows].flatMap(([row, { pass }]) => (pass ? [row] : []))]
    : [];
  const columns = missing.map(({ spec: { period }, terms }) => columnOf(terms, frame.periods[period]!.period.weight));
  const program = payingFor(withColumns(frame.program.arrays(), columns), new Set(paid), prices);
  const session = await open({ arrays: () => program }, using(options));
  try {
    const { signal } = options;
    const until = () => ({ seconds: seconds(), ...(signal ? { signal } : {}) });
    const first = await session.lp({ method: 'ipm', ...until() });
    if (first.status !== 'optimal') return Number.POSITIVE_INFINITY;
    const absoluteGap = lagrangian.share * allowedGap(model, lp.x, options);
    const found = await session.mip({ absoluteGap, proof: true, ...until() });
    const known = found.status === 'optimal' || found.status === 'feasible' || found.status === 'stopped';
    return known ? Math.min(atMost(first), found.bound) : atMost(first);
  } finally {
    await session.close();
  }
}

/** A programme (maximised) without the rows that are paid for: what columns take of them costs their prices. */
function payingFor(a: ProgramArrays, paid: ReadonlySet<number>, prices: Float64Array): ProgramArrays {
  let { offset } = a;
  /** What a unit of a row costs: 0 where it is not paid for, or has no limit on the side of its price. */
  const costs = new Float64Array(a.numRows);
  for (const row of paid) {
    const limit = prices[row]! > 0 ? a.rowUpper[row]! : a.rowLower[row]!;
    if (!Number.isFinite(limit)) continue;
    costs[row] = prices[row]!;
    offset += prices[row]! * limit;
  }
  const cost = a.cost.slice();
  for (let j = 0; j < a.numCols; j++)
    eachRow(a, j, (row, value) => {
      cost[j]! -= costs[row]! * value;
    });
  return { ...withFreeRows(a, paid), cost, offset };
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
