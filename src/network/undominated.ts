import { putInto } from '../case/index.ts';
import { boundsTo } from './backward.ts';
import type { Network, Route, RouteOptions, Weights } from './model.ts';
import { ratesOf } from './rate.ts';
import { routeOf } from './route.ts';

interface UndominatedRoutes {
  /** Undominated routes, cheapest first. */
  readonly routes: Route[];
  /** Whether they are all undominated routes; false if a limit ended the search. */
  readonly all: boolean;
  /** Number of comparisons of labels. */
  readonly compared: number;
}

interface Label {
  readonly node: number;
  readonly cost: number;
  /** Lower bound on the cost of a whole route. */
  readonly total: number;
  /** Bit set of the tracked resources that it passes. */
  readonly passed: Uint32Array;
  /** Amount of each measure so far. */
  readonly taken: readonly number[];
  readonly arc: number;
  readonly before: Label | undefined;
}

type Taken = Pick<Label, 'passed' | 'taken'>;

interface UndominatedQuery extends RouteOptions {
  readonly from: string;
  readonly to: string;
  /** Weights of the generalised cost. */
  readonly weights: Weights;
  /** Weights of further measures, of which less is better. */
  readonly measures?: readonly Weights[];
  /** Number of labels, at most. */
  readonly most: number;
  /** Number of comparisons of labels, at most. */
  readonly comparisons: number;
}

/**
 * Finds the undominated routes between two places. A route is dominated by one that costs no more, takes no more of any measure, and passes a subset
 * of its `tracked` resources (indices into `net.resources`). Label setting in order of cost (Martins, European Journal of Operational Research 16,
 * 1984) with bounds of the cost and of each measure from the destination (A*). A label is dropped if an earlier one dominates it at its node, or at
 * the destination with the bounds.
 */
export function undominatedOn(
  net: Network,
  tracked: readonly number[],
): (query: UndominatedQuery) => UndominatedRoutes {
  const { graph } = net;
  const { states, arcStart, arcTo, statePlace } = graph;
  const words = Math.max(1, Math.ceil(tracked.length / 32));
  const bits = passedBy(net, tracked);
  return ({ from, to, weights, measures = [], most, comparisons, ...options }) => {
    const start = graph.placeIndex.get(from);
    const end = graph.placeIndex.get(to);
    if (start === undefined || end === undefined || start === end) return { routes: [], all: true, compared: 0 };
    const open = ratesOf(net, weights, options);
    const { arc: arcCost, unload } = open;
    const ahead = boundsTo(graph, open, end);
    const rates = measures.map((measure) => ratesOf(net, measure));
    const aheads = rates.map((rate) => boundsTo(graph, rate, end, open));
    const atLeast = (taken: readonly number[], node: number) =>
      rates.length === 0 ? taken : taken.map((amount, m) => amount + aheads[m]![node]!);
    const taking = (taken: readonly number[], by: 'arc' | 'unload', i: number) =>
      rates.length === 0 ? taken : rates.map((rate, m) => taken[m]! + rate[by][i]!);
    const [first, goal] = [states + start, states + end];
    if (ahead[first] === Infinity) return { routes: [], all: true, compared: 0 };
    const undominated = new Map<number, Taken[]>();
    let compared = 0;
    const dominates = (one: Taken, other: Taken): boolean => {
      compared++;
      return isSubset(one.passed, other.passed) && one.taken.every((amount, m) => amount <= other.taken[m]!);
    };
    const dominated = (node: number, passed: Uint32Array, taken: readonly number[]): boolean =>
      undominated.get(node)?.some((label) => dominates(label, { passed, taken })) ?? false;
    const queue: Label[] = [];
    const none = passing(new Uint32Array(words), bits.start(start));
    const nothing = rates.map(() => 0);
    push(queue, {
      node: first,
      cost: 0,
      total: ahead[first]!,
      passed: none,
      taken: nothing,
      arc: -1,
      before: undefined,
    });
    const routes: Route[] = [];
    let labels = 0;
    for (let label = pop(queue); label; label = pop(queue)) {
      const { node, passed, taken, cost } = label;
      if (dominated(goal, passed, taken) || (node !== goal && dominated(node, passed, taken))) continue;
      // Later labels cost no less, so an earlier label with more of everything than this one is no longer needed.
      const others = undominated.get(node)?.filter((other) => !dominates(label, other)) ?? [];
      undominated.set(node, [...others, label]);
      if (++labels > most || compared > comparisons) return { routes, all: false, compared };
      if (node === goal) {
        routes.push(routeOf(net, arcsOf(label.before!)));
        continue;
      }
      if (node < states && statePlace[node] === end && unload[node]! < Infinity) {
        const total = cost + unload[node]!;
        const done = passing(passed, bits.unload(node));
        const all = taking(taken, 'unload', node);
        push(queue, { node: goal, cost: total, total, passed: done, taken: all, arc: -1, before: label });
      }
      const last = arcStart[node + 1]!;
      for (let i = arcStart[node]!; i < last; i++) {
        const next = arcTo[i]!;
        if (arcCost[i] === Infinity || ahead[next] === Infinity) continue;
        const sum = cost + arcCost[i]!;
        const more = passing(passed, bits.arc(i));
        const all = taking(taken, 'arc', i);
        if (dominated(next, more, all) || dominated(goal, more, atLeast(all, next))) continue;
        push(queue, {
          node: next,
          cost: sum,
          total: sum + ahead[next]!,
          passed: more,
          taken: all,
          arc: i,
          before: label,
        });
      }
    }
    return { routes, all: true, compared };
  };
}

/** Whether a bit set is a subset of another. */
const isSubset = (set: Uint32Array, other: Uint32Array): boolean => set.every((word, i) => (word & ~other[i]!) === 0);

/** A bit set with further bits. */
function passing(passed: Uint32Array, more: readonly number[] | undefined): Uint32Array {
  if (!more) return passed;
  const next = passed.slice();
  for (const bit of more) next[bit >> 5]! |= 1 << (bit & 31);
  return next;
}

function arcsOf(label: Label): number[] {
  const arcs: number[] = [];
  for (let at: Label | undefined = label; at; at = at.before) if (at.arc >= 0) arcs.push(at.arc);
  return arcs.reverse();
}

/** The bits of the tracked resources at the start, on an arc and at unloading. */
function passedBy({ graph, resources }: Network, tracked: readonly number[]) {
  const bit = new Int32Array(resources.length).fill(-1);
  tracked.forEach((resource, k) => {
    bit[resource] = k;
  });
  const byArc = new Map<number, number[]>();
  graph.passArc.forEach((arc, i) => {
    const tracked = bit[graph.passResource[i]!]!;
    if (tracked >= 0) putInto(byArc, arc, tracked);
  });
  const single = (resource: number): readonly number[] | undefined =>
    resource >= 0 && bit[resource]! >= 0 ? [bit[resource]!] : undefined;
  return {
    start: (place: number) => single(graph.placeResource[place]!),
    arc: (arc: number): readonly number[] | undefined => byArc.get(arc),
    unload: (state: number) => single(graph.unloadResource[state]!),
  };
}

/** Pushes a label on a binary heap by total. */
function push(heap: Label[], label: Label): void {
  let i = heap.length;
  heap.push(label);
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (heap[parent]!.total <= label.total) break;
    heap[i] = heap[parent]!;
    i = parent;
  }
  heap[i] = label;
}

function pop(heap: Label[]): Label | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || !last) return top;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.total < heap[child]!.total) child++;
    if (heap[child]!.total >= last.total) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = last;
  return top;
}
