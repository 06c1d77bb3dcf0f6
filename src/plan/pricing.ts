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

/**
 * One round of route pricing: puts the shadow prices of the relaxation on the network and gives the flows that would
 * improve the plan (reduced cost above `tolerance`, in money of the first year). `costless` looks at feasibility alone.
 */
export function improvingFlows(
  model: Assembled,
  lp: LpResult,
  tolerance: number,
  costless = false,
): { spec: FlowSpec; terms: FlowTerms }[] {
  const { frame } = model;
  const found: { spec: FlowSpec; terms: FlowTerms }[] = [];
  const names = new Map<Way, number>();
  const wayKey = (f: Pick<FlowSpec, 'good' | 'period' | 'way' | 'agreement'>) => {
    if (!names.has(f.way!)) names.set(f.way!, names.size);
    return `${names.get(f.way!)} ${f.period} ${f.good} ${f.agreement ?? ''}`;
  };
  const held = new Set(model.flows.flatMap((f) => (f.way ? [wayKey(f)] : [])));
  const dual = (row: number) => lp.rowDual[row] ?? 0;
  for (const [period, tolls] of tollsByPeriod(model, lp).entries()) {
    if (tolls.size === 0) continue;
    const { weight } = frame.periods[period]!.period;
    for (const lane of lanesOf(model, period)) {
      const mass = frame.lookup.mass(lane.good);
      if (mass <= 0) continue;
      const query = queryOf(frame, period, lane.good, lane.from, lane.rate);
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      const prices = new Float64Array(net.resources.length);
      const scale = costless ? 1 : weight;
      net.resources.forEach((resource, i) => {
        prices[i] = Math.max(0, (tolls.get(`${resource.kind} ${resource.key}`) ?? 0) / scale);
      });
      const weights = costless ? { money: 1e-9, hours: 0, p95: 0 } : query.weights;
      const [route] = cheapest(net, lane.from, [lane.to], weights, { prices, withoutLegs: query.without });
      if (!route) continue;
      const way = model.ways.wayOf(net, route);
      const { good, from, to, agreement } = lane;
      const spec: FlowSpec = { good, from, to, period, way, ...(agreement ? { agreement } : {}) };
      if (held.has(wayKey({ good, period, way, ...(agreement ? { agreement } : {}) }))) continue;
      const terms = flowTerms(frame, model.columns, spec);
      if (!terms) continue;
      let reduced = costless ? 0 : -weight * terms.costs.reduce((sum, [, amount]) => sum + amount, 0);
      for (const [row, value] of terms.coefficients) reduced -= value * dual(row);
      if (reduced > tolerance) found.push({ spec, terms });
    }
  }
  return found;
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

/**
 * Prices routes until none improves the relaxation. Gives the last relaxation, or the flows found so far where new rows
 * are needed (the programme must then be built again with them).
 */
export async function priceRoutes(
  model: Assembled,
  session: Session,
  first: LpResult,
  options: { costless?: boolean; rounds?: number; within?: Within } = {},
) {
  let lp = first;
  const extra: FlowSpec[] = [];
  for (let round = 0; round < (options.rounds ?? 200); round++) {
    if (lp.status !== 'optimal') return { lp, extra, rebuilt: false };
    const rows = model.frame.program.numRows;
    const tolerance = 1e-9 * Math.max(1, Math.abs(lp.objective));
    const found = improvingFlows(model, lp, Math.min(tolerance, 1e-3), options.costless);
    if (found.length === 0) return { lp, extra, rebuilt: false };
    extra.push(...found.map((f) => f.spec));
    if (model.frame.program.numRows > rows) return { lp, extra, rebuilt: true };
    const added = found.map(({ spec, terms }) => {
      const flow = addFlow(model.frame, spec, terms);
      model.flows.push(flow);
      return { flow, terms };
    });
    await session.addColumns(
      added.map(({ flow, terms }) => {
        const merged = new Map<number, number>();
        for (const [row, value] of terms.coefficients) merged.set(row, (merged.get(row) ?? 0) + value);
        return {
          cost: model.frame.program.cost(flow.col),
          lower: 0,
          upper: Number.POSITIVE_INFINITY,
          rows: [...merged.keys()],
          values: [...merged.values()],
        };
      }),
    );
    lp = await session.lp({ method: 'simplex', ...(options.within ? { within: options.within } : {}) });
  }
  return { lp, extra, rebuilt: false };
}

/**
 * Prices routes with the whole numbers of a plan fixed: ways that this plan would use though the relaxation, which may build
 * a little of everything, does not. Gives what `priceRoutes` gives.
 */
export async function priceAtPlan(model: Assembled, session: Session, x: Float64Array) {
  const cols = [...session.model.integer.keys()].filter((col) => session.model.integer[col] === 1);
  const at = cols.map((col) => Math.round(x[col] ?? 0));
  const within = { cols, lower: at, upper: at };
  const fixed = await session.lp({ method: 'simplex', within });
  return priceRoutes(model, session, fixed, { within });
}
