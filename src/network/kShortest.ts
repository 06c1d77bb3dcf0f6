import { boundsTo } from './backward.ts';
import { heapOf } from './heap.ts';
import type { Graph, Network, Route, RouteOptions, Weights } from './model.ts';
import { type Rates, ratesOf } from './rate.ts';
import { routeOf, stayingRoute } from './route.ts';

/** The best route of a set: the routes that start with `arcs` up to `branch` and do not continue with a barred arc. */
interface Candidate {
  readonly arcs: readonly number[];
  readonly branch: number;
  readonly barred: readonly number[];
  readonly total: number;
}

/**
 * The k simple routes (no place twice) of least generalised cost, cheapest first; fewer if there are no more. Yen's algorithm with Lawler's
 * partition (Management Science 18, 1972) on the graph of states: a set whose best route passes a place twice is split like any other, and the part
 * with the repetition is dropped.
 */
export function kShortest(
  net: Network,
  from: string,
  to: string,
  weights: Weights,
  k: number,
  options: RouteOptions = {},
): Route[] {
  const { graph } = net;
  const start = graph.placeIndex.get(from);
  const end = graph.placeIndex.get(to);
  if (start === undefined || end === undefined || k < 1) return [];
  if (start === end) return [stayingRoute(net, from)];
  const rates = ratesOf(net, weights, options);
  const bound = boundsTo(graph, rates, end);
  const spur = spurSearch(graph, rates, bound, start, end);
  const waiting: Candidate[] = [];
  const offer = (candidate: Candidate | undefined) => {
    if (!candidate) return;
    let at = waiting.length;
    while (at > 0 && waiting[at - 1]!.total < candidate.total) at--;
    waiting.splice(at, 0, candidate);
  };
  const routes: Route[] = [];
  offer(spur([], []));
  while (routes.length < k) {
    const best = waiting.pop();
    if (!best) break;
    const repeated = firstRepetition(graph, best.arcs);
    if (repeated === best.arcs.length) routes.push(routeOf(net, best.arcs));
    if (routes.length === k) break;
    const last = Math.min(repeated, best.arcs.length - 1);
    for (let i = best.branch; i <= last; i++) {
      const barred = i === best.branch ? [...best.barred, best.arcs[i]!] : [best.arcs[i]!];
      offer(spur(best.arcs.slice(0, i), barred));
    }
  }
  return routes;
}

/** Index of the first arc that arrives at an earlier place; the number of arcs if there is none. */
function firstRepetition(graph: Graph, arcs: readonly number[]): number {
  const seen = new Set([graph.moves[graph.arcMove[arcs[0]!]!]!.from]);
  for (let i = 0; i < arcs.length; i++) {
    const place = graph.statePlace[graph.arcTo[arcs[i]!]!]!;
    if (seen.has(place)) return i;
    seen.add(place);
  }
  return arcs.length;
}

/** A* search from the end of a root path to the destination, which avoids the places of the root, barred first arcs, and transit through the destination. */
function spurSearch(graph: Graph, rates: Rates, bound: Float64Array, start: number, end: number) {
  const { states, arcStart, arcTo, arcFrom, statePlace } = graph;
  const heap = heapOf(states);
  const distance = new Float64Array(states);
  const into = new Int32Array(states);
  const shut = new Uint8Array(graph.placeKeys.length);
  return (root: readonly number[], barred: readonly number[]): Candidate | undefined => {
    heap.clear();
    distance.fill(Infinity);
    shut.fill(0);
    shut[start] = 1;
    let spent = 0;
    for (const arc of root) {
      shut[statePlace[arcTo[arc]!]!] = 1;
      spent += rates.arc[arc]!;
    }
    const origin = root.length > 0 ? arcTo[root.at(-1)!]! : states + start;
    let node = origin;
    let here = spent;
    let best = Infinity;
    let bestState = -1;
    while (node >= 0) {
      if (node < states && statePlace[node] === end) {
        const total = here + rates.unload[node]!;
        if (total < best) {
          best = total;
          bestState = node;
        }
      } else {
        const last = arcStart[node + 1]!;
        for (let i = arcStart[node]!; i < last; i++) {
          const next = arcTo[i]!;
          const newDistance = here + rates.arc[i]!;
          if (newDistance + bound[next]! >= best || newDistance >= distance[next]! || shut[statePlace[next]!] === 1)
            continue;
          if (node === origin && barred.includes(i)) continue;
          distance[next] = newDistance;
          into[next] = i;
          heap.push(next, newDistance + bound[next]!);
        }
      }
      if (heap.least() >= best) break;
      node = heap.pop();
      here = node < 0 ? 0 : distance[node]!;
    }
    if (bestState < 0) return undefined;
    const arcs: number[] = [];
    for (let at = bestState; at !== origin; at = arcFrom[into[at]!]!) arcs.push(into[at]!);
    return { arcs: [...root, ...arcs.reverse()], branch: root.length, barred, total: best };
  };
}
