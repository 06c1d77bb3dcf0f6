import { boundsTo } from './backward.ts';
import { type Labels, labelsOf } from './labels.ts';
import type { Network, Route, RouteOptions, Weights } from './model.ts';
import { ratesOf } from './rate.ts';
import { routeOf, stayingRoute } from './route.ts';

const money: Weights = { money: 1, hours: 0, p95: 0 };
const time: Weights = { money: 0, hours: 1, p95: 0 };
const tenths = (x: number) => Math.round(x * 10);

/** Work arrays of a search: labels, and the least time at each node. */
export interface Pareto {
  readonly labels: Labels;
  readonly least: Float64Array;
}

/**
 * The exact Pareto frontier of cost and time after rounding to 0.1 money per t and 0.1 h, cheapest first: one route for each undominated pair. The
 * cost includes `prices`. Bi-objective A* (Hernandez et al., "Simple and efficient bi-objective search algorithms via fast dominance checks",
 * Artificial Intelligence 314, 2023), with bounds by Dijkstra's algorithm from the destination.
 */
export function frontier(net: Network, from: string, to: string, options: RouteOptions = {}): Route[] {
  const { graph } = net;
  const start = graph.placeIndex.get(from);
  const end = graph.placeIndex.get(to);
  if (start === undefined || end === undefined) return [];
  if (start === end) return [stayingRoute(net, from)];
  const cost = ratesOf(net, money, options);
  const hours = ratesOf(net, time);
  const costBound = boundsTo(graph, cost, end);
  const hoursBound = boundsTo(graph, hours, end, cost);
  const first = graph.states + start;
  if (costBound[first] === Infinity) return [];

  const { memory } = graph;
  memory.frontier ??= { labels: labelsOf(), least: new Float64Array(graph.states + graph.placeKeys.length) };
  const { labels, least } = memory.frontier;
  const { arcStart, arcTo, statePlace, states } = graph;
  labels.clear();
  least.fill(Infinity);
  labels.add(first, -1, -1, 0, 0, costBound[first]!, hoursBound[first]!);
  // The destination is a node of its own, so that unloading counts. The start node of its place represents it.
  const goal = states + end;
  let bestTenths = Infinity;
  const found: { label: number; cost: number; hours: number }[] = [];
  for (let label = labels.pop(); label >= 0; label = labels.pop()) {
    const node = labels.node(label);
    const b = labels.second(label);
    if (b >= least[node]! || tenths(labels.secondBound(label)) >= bestTenths) continue;
    least[node] = b;
    const a = labels.first(label);
    if (node === goal) {
      bestTenths = tenths(b);
      found.push({ label: labels.before(label), cost: tenths(a), hours: bestTenths });
      continue;
    }
    if (node < states && statePlace[node] === end) {
      const total = a + cost.unload[node]!;
      const hour = b + hours.unload[node]!;
      if (total < Infinity) labels.add(goal, label, -1, total, hour, total, hour);
    }
    const last = arcStart[node + 1]!;
    for (let i = arcStart[node]!; i < last; i++) {
      const next = arcTo[i]!;
      const ahead = costBound[next]!;
      if (ahead === Infinity || cost.arc[i] === Infinity) continue;
      const nextB = b + hours.arc[i]!;
      const boundB = nextB + hoursBound[next]!;
      if (nextB >= least[next]! || tenths(boundB) >= bestTenths) continue;
      const nextA = a + cost.arc[i]!;
      labels.add(next, label, i, nextA, nextB, nextA + ahead, boundB);
    }
  }
  // Among routes of equal cost after rounding, the last one is the fastest.
  return found
    .filter((x, i) => found[i + 1]?.cost !== x.cost)
    .map(({ label }) => {
      const arcs: number[] = [];
      for (let at = label; labels.arc(at) >= 0; at = labels.before(at)) arcs.push(labels.arc(at));
      return routeOf(net, arcs.reverse());
    });
}
