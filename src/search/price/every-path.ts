import { kShortest } from '../../network/index.ts';
import { type FlowSpec, tradeOf } from '../../pillars/index.ts';
import { everyPath } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { queryOf } from './initial.ts';
import { columnsByName, nameOf } from './named.ts';

/**
 * The flows on every simple way of every lane that the programme does not hold yet; undefined where there are too many. With
 * them the programme's own bound holds over all routes, whatever capacities bind.
 */
export function everyWay(model: Assembled): FlowSpec[] | undefined {
  const { missing, complete } = waysBeside(model, everyPath.ways, everyPath.flows);
  return complete ? missing : undefined;
}

/** The flows on the best `most` simple ways of each lane that the programme does not hold yet, and whether these are all there are. */
export function waysBeside(
  model: Assembled,
  most: number = everyPath.ways,
  flowsMost = Number.POSITIVE_INFINITY,
): { missing: FlowSpec[]; complete: boolean } {
  const { frame, flows, ways, rateOf } = model;
  const lanes = new Map<string, FlowSpec>();
  for (const flow of flows) if (flow.way) lanes.set(nameOf(flow, []), flow);
  const held = columnsByName(model);
  const missing: FlowSpec[] = [];
  let complete = true;
  for (const flow of lanes.values()) {
    const { good, from, to, period } = flow;
    const lane = { good, from, to, period, ...tradeOf(flow) };
    const query = queryOf(frame, period, good, from, rateOf(flow));
    const net = ways.networkOf(query.rows, query.year, query.cargo);
    const routes = kShortest(net, from, to, query.weights, most, { withoutLegs: query.without });
    if (routes.length >= most) complete = false;
    if (missing.length > flowsMost) return { missing, complete: false };
    for (const route of routes)
      if (!held.has(nameOf(lane, route.legs))) missing.push({ ...lane, way: ways.wayOf(net, route) });
  }
  return { missing, complete };
}
