import { boundsTo } from './backward.ts';
import type { Network, Route, RouteOptions, Weights } from './model.ts';
import { ratesOf } from './rate.ts';
import { routeOf } from './route.ts';

/** Routes that none beats on cost, measures and resources passed, cheapest first; `all` is false where a limit ended it. */
export interface UndominatedRoutes {
  readonly routes: Route[];
  readonly all: boolean;
  /** Pairs of labels that were compared. */
  readonly compared: number;
}

interface Label {
  readonly node: number;
  readonly cost: number;
  /** Cost with the least that is still to come. */
  readonly total: number;
  readonly passed: Uint32Array;
  /** What it takes of each measure so far. */
  readonly taken: readonly number[];
  readonly arc: number;
  readonly before: Label | undefined;
}

/**
 * Two places, the weights of a route's cost, those of further measures of which less is better, what it does without, the labels that may be set and
 * the pairs of them that may be compared.
 */
export interface UndominatedQuery extends RouteOptions {
  readonly from: string;
  readonly to: string;
  readonly weights: Weights;
  readonly measures?: readonly Weights[];
  readonly most: number;
  readonly comparisons: number;
}

/**
 * Finds the routes between two places of which no other is at most as dear, takes no more of any measure, and passes a subset of the `tracked`
 * resources (indices into `net.resources`). Label setting in the order of cost (Martins, European Journal of Operational Research 16, 1984) with bounds from the end (A*): a
 * label falls that one before it beats at its node, or whose end is beaten already.
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
    const { arc: arcCost, unload } = ratesOf(net, weights, options);
    const ahead = boundsTo(graph, { arc: arcCost, unload, width: 1 }, end);
    const rates = measures.map((measure) => ratesOf(net, measure));
    const taking = (taken: readonly number[], by: 'arc' | 'unload', i: number) =>
      rates.length === 0 ? taken : rates.map((rate, m) => taken[m]! + rate[by][i]!);
    const [first, goal] = [states + start, states + end];
    if (ahead[first] === Infinity) return { routes: [], all: true, compared: 0 };
    const undominated = new Map<number, Pick<Label, 'passed' | 'taken'>[]>();
    let compared = 0;
    const beaten = (node: number, passed: Uint32Array, taken: readonly number[]): boolean => {
      for (const one of undominated.get(node) ?? []) {
        compared++;
        if (within(one.passed, passed) && one.taken.every((amount, m) => amount <= taken[m]!)) return true;
      }
      return false;
    };
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
      if (beaten(goal, passed, taken) || (node !== goal && beaten(node, passed, taken))) continue;
      const there = undominated.get(node);
      if (there) there.push(label);
      else undominated.set(node, [label]);
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
        if (beaten(next, more, all) || beaten(goal, more, all)) continue;
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

/** Whether all that one label passes is passed by another too. */
function within(one: Uint32Array, other: Uint32Array): boolean {
  for (let i = 0; i < one.length; i++) if ((one[i]! & ~other[i]!) !== 0) return false;
  return true;
}

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

/** The bits of tracked resources that the start, an arc and unloading pass. */
function passedBy({ graph, resources }: Network, tracked: readonly number[]) {
  const bit = new Int32Array(resources.length).fill(-1);
  tracked.forEach((resource, k) => {
    bit[resource] = k;
  });
  const byArc = new Map<number, number[]>();
  graph.passArc.forEach((arc, i) => {
    const one = bit[graph.passResource[i]!]!;
    if (one < 0) return;
    const list = byArc.get(arc);
    if (list) list.push(one);
    else byArc.set(arc, [one]);
  });
  const single = (resource: number): readonly number[] | undefined =>
    resource >= 0 && bit[resource]! >= 0 ? [bit[resource]!] : undefined;
  return {
    start: (place: number) => single(graph.placeResource[place]!),
    arc: (arc: number): readonly number[] | undefined => byArc.get(arc),
    unload: (state: number) => single(graph.unloadResource[state]!),
  };
}

/** A binary heap by total. */
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
