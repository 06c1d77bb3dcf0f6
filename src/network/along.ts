import type { Network, Route } from './model.ts';
import { routeOf, stayingRoute } from './route.ts';

/** The route from a place along legs, by their keys. Undefined if the network does not allow it, because of a gauge, a border or a year. */
export function along(net: Network, from: string, legs: readonly string[]): Route | undefined {
  const { graph } = net;
  const start = graph.placeIndex.get(from);
  if (start === undefined) return undefined;
  if (legs.length === 0) return stayingRoute(net, from);
  const arcs: number[] = [];
  let node = graph.states + start;
  for (const leg of legs) {
    let found = -1;
    for (let i = graph.arcStart[node]!; i < graph.arcStart[node + 1]! && found < 0; i++)
      if (graph.moves[graph.arcMove[i]!]!.values.key === leg) found = i;
    if (found < 0) return undefined;
    arcs.push(found);
    node = graph.arcTo[found]!;
  }
  return routeOf(net, arcs);
}
