import { searchFrom } from './dijkstra.ts';
import type { Network, RouteOptions, Weights } from './model.ts';
import { ratesOf } from './rate.ts';

/** Routes of least generalised cost between all pairs of a list of places, row by row (from x length + to); Infinity = no route. */
export interface Matrix {
  readonly places: readonly string[];
  /** Money per t. */
  readonly cost: Float64Array;
  readonly hours: Float64Array;
  readonly hours_p95: Float64Array;
  readonly km: Float64Array;
}

/** Computes a matrix. A route that passes a place twice pays its handling twice here. The diagonal is 0. */
export function matrix(net: Network, places: readonly string[], weights: Weights, options: RouteOptions = {}): Matrix {
  const { graph } = net;
  const { states, arcFrom, arcMoney, arcHours, arcLate, arcKm } = graph;
  const n = places.length;
  const full = () => new Float64Array(n * n).fill(Infinity);
  const table = { places, cost: full(), hours: full(), hours_p95: full(), km: full() };
  const ends = places.map((place) => graph.placeIndex.get(place) ?? -1);
  const rates = ratesOf(net, weights, options);
  ends.forEach((start, row) => {
    if (start < 0) return;
    const others = ends.map((end) => (end === start ? -1 : end));
    const { bestState, arcInto } = searchFrom(graph, rates, start, others);
    ends.forEach((end, column) => {
      const at = row * n + column;
      if (end === start) {
        table.cost[at] = table.hours[at] = table.hours_p95[at] = table.km[at] = 0;
        return;
      }
      const state = end < 0 ? -1 : bestState[end]!;
      if (state < 0) return;
      let [cost, hours, late, km] = [graph.unloadMoney[state]!, graph.unloadHours[state]!, graph.unloadLate[state]!, 0];
      for (let node = state; node < states; ) {
        const arc = arcInto[node]!;
        cost += arcMoney[arc]!;
        hours += arcHours[arc]!;
        late += arcLate[arc]!;
        km += arcKm[arc]!;
        node = arcFrom[arc]!;
      }
      table.cost[at] = cost;
      table.hours[at] = hours;
      table.hours_p95[at] = hours + late;
      table.km[at] = km;
    });
  });
  return table;
}
