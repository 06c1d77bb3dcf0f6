import { extend, type LpResult, type Session } from '../../linear/index.ts';
import { addFlow, type FlowSpec, type FlowTerms, flowTerms, tradeOf } from '../../model/index.ts';
import { cheapest } from '../../network/index.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { columnsByName, nameOf } from './flow-index.ts';
import { queryOf } from './initial.ts';
import { laneGroups } from './lanes.ts';
import { pricing } from './parameters.ts';
import { type GainingFlow, reducedCostBound } from './reduced-cost-bound.ts';
import { type OwnTolls, raised, tollsOf } from './tolls.ts';

/** Flows with a positive reduced cost. */
export interface Attractive {
  readonly found: { spec: FlowSpec; terms: FlowTerms }[];
  /** Upper bound on the gain of the best plan with all routes over the relaxation (`reducedCostBound`); infinity in costless pricing. */
  readonly reducedCostBound: number;
}

interface PricingOptions {
  /** Farkas pricing: columns have no costs, and only feasibility counts. */
  readonly costless?: boolean;
  readonly ownTolls?: OwnTolls | undefined;
}

/**
 * One round of route pricing (Tomlin 1966): puts the duals of the relaxation on the network as tolls, and returns the new flows on shortest paths
 * with a reduced cost above `least`, in money of the first year.
 */
export function attractiveFlows(
  model: Assembled,
  lp: Pick<LpResult, 'rowDual'>,
  least: number,
  { costless = false, ownTolls }: PricingOptions = {},
): Attractive {
  const { frame } = model;
  const found: (GainingFlow & {
    readonly spec: FlowSpec;
    readonly terms: FlowTerms;
  })[] = [];
  const columns = columnsByName(model);
  const joining = new Set<string>();
  for (const { period } of frame.periods) {
    const tolls = tollsOf(frame, lp.rowDual, period.index, costless ? 1 : period.weight);
    if (tolls.partial) return { found: [], reducedCostBound: Number.POSITIVE_INFINITY };
    if (!tolls.any && !ownTolls) continue;
    for (const { lanes, own } of laneGroups(model, period.index, tolls, ownTolls)) {
      const [{ good, from, to: first, rate, avoiding }] = lanes;
      if (frame.lookup.mass(good) <= 0) continue;
      const query = queryOf(frame, period.index, good, from, rate, avoiding);
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      const base = costless ? { money: pricing.hair, hours: 0, p95: 0 } : query.weights;
      const weights = tolls.weights(base, frame.lookup.countryOf(first));
      const options = {
        prices: raised(net, tolls.of(net), own, period.weight * frame.lookup.mass(good)),
        withoutLegs: query.without,
        ...avoiding,
      };
      const ends = lanes.map((lane) => lane.to);
      const routes = cheapest(net, from, ends, weights, options);
      lanes.forEach((destination, i) => {
        const route = routes[i];
        if (!route) return;
        const { to } = destination;
        const lane = { good, from, to, period: period.index, ...tradeOf(destination) };
        const name = nameOf(lane, route.legs);
        if (joining.has(name) || columns.has(name)) return;
        const spec: FlowSpec = { ...lane, way: model.ways.wayOf(net, route) };
        const terms = flowTerms(frame, model.columns, spec);
        if (!terms) return;
        let reduced = costless ? 0 : -period.weight * terms.costs.reduce((sum, [, amount]) => sum + amount, 0);
        for (const [row, value] of terms.coefficients) reduced -= value * (lp.rowDual[row] ?? 0);
        if (reduced <= least) return;
        joining.add(name);
        found.push({ good, to, period: period.index, gain: reduced, spec, terms });
      });
    }
  }
  return {
    found,
    reducedCostBound: costless ? Number.POSITIVE_INFINITY : reducedCostBound(frame, found),
  };
}

/** Adds flows to a programme and its open session, with the rows that they need. */
export async function addFlows(
  { frame, flows }: Assembled,
  session: Session,
  found: readonly { spec: FlowSpec; terms: FlowTerms }[],
): Promise<void> {
  for (const { spec, terms } of found) flows.push(addFlow(frame, spec, terms));
  await extend(session, frame.program);
}

/** The least reduced cost of a column that joins, in money of the first year: above rounding errors, and at most `tolerance.money`. */
export const leastGain = (objective: number): number =>
  Math.min(tolerance.sum * Math.max(1, Math.abs(objective)), tolerance.money);
