import { type FlowSpec, tradeOf } from '../../model/index.ts';
import { kShortest, type Route } from '../../network/index.ts';
import type { Assembled } from '../problem.ts';
import { queryOf } from './initial.ts';
import { columnsByName, nameOf } from './named.ts';
import { nextBest } from './parameters.ts';

/** The flows on the best `most` simple ways of each lane that the programme does not hold yet, and whether these are all there are. */
export function waysBeside(
  model: Assembled,
  most: number = nextBest.ways,
): { readonly missing: FlowSpec[]; readonly complete: boolean } {
  const found = lanesWithWays(model).map((lane) => waysOf(model, lane, most));
  return { missing: found.flatMap(({ flows }) => flows), complete: found.every(({ count }) => count < most) };
}

/** A flow of each lane that has a way. */
function lanesWithWays({ flows }: Assembled): FlowSpec[] {
  const lanes = new Map<string, FlowSpec>();
  for (const flow of flows) if (flow.way) lanes.set(nameOf(flow, []), flow);
  return [...lanes.values()];
}

/** How many simple ways a lane has, up to `most`, and the flows on those that the programme does not hold yet. */
function waysOf(
  model: Assembled,
  flow: FlowSpec,
  most: number,
): { readonly count: number; readonly flows: FlowSpec[] } {
  const { good, from, to, period } = flow;
  const lane = { good, from, to, period, ...tradeOf(flow) };
  const query = queryOf(model.frame, period, good, from, model.rateOf(flow));
  const net = model.ways.networkOf(query.rows, query.year, query.cargo);
  const columns = columnsByName(model);
  const missing = ({ legs }: Route) => !columns.has(nameOf(lane, legs));
  const routes = kShortest(net, from, to, query.weights, most, { withoutLegs: query.without });
  return {
    count: routes.length,
    flows: routes.filter(missing).map((route) => ({ ...lane, way: model.ways.wayOf(net, route) })),
  };
}
