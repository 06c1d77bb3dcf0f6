import { extend, type LpResult, type Session } from '../../linear/index.ts';
import { addFlow, type FlowSpec, type FlowTerms, flowTerms, tradeOf } from '../../model/index.ts';
import { cheapest } from '../../network/index.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { queryOf } from './initial.ts';
import { laneGroups } from './lanes.ts';
import { columnsByName, nameOf } from './named.ts';
import { pricing } from './parameters.ts';
import { type GainingFlow, reducedCostBound } from './reduced-cost-bound.ts';
import { type OwnTolls, raised, tollsOf } from './tolls.ts';

/** What a relaxation says that rows and columns are worth. */
export type Prices = Pick<LpResult, 'rowDual' | 'colDual'>;

/** Flows that would improve a plan, and how much better than its relaxation the best plan with them can be at most. */
export interface Attractive {
  readonly found: { spec: FlowSpec; terms: FlowTerms }[];
  /** No plan over all routes is worth more than the relaxation and this (`reducedCostBound`); not known where costless. */
  readonly reducedCostBound: number;
}

export interface PricingOptions {
  /** Looks at feasibility alone. */
  readonly costless?: boolean;
  readonly ownTolls?: OwnTolls | undefined;
}

/**
 * One round of route pricing (Tomlin 1966): puts the shadow prices of the relaxation on the network and gives the flows on the shortest
 * paths at them that would improve the plan (reduced cost above `least`, in money of the first year).
 */
export function attractiveFlows(
  model: Assembled,
  lp: Prices,
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
      lanes.forEach((one, i) => {
        const route = routes[i];
        if (!route) return;
        const { to } = one;
        const lane = { good, from, to, period: period.index, ...tradeOf(one) };
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

/** Puts flows into a programme that is being solved, with the rows that they need. */
export async function addFlows(
  { frame, flows }: Assembled,
  session: Session,
  found: readonly { spec: FlowSpec; terms: FlowTerms }[],
): Promise<void> {
  for (const { spec, terms } of found) flows.push(addFlow(frame, spec, terms));
  await extend(session, frame.program);
}

/** What pricing ends with: the last relaxation, the flows that were added, and the most that others could still add. */
export interface Priced {
  readonly lp: LpResult;
  readonly extra: FlowSpec[];
  readonly reducedCostBound: number;
}

/** Money of the first year that a column has to gain: more than rounding, and at most a thousandth of a unit. */
export const leastGain = (objective: number): number =>
  Math.min(tolerance.sum * Math.max(1, Math.abs(objective)), tolerance.money);

/** Prices routes until none improves the relaxation. */
export async function priceRoutes(
  model: Assembled,
  session: Session,
  first: LpResult,
  { costless = false, seconds }: Pick<PricingOptions, 'costless'> & { readonly seconds?: () => number } = {},
): Promise<Priced> {
  let lp = first;
  const extra: FlowSpec[] = [];
  for (;;) {
    if (lp.status !== 'optimal') return { lp, extra, reducedCostBound: Number.POSITIVE_INFINITY };
    const { found, reducedCostBound } = attractiveFlows(model, lp, leastGain(lp.objective), { costless });
    if (found.length === 0) return { lp, extra, reducedCostBound };
    extra.push(...found.map((f) => f.spec));
    await addFlows(model, session, found);
    lp = await session.lp({ method: 'simplex', ...(seconds ? { seconds: seconds() } : {}) });
  }
}
