import { eachRow, type LpResult, open, optimise } from '../../linear/index.ts';
import { type FlowSpec, type Frame, tradeOf } from '../../pillars/index.ts';
import { decisions } from '../branch/branch.ts';
import { allowedGap } from '../gap.ts';
import type { SolveOptions } from '../options.ts';
import { lagrangian } from '../parameters.ts';
import { queryOf } from '../price/initial.ts';
import { lanesOf, togetherOf } from '../price/lanes.ts';
import { tollsOf } from '../price/tolls.ts';
import type { Assemble, Assembled, AssembleOptions } from '../problem.ts';

type DualOptions = AssembleOptions & Pick<SolveOptions, 'gap' | 'absoluteGap' | 'prepare' | 'signal' | 'without'>;

/**
 * A bound over all routes with whole numbers kept (Lagrangian relaxation: Geoffrion, Mathematical Programming Study 2,
 * 1974): shared capacities and limits on CO2 and hours leave the programme and are paid for at the prices of `lp`, its
 * relaxation,
 *
 *     max f(x) + sum of prices x (limits - what x takes of them)
 *
 * so that the ways of a lane differ in cost alone, and the cheapest of each at these prices, for every set of candidate
 * legs, stand for all. Never weaker than the relaxation priced to its end. Searched to a
 * share of the gap; a search that ends early gives a bound all the same. Infinity where there is none.
 */
export async function dualBound(
  assemble: Assemble,
  model: Assembled,
  lp: LpResult,
  options: DualOptions,
  seconds: number,
): Promise<number> {
  if (lp.status !== 'optimal') return Number.POSITIVE_INFINITY;
  const extra = [...(options.extra ?? []), ...cheapestAtPrices(model, lp)];
  const priced = assemble({ ...options, extra });
  options.prepare?.(priced);
  payLimits(priced, pricesOf(model, lp));
  const session = await open(priced.frame.program);
  try {
    const { status, bound } = await optimise(session, {
      absoluteGap: lagrangian.share * allowedGap(model, lp.x, options),
      seconds,
      groups: decisions(priced),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    return status === 'failed' || status === 'infeasible' ? Number.POSITIVE_INFINITY : bound;
  } finally {
    await session.close();
  }
}

/** The name of a row that tells ways apart is the same in every programme of a case. */
type Prices = ReadonlyMap<string, number>;

const candidateLegs = ({ legs }: Frame): Set<string> => new Set(legs.all.map(({ leg }) => `legs ${leg}`));

/** The rows that leave the programme, by name; candidate legs stay. */
function limitsOf({ frame }: Assembled): Map<string, number> {
  const candidates = candidateLegs(frame);
  const rows = new Map<string, number>();
  for (const [period, passes] of frame.wayRows.passes)
    for (const [key, row] of passes) if (!candidates.has(key)) rows.set(`${key} ${period}`, row);
  for (const { row } of frame.wayRows.measures) rows.set(frame.program.rowName(row), row);
  return rows;
}

function pricesOf(model: Assembled, lp: LpResult): Prices {
  return new Map([...limitsOf(model)].map(([name, row]) => [name, Math.max(0, lp.rowDual[row] ?? 0)]));
}

/** Takes the limits out of a programme (maximised) and puts their prices into its objective. */
function payLimits(model: Assembled, prices: Prices): void {
  const { program } = model.frame;
  const rows = new Map<number, number>();
  for (const [name, row] of limitsOf(model)) {
    const price = prices.get(name) ?? 0;
    const [, most] = program.rowBounds(row);
    if (price > 0) program.offset += price * most;
    rows.set(row, price);
    program.setRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }
  const arrays = program.arrays();
  for (let col = 0; col < program.numCols; col++) {
    let cost = 0;
    eachRow(arrays, col, (row, value) => {
      cost += (rows.get(row) ?? 0) * value;
    });
    if (cost !== 0) program.addCost(col, -cost);
  }
}

/** For each lane the ways of least cost at the prices, for every set of candidate legs. */
function cheapestAtPrices(model: Assembled, lp: LpResult): FlowSpec[] {
  const { frame, ways } = model;
  const found: FlowSpec[] = [];
  const candidates = candidateLegs(frame);
  for (const { period } of frame.periods) {
    const tolls = tollsOf(frame, lp.rowDual, period.index, period.weight, candidates);
    if (!tolls.any) continue;
    const country = (place: string) => frame.lookup.countryOf(place);
    for (const lanes of togetherOf(lanesOf(model, period.index), (to) => tolls.named(country(to)))) {
      const { good, from, to, rate, avoiding } = lanes[0]!;
      if (frame.lookup.mass(good) <= 0) continue;
      const query = queryOf(frame, period.index, good, from, rate, avoiding);
      const weights = tolls.weights(query.weights, country(to));
      const best = ways.best(
        { ...query, weights, prices: tolls },
        lanes.map((lane) => lane.to),
      );
      lanes.forEach((lane, i) => {
        for (const way of best[i]!)
          found.push({ good, from, to: lane.to, period: period.index, way, ...tradeOf(lane) });
      });
    }
  }
  return found;
}
