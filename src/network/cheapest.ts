import { searchFrom, wayTo } from './dijkstra.ts';
import type { Graph, Network, Route, RouteOptions, Weights } from './model.ts';
import { ratesOf } from './rate.ts';
import { routeOf, stayingRoute } from './route.ts';

/** Weights of the shortest route; cost breaks ties. */
const byKm: Weights = { money: 1e-7, hours: 0, p95: 0 };

/**
 * Routes of least generalised cost from a place to other places; undefined if there is none, or if the place does not exist. The route from a place
 * to itself has no legs.
 */
export function cheapest(
  net: Network,
  from: string,
  to: readonly string[],
  weights: Weights,
  options: RouteOptions = {},
): (Route | undefined)[] {
  return routes(net, from, to, weights, options, 0);
}

/** The route of least km; undefined if there is none. */
export function shortest(net: Network, from: string, to: string, options: RouteOptions = {}): Route | undefined {
  return routes(net, from, [to], byKm, options, 1)[0];
}

function routes(
  net: Network,
  from: string,
  to: readonly string[],
  weights: Weights,
  options: RouteOptions,
  km: number,
): (Route | undefined)[] {
  const { graph } = net;
  const start = graph.placeIndex.get(from);
  if (start === undefined) return to.map(() => undefined);
  const ends = endsOf(graph, start, to);
  const reached = searchFrom(graph, ratesOf(net, weights, options, km), start, ends);
  return to.map((place, i) => {
    if (place === from) return stayingRoute(net, from);
    const end = ends[i]!;
    const state = end < 0 ? -1 : reached.bestState[end]!;
    return state < 0 ? undefined : routeOf(net, wayTo(graph, reached, state));
  });
}

/** Least generalised cost per t from a place to other places, as `cheapest` without the routes; Infinity if there is no route. */
export function costs(
  net: Network,
  from: string,
  to: readonly string[],
  weights: Weights,
  options: RouteOptions = {},
): Float64Array {
  const { graph } = net;
  const found = new Float64Array(to.length).fill(Infinity);
  const start = graph.placeIndex.get(from);
  if (start === undefined) return found;
  const ends = endsOf(graph, start, to);
  const { best } = searchFrom(graph, ratesOf(net, weights, options), start, ends);
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i]!;
    if (end >= 0) found[i] = best[end]!;
    else if (to[i] === from) found[i] = 0;
  }
  return found;
}

/** Indexes of places; -1 for the start and for places that do not exist. A list of all places in their order needs no look-up. */
function endsOf({ placeKeys, placeIndex }: Graph, start: number, to: readonly string[]): Int32Array {
  const ends = new Int32Array(to.length);
  for (let i = 0; i < to.length; i++) {
    const place = to[i]!;
    const end = place === placeKeys[i] ? i : (placeIndex.get(place) ?? -1);
    ends[i] = end === start ? -1 : end;
  }
  return ends;
}
