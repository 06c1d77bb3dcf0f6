import type { Move, Network, Route, RouteOptions, Weights } from './model.ts';
import { stepsOf } from './steps.ts';
import type { Transfer } from './transfers.ts';

/** One movement of a route, with the transfer before it. */
interface Passage {
  readonly move: Move;
  readonly transfer: Transfer | undefined;
  /** Whether the goods change gauge before it. */
  readonly breaks: boolean;
}

/** A route as a sequence of movements, with the unloading at its end. */
export interface Way {
  readonly passages: readonly Passage[];
  readonly unloading: Transfer | undefined;
}

/** The route along consecutive arcs of the graph, from a start node to a state. */
export function routeOf(net: Network, arcs: readonly number[]): Route {
  const { graph } = net;
  let gauge = 0;
  const passages = arcs.map((arc, i): Passage => {
    const move = graph.moves[graph.arcMove[arc]!]!;
    const index = graph.arcTransfer[arc]!;
    const next = move.gauge === 0 ? gauge : move.gauge;
    const breaks = i > 0 && gauge !== 0 && next !== gauge;
    gauge = next;
    return { move, transfer: index < 0 ? undefined : graph.transfers.all[index], breaks };
  });
  const last = graph.arcTo[arcs.at(-1)!]!;
  const unload = graph.unload[last]!;
  const resources = resourcesOf(net, arcs, last);
  return routeAlong(net, { passages, unloading: unload < 0 ? undefined : graph.transfers.all[unload] }, resources);
}

function resourcesOf(net: Network, arcs: readonly number[], last: number): number[] {
  const { graph } = net;
  const resources: number[] = [];
  const handle = (place: number) => {
    const resource = graph.placeResource[place]!;
    if (resource >= 0 && !resources.includes(resource)) resources.push(resource);
  };
  handle(graph.moves[graph.arcMove[arcs[0]!]!]!.from);
  for (const arc of arcs) {
    const move = graph.moves[graph.arcMove[arc]!]!;
    const transfer = graph.arcTransferResource[arc]!;
    if (transfer >= 0) resources.push(transfer);
    if (move.legResource >= 0) resources.push(move.legResource);
    if (move.borderResource >= 0) resources.push(move.borderResource);
    handle(move.to);
  }
  if (graph.unloadResource[last]! >= 0) resources.push(graph.unloadResource[last]!);
  return resources;
}

function routeAlong(net: Network, way: Way, resources: number[]): Route {
  const { places } = net.graph;
  const first = way.passages[0]!.move.from;
  const handled = new Set([first]);
  const stops = [places[first]!];
  let carriage = places[first]!.cost;
  let [borders, hours, late, km, co2] = [0, 0, 0, 0, 0];
  const spend = (row: { hours: number; hours_p95?: number | undefined } | undefined) => {
    if (!row) return;
    hours += row.hours;
    late += (row.hours_p95 ?? row.hours) - row.hours;
  };
  for (const { move, transfer, breaks } of way.passages) {
    spend(transfer?.row);
    spend(move.values);
    spend(move.border?.row);
    if (breaks) borders += transfer?.row.cost ?? 0;
    else carriage += transfer?.row.cost ?? 0;
    carriage += move.values.cost;
    borders += move.border?.row.cost ?? 0;
    if (!handled.has(move.to)) carriage += places[move.to]!.cost;
    handled.add(move.to);
    stops.push(places[move.to]!);
    km += move.values.km;
    co2 += move.values.co2;
  }
  spend(way.unloading?.row);
  carriage += way.unloading?.row.cost ?? 0;
  let steps: ReturnType<typeof stepsOf> | undefined;
  return {
    legs: way.passages.map(({ move }) => move.values.key),
    places: stops.map((row) => row.place),
    modes: withoutRepeats(way.passages.map(({ move }) => move.mode)),
    countries: withoutRepeats(stops.map((row) => row.country)),
    km,
    hours,
    hours_p95: hours + late,
    carriage,
    borders,
    co2,
    resources,
    get steps() {
      steps ??= stepsOf(places, way);
      return steps;
    },
  };
}

/** The list without items that equal the one before them. */
function withoutRepeats(list: readonly string[]): string[] {
  return list.filter((x, i) => x !== list[i - 1]);
}

/** The route of goods that are used where they are: nothing is loaded, and nothing is paid. */
export function stayingRoute(net: Network, place: string): Route {
  const country = net.graph.places[net.graph.placeIndex.get(place)!]!.country;
  const none = { legs: [], modes: [], resources: [], steps: [] };
  const zero = { km: 0, hours: 0, hours_p95: 0, carriage: 0, borders: 0, co2: 0 };
  return { places: [place], countries: [country], ...none, ...zero };
}

/** Generalised cost per t of a route. */
export function generalised(route: Route, weights: Weights, options: RouteOptions = {}): number {
  const { money, hours, p95, co2 = 0 } = weights;
  let total = money * (route.carriage + route.borders) + hours * route.hours + p95 * (route.hours_p95 - route.hours);
  total += co2 * route.co2;
  if (options.prices) for (const i of route.resources) total += Math.max(0, options.prices[i]!);
  return total;
}
