import { type FlowSpec, tradeOf } from '../../model/index.ts';
import { kShortest, type Route } from '../../network/index.ts';
import type { Assembled } from '../problem.ts';
import { columnsByName, nameOf } from './flow-index.ts';
import { queryOf } from './initial.ts';
import { nextBest } from './parameters.ts';

/** The missing flows among the `most` best simple paths of each lane, and whether the lanes have no further simple paths. */
export function nextBestWays(
  model: Assembled,
  most: number = nextBest.ways,
): { readonly missing: FlowSpec[]; readonly complete: boolean } {
  const found = lanesWithWays(model).map((lane) => waysOf(model, lane, most));
  return { missing: found.flatMap(({ flows }) => flows), complete: found.every(({ count }) => count < most) };
}

/** One flow of each lane with a way. */
function lanesWithWays({ flows }: Assembled): FlowSpec[] {
  const lanes = new Map<string, FlowSpec>();
  for (const flow of flows) if (flow.way) lanes.set(nameOf(flow, []), flow);
  return [...lanes.values()];
}

/** The number of simple paths of a lane, up to `most`, and the missing flows among them. */
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
