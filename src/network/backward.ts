import { heapOf } from './heap.ts';
import type { Graph } from './model.ts';
import type { Rates } from './rate.ts';

/** The reverse graph: arcs by the state that they enter, and states by place. */
export interface Reverse {
  readonly start: Int32Array;
  readonly arcs: Int32Array;
  readonly statesAt: readonly (readonly number[])[];
  readonly heap: ReturnType<typeof heapOf>;
}

function reverseOf(graph: Graph): Reverse {
  const { memory } = graph;
  if (!memory.reverse) {
    const { arcTo, states, placeKeys, statePlace } = graph;
    const start = new Int32Array(states + 1);
    for (const to of arcTo) start[to + 1]!++;
    for (let s = 0; s < states; s++) start[s + 1]! += start[s]!;
    const fill = start.slice();
    const arcs = new Int32Array(arcTo.length);
    for (let i = 0; i < arcTo.length; i++) arcs[fill[arcTo[i]!]!++] = i;
    const statesAt: number[][] = placeKeys.map(() => []);
    for (let s = 0; s < states; s++) statesAt[statePlace[s]!]!.push(s);
    memory.reverse = { start, arcs, statesAt, heap: heapOf(states + placeKeys.length) };
  }
  return memory.reverse;
}

/**
 * Least rate from every node of the graph (states, then start nodes) to a place, with unloading; Infinity if there is no route. Arcs with an
 * infinite rate in `open` are closed too. Dijkstra's algorithm on the reverse graph.
 */
export function boundsTo(graph: Graph, rates: Rates, place: number, open: Rates = rates): Float64Array {
  const { start, arcs, statesAt, heap } = reverseOf(graph);
  const { states, arcFrom } = graph;
  const bound = new Float64Array(states + graph.placeKeys.length).fill(Infinity);
  heap.clear();
  for (const s of statesAt[place]!) {
    const total = rates.unload[s]!;
    if (total === Infinity || open.unload[s] === Infinity) continue;
    bound[s] = total;
    heap.push(s, total);
  }
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    if (node >= states) continue;
    const here = bound[node]!;
    const end = start[node + 1]!;
    for (let i = start[node]!; i < end; i++) {
      const arc = arcs[i]!;
      const newDistance = here + rates.arc[arc]!;
      const before = arcFrom[arc]!;
      if (newDistance >= bound[before]! || open.arc[arc] === Infinity) continue;
      bound[before] = newDistance;
      heap.push(before, newDistance);
    }
  }
  return bound;
}
