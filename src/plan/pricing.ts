import { type LpResult, type Session, type Within, wholeAt } from '../linear/index.ts';
import { cheapest } from '../network/index.ts';
import { addFlow, type FlowSpec, type FlowTerms, flowTerms, type Way } from '../pillars/index.ts';
import type { Assembled } from './assemble.ts';
import { excessOf, type Gaining } from './excess.ts';
import { queryOf } from './lanes.ts';
import { type Lane, lanesOf, togetherOf } from './routed.ts';
import { tollsOf } from './tolls.ts';

/** Flows that would improve a plan, and how much better than its relaxation the best plan with them can be at most. */
export interface Improving {
  readonly found: { spec: FlowSpec; terms: FlowTerms }[];
  /** No plan over all routes is worth more than the relaxation and this (`excessOf`); not known where costless. */
  readonly excess: number;
}

/**
 * One round of route pricing: puts the shadow prices of the relaxation on the network and gives the flows that would
 * improve the plan (reduced cost above `tolerance`, in money of the first year). `costless` looks at feasibility alone; flows
 * whose columns are `asleep` count as not there.
 */
export function improvingFlows(
  model: Assembled,
  lp: LpResult,
  tolerance: number,
  { costless = false, asleep }: { costless?: boolean; asleep?: ReadonlySet<number> } = {},
): Improving {
  const { frame } = model;
  const found: { spec: FlowSpec; terms: FlowTerms }[] = [];
  const names = new Map<Way, number>();
  const wayKey = (f: Pick<FlowSpec, 'good' | 'period' | 'way' | 'agreement'>) => {
    if (!names.has(f.way!)) names.set(f.way!, names.size);
    return `${names.get(f.way!)} ${f.period} ${f.good} ${f.agreement ?? ''}`;
  };
  const held = new Set(model.flows.flatMap((f) => (f.way && !asleep?.has(f.col) ? [wayKey(f)] : [])));
  const gaining: Gaining[] = [];
  for (const { period } of frame.periods) {
    const tolls = tollsOf(frame, lp.rowDual, period.index, costless ? 1 : period.weight);
    if (tolls.partial) return { found: [], excess: Number.POSITIVE_INFINITY };
    if (!tolls.any) continue;
    for (const lanes of togetherOf(lanesOf(model, period.index), (to) => tolls.named(frame.lookup.countryOf(to)))) {
      const [{ good, from, to: first, rate, withoutModes }] = lanes as [Lane];
      if (frame.lookup.mass(good) <= 0) continue;
      const query = queryOf(frame, period.index, good, from, rate, withoutModes);
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      const base = costless ? { money: 1e-9, hours: 0, p95: 0 } : query.weights;
      const weights = tolls.weights(base, frame.lookup.countryOf(first));
      const options = {
        prices: tolls.of(net),
        withoutLegs: query.without,
        ...(withoutModes ? { withoutModes } : {}),
      };
      const ends = lanes.map((lane) => lane.to);
      const routes = cheapest(net, from, ends, weights, options);
      lanes.forEach(({ to, agreement }, i) => {
        const route = routes[i];
        if (!route) return;
        const way = model.ways.wayOf(net, route);
        const spec: FlowSpec = { good, from, to, period: period.index, way, ...(agreement ? { agreement } : {}) };
        if (held.has(wayKey(spec))) return;
        const terms = flowTerms(frame, model.columns, spec);
        if (!terms) return;
        let reduced = costless ? 0 : -period.weight * terms.costs.reduce((sum, [, amount]) => sum + amount, 0);
        for (const [row, value] of terms.coefficients) reduced -= value * (lp.rowDual[row] ?? 0);
        if (reduced <= tolerance) return;
        held.add(wayKey(spec));
        found.push({ spec, terms });
        gaining.push({ good, to, period: period.index, gain: reduced, route, net, weights, options });
      });
    }
  }
  return { found, excess: costless ? Number.POSITIVE_INFINITY : excessOf(frame, gaining) };
}

/** Puts flows into a programme that is being solved. */
export async function addFlows(
  model: Assembled,
  session: Session,
  found: readonly { spec: FlowSpec; terms: FlowTerms }[],
): Promise<void> {
  const { frame } = model;
  await session.addColumns(
    found.map(({ spec, terms }) => {
      const flow = addFlow(frame, spec, terms);
      model.flows.push(flow);
      const merged = new Map<number, number>();
      for (const [row, value] of terms.coefficients) merged.set(row, (merged.get(row) ?? 0) + value);
      return {
        cost: frame.program.cost(flow.col),
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
        rows: [...merged.keys()],
        values: [...merged.values()],
      };
    }),
  );
}

/** What pricing ends with: the last relaxation, the flows that were added, and the most that others could still add. */
export interface Priced {
  readonly lp: LpResult;
  readonly extra: FlowSpec[];
  /** Flows that need new rows: the programme must be built again with them. */
  readonly rebuilt: boolean;
  readonly excess: number;
}

/** Prices routes until none improves the relaxation, or all together by no more than `slack`. */
export async function priceRoutes(
  model: Assembled,
  session: Session,
  first: LpResult,
  options: { costless?: boolean; rounds?: number; slack?: number; within?: Within } = {},
): Promise<Priced> {
  let lp = first;
  const extra: FlowSpec[] = [];
  const slack = options.slack ?? 0;
  for (let round = 0; ; round++) {
    if (lp.status !== 'optimal') return { lp, extra, rebuilt: false, excess: Number.POSITIVE_INFINITY };
    const rows = model.frame.program.numRows;
    const tolerance = Math.min(1e-9 * Math.max(1, Math.abs(lp.objective)), 1e-3);
    const { found, excess } = improvingFlows(model, lp, tolerance, options);
    const enough = found.length === 0 || (!options.costless && excess <= slack) || round >= (options.rounds ?? 200);
    if (enough) return { lp, extra, rebuilt: false, excess };
    extra.push(...found.map((f) => f.spec));
    if (model.frame.program.numRows > rows) return { lp, extra, rebuilt: true, excess };
    await addFlows(model, session, found);
    lp = await session.lp({ method: 'simplex', ...(options.within ? { within: options.within } : {}) });
  }
}

/**
 * Prices routes with the whole numbers of a plan fixed: ways that this plan would use though the relaxation, which may build
 * a little of everything, does not. Gives what `priceRoutes` gives.
 */
export async function priceAtPlan(model: Assembled, session: Session, x: Float64Array): Promise<Priced> {
  const within = wholeAt(session.model, x);
  const fixed = await session.lp({ method: 'simplex', within });
  return priceRoutes(model, session, fixed, { within });
}
