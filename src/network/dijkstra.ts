import { type Heap, heapOf } from './heap.ts';
import type { Graph } from './model.ts';
import type { Rates } from './rate.ts';

/** Memory of a search, made once for a graph. A distance counts where its stamp is the search's own. */
interface Space {
  readonly heap: Heap;
  readonly distance: Float64Array;
  readonly stamp: Uint32Array;
  readonly arcInto: Int32Array;
  readonly best: Float64Array;
  readonly bestState: Int32Array;
  readonly wanted: Uint32Array;
  round: number;
}

const spaces = new WeakMap<Graph, Space>();

function spaceOf(graph: Graph): Space {
  let space = spaces.get(graph);
  if (!space) {
    const places = graph.placeKeys.length;
    const nodes = graph.states + places;
    space = {
      heap: heapOf(nodes),
      distance: new Float64Array(nodes),
      stamp: new Uint32Array(nodes),
      arcInto: new Int32Array(nodes),
      best: new Float64Array(places),
      bestState: new Int32Array(places),
      wanted: new Uint32Array(places),
      round: 0,
    };
    spaces.set(graph, space);
  }
  return space;
}

/**
 * Dijkstra's algorithm from a place to some places (indexes; -1 is ignored) at given rates, which must not be negative.
 * Stops when all are reached. The answers stand in the graph's search memory until its next search.
 */
export function searchFrom(graph: Graph, rates: Rates, from: number, to: readonly number[]): Reached {
  const space = spaceOf(graph);
  const { heap, distance, stamp, arcInto, best, bestState, wanted } = space;
  space.round++;
  if (space.round === 0xffffffff) {
    stamp.fill(0);
    wanted.fill(0);
    space.round = 1;
  }
  const { round } = space;
  const { arcStart, arcTo, statePlace, states } = graph;
  const { arc, unload } = rates;
  let left = 0;
  for (const place of to) {
    if (place < 0 || wanted[place] === round) continue;
    wanted[place] = round;
    best[place] = Infinity;
    bestState[place] = -1;
    left++;
  }
  heap.clear();
  // The start: its arcs are relaxed like those of any state.
  let node = states + from;
  let here = 0;
  while (left > 0) {
    const end = arcStart[node + 1]!;
    for (let i = arcStart[node]!; i < end; i++) {
      const there = here + arc[i]!;
      const next = arcTo[i]!;
      if (there === Infinity || (stamp[next] === round && distance[next]! <= there)) continue;
      stamp[next] = round;
      distance[next] = there;
      arcInto[next] = i;
      heap.push(next, there);
    }
    node = heap.pop();
    if (node < 0) break;
    if (node >= states) {
      // The node of a place that is wanted: nothing cheaper can come.
      left--;
      node = heap.pop();
      while (node >= states) {
        left--;
        node = heap.pop();
      }
      if (node < 0) break;
    }
    here = distance[node]!;
    const place = statePlace[node]!;
    if (wanted[place] !== round) continue;
    const total = here + unload[node]!;
    if (total < best[place]!) {
      best[place] = total;
      bestState[place] = node;
      heap.push(states + place, total);
    }
  }
  return space;
}

/** What a search found: per place wanted its least cost and the state it ends in; per state the arc it was reached by. */
export interface Reached {
  readonly best: Float64Array;
  readonly bestState: Int32Array;
  readonly arcInto: Int32Array;
}

/** The arcs of the way to a state, first to last. */
export function wayTo(graph: Graph, reached: Reached, state: number): number[] {
  const way: number[] = [];
  for (let node = state; node < graph.states; ) {
    const arc = reached.arcInto[node]!;
    way.push(arc);
    node = graph.arcFrom[arc]!;
  }
  return way.reverse();
}
