import type { LpResult, Session, Within } from '../linear/index.ts';
import { cheapest } from '../network/index.ts';
import { addFlow, type FlowSpec, type FlowTerms, flowTerms, type Pass, type Way } from '../pillars/index.ts';
import type { Assembled } from './assemble.ts';
import { queryOf } from './lanes.ts';

/** Shadow prices of shared capacities and candidate legs in the programme, money per tonne a year, by `kind key`. */
type Tolls = ReadonlyMap<string, number>;

interface Lane {
  readonly good: string;
  readonly from: string;
  readonly to: string;
  readonly period: number;
  readonly agreement?: string;
  readonly rate: number;
  /** Passes of the lane's ways so far, with their rows: from which its tolls are read. */
  readonly flows: number[];
}

export const passKey = (pass: Pass): string => `${pass.kind} ${pass.key}`;

/** Flows that would improve a plan, and how much better than its relaxation the best plan with them can be at most. */
export interface Improving {
  readonly found: { spec: FlowSpec; terms: FlowTerms }[];
  /**
   * No plan over all routes is worth more than the relaxation and this: sum over users of a good of the largest gain of a
   * unit that reaches them x their need (the bound of Farley 1990).
   */
  readonly excess: number;
}

/**
 * One round of route pricing: puts the shadow prices of the relaxation on the network and gives the flows that would
 * improve the plan (reduced cost above `tolerance`, in money of the first year). `costless` looks at feasibility alone.
 */
export function improvingFlows(model: Assembled, lp: LpResult, tolerance: number, costless = false): Improving {
  const { frame } = model;
  const found: { spec: FlowSpec; terms: FlowTerms }[] = [];
  const names = new Map<Way, number>();
  const wayKey = (f: Pick<FlowSpec, 'good' | 'period' | 'way' | 'agreement'>) => {
    if (!names.has(f.way!)) names.set(f.way!, names.size);
    return `${names.get(f.way!)} ${f.period} ${f.good} ${f.agreement ?? ''}`;
  };
  const held = new Set(model.flows.flatMap((f) => (f.way ? [wayKey(f)] : [])));
  const gains = new Map<string, number>();
  for (const [period, tolls] of tollsByPeriod(model, lp).entries()) {
    if (tolls.size === 0) continue;
    const { weight } = frame.periods[period]!.period;
    for (const lanes of togetherOf(lanesOf(model, period))) {
      const [{ good, from, rate }] = lanes as [Lane];
      if (frame.lookup.mass(good) <= 0) continue;
      const query = queryOf(frame, period, good, from, rate);
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      const scale = costless ? 1 : weight;
      const prices = Float64Array.from(net.resources, ({ kind, key }) =>
        Math.max(0, (tolls.get(`${kind} ${key}`) ?? 0) / scale),
      );
      const weights = costless ? { money: 1e-9, hours: 0, p95: 0 } : query.weights;
      const options = { prices, withoutLegs: query.without };
      const routes = cheapest(
        net,
        from,
        lanes.map((lane) => lane.to),
        weights,
        options,
      );
      lanes.forEach(({ to, agreement }, i) => {
        const route = routes[i];
        if (!route) return;
        const way = model.ways.wayOf(net, route);
        const spec: FlowSpec = { good, from, to, period, way, ...(agreement ? { agreement } : {}) };
        if (held.has(wayKey(spec))) return;
        const terms = flowTerms(frame, model.columns, spec);
        if (!terms) return;
        let reduced = costless ? 0 : -weight * terms.costs.reduce((sum, [, amount]) => sum + amount, 0);
        for (const [row, value] of terms.coefficients) reduced -= value * (lp.rowDual[row] ?? 0);
        if (reduced <= tolerance) return;
        found.push({ spec, terms });
        const user = JSON.stringify([good, to, period]);
        gains.set(user, Math.max(reduced, gains.get(user) ?? 0));
      });
    }
  }
  let excess = 0;
  for (const [user, gain] of gains) {
    const [good, to, period] = JSON.parse(user) as [string, string, number];
    excess += gain * frame.needs[period]!.at(good, to);
  }
  return { found, excess };
}

/** Lanes that one search of the network serves: the same good from the same place at the same duty. */
function togetherOf(lanes: readonly Lane[]): Lane[][] {
  const groups = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const key = JSON.stringify([lane.good, lane.from, lane.rate]);
    const group = groups.get(key);
    if (group) group.push(lane);
    else groups.set(key, [lane]);
  }
  return [...groups.values()];
}

/** Tolls per tonne from the duals of the rows that flows share because of what they pass. */
function tollsByPeriod(model: Assembled, lp: LpResult): Map<number, Tolls> {
  const { frame } = model;
  const byName = new Map<string, number>();
  for (let row = 0; row < frame.program.numRows; row++) {
    const dual = lp.rowDual[row] ?? 0;
    if (Math.abs(dual) > 1e-9) byName.set(frame.program.rowName(row), dual);
  }
  const tolls = new Map<number, Map<string, number>>();
  for (const { way, period } of model.flows) {
    if (!way) continue;
    const { year } = frame.periods[period]!.period;
    for (const pass of way.passes) {
      const dual = byName.get(`${passKey(pass)} ${year}`) ?? byName.get(`leg ${pass.key} ${year}`);
      if (dual === undefined) continue;
      const map = tolls.get(period) ?? new Map<string, number>();
      map.set(passKey(pass), dual);
      tolls.set(period, map);
    }
  }
  return tolls;
}

function lanesOf(model: Assembled, period: number): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const { way, period: p, good, from, to, agreement, col } of model.flows) {
    if (!way || p !== period) continue;
    const key = JSON.stringify([good, from, to, agreement]);
    const lane = lanes.get(key);
    if (lane) lane.flows.push(col);
    else {
      const rate = model.rateOf(good, from, to, period, agreement);
      lanes.set(key, { good, from, to, period, ...(agreement ? { agreement } : {}), rate, flows: [col] });
    }
  }
  return [...lanes.values()];
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
    const { found, excess } = improvingFlows(model, lp, tolerance, options.costless);
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
  const cols = [...session.model.integer.keys()].filter((col) => session.model.integer[col] === 1);
  const at = cols.map((col) => Math.round(x[col] ?? 0));
  const within = { cols, lower: at, upper: at };
  const fixed = await session.lp({ method: 'simplex', within });
  return priceRoutes(model, session, fixed, { within });
}
