import type { Graph } from './model.ts';
import type { Rates } from './rate.ts';

/** Number of buckets of the circular queue, a power of two. Entries further ahead wait in one list. */
const ring = 2048;
const mask = ring - 1;

/** Work arrays of a search, allocated once for a graph. */
export interface Space {
  readonly distance: Float64Array;
  readonly arcInto: Int32Array;
  readonly best: Float64Array;
  readonly bestState: Int32Array;
  readonly wanted: Uint8Array;
  /** First entry of each bucket, then of the list of entries far ahead; -1 = empty. */
  readonly head: Int32Array;
  /** Entries of the queue: state, distance at the time of the entry, and next entry of the bucket. */
  state: Int32Array;
  key: Float64Array;
  next: Int32Array;
  /** Number of entries far ahead. */
  far: number;
  /** The least bucket among them. */
  farFirst: number;
}

function spaceOf(graph: Graph): Space {
  const { memory } = graph;
  if (!memory.search) {
    const places = graph.placeKeys.length;
    const entries = graph.arcTo.length + 16;
    memory.search = {
      distance: new Float64Array(graph.states),
      arcInto: new Int32Array(graph.states),
      best: new Float64Array(places),
      bestState: new Int32Array(places),
      wanted: new Uint8Array(places),
      head: new Int32Array(ring + 1),
      state: new Int32Array(entries),
      key: new Float64Array(entries),
      next: new Int32Array(entries),
      far: 0,
      farFirst: Infinity,
    };
  }
  return memory.search;
}

function grow(space: Space): void {
  const size = 2 * space.state.length;
  const wider = <T extends Int32Array | Float64Array>(made: T, old: T): T => {
    made.set(old);
    return made;
  };
  space.state = wider(new Int32Array(size), space.state);
  space.key = wider(new Float64Array(size), space.key);
  space.next = wider(new Int32Array(size), space.next);
}

/** Moves entries far ahead into their buckets, if the ring now reaches them. */
function spread(space: Space, perWidth: number, bucket: number): void {
  const { head, next, key } = space;
  let entry = head[ring]!;
  head[ring] = -1;
  space.far = 0;
  space.farFirst = Infinity;
  while (entry >= 0) {
    const after = next[entry]!;
    const index = Math.floor(key[entry]! * perWidth);
    const slot = index - bucket < ring ? index & mask : ring;
    if (slot === ring) {
      space.far++;
      space.farFirst = Math.min(space.farFirst, index);
    }
    next[entry] = head[slot]!;
    head[slot] = entry;
    entry = after;
  }
}

/** Whether the costs of all destinations are final, given that all buckets below a cost are empty. */
function settled(best: Float64Array, to: ArrayLike<number>, below: number): boolean {
  for (let i = 0; i < to.length; i++) if (to[i]! >= 0 && best[to[i]!]! > below) return false;
  return true;
}

/**
 * Least costs from a place to other places (indexes; -1 is ignored) at nonnegative rates. Stops when all costs are final. The result is stored in
 * the work arrays of the graph, until its next search. Dijkstra's algorithm with buckets (Dial 1969; states of one bucket are corrected until
 * they do not change, as in Denardo and Fox 1979). It is exact for any bucket width: a cost is final once all buckets below it are empty.
 */
export function searchFrom(graph: Graph, rates: Rates, from: number, to: ArrayLike<number>): Reached {
  const space = spaceOf(graph);
  const { distance, arcInto, best, bestState, wanted, head } = space;
  let { state, key, next } = space;
  const { arcStart, arcTo, statePlace, states } = graph;
  const { arc, unload, width } = rates;
  const perWidth = 1 / width;
  let left = 0;
  wanted.fill(0);
  for (let i = 0; i < to.length; i++) {
    const place = to[i]!;
    if (place < 0 || wanted[place] === 1) continue;
    wanted[place] = 1;
    best[place] = Infinity;
    bestState[place] = -1;
    left++;
  }
  if (left === 0) return space;
  distance.fill(Infinity);
  head.fill(-1);
  let entries = 0;
  let waiting = 0;
  space.far = 0;
  space.farFirst = Infinity;
  let bucket = 0;
  // The start node is not a state, but its arcs are relaxed like those of a state.
  let node = states + from;
  let here = 0;
  let batch = -1;
  for (;;) {
    const end = arcStart[node + 1]!;
    for (let i = arcStart[node]!; i < end; i++) {
      const newDistance = here + arc[i]!;
      const ahead = arcTo[i]!;
      if (newDistance >= distance[ahead]!) continue;
      distance[ahead] = newDistance;
      arcInto[ahead] = i;
      if (entries === state.length) {
        grow(space);
        ({ state, key, next } = space);
      }
      const index = Math.floor(newDistance * perWidth);
      const slot = index - bucket < ring ? index & mask : ring;
      if (slot === ring) {
        space.far++;
        if (index < space.farFirst) space.farFirst = index;
      }
      state[entries] = ahead;
      key[entries] = newDistance;
      next[entries] = head[slot]!;
      head[slot] = entries++;
      waiting++;
    }
    // Takes the next entry that is up to date, from the current batch or else from the first nonempty bucket.
    node = -1;
    while (node < 0) {
      if (batch < 0) {
        if (waiting === 0) return space;
        if (waiting === space.far) bucket = space.farFirst;
        else while (head[bucket & mask]! < 0 && bucket < space.farFirst) bucket++;
        if (bucket >= space.farFirst) spread(space, perWidth, bucket);
        if (left === 0 && settled(best, to, bucket * width)) return space;
        batch = head[bucket & mask]!;
        head[bucket & mask] = -1;
        continue;
      }
      here = key[batch]!;
      if (here <= distance[state[batch]!]!) node = state[batch]!;
      batch = next[batch]!;
      waiting--;
    }
    const place = statePlace[node]!;
    if (wanted[place] !== 1) continue;
    const total = here + unload[node]!;
    if (total >= best[place]!) continue;
    if (best[place] === Infinity) left--;
    best[place] = total;
    bestState[place] = node;
  }
}

interface Reached {
  /** Least cost by destination. */
  readonly best: Float64Array;
  /** Last state by destination. */
  readonly bestState: Int32Array;
  /** Last arc by state. */
  readonly arcInto: Int32Array;
}

/** The arcs of the path to a state, first to last. */
export function wayTo(graph: Graph, reached: Reached, state: number): number[] {
  const way: number[] = [];
  for (let node = state; node < graph.states; ) {
    const arc = reached.arcInto[node]!;
    way.push(arc);
    node = graph.arcFrom[arc]!;
  }
  return way.reverse();
}
