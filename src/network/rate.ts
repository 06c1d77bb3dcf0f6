import type { Graph, Network, RouteOptions, Weights } from './model.ts';

/** Generalised cost per t of each arc, and of unloading at each state; Infinity if the options close it. */
export interface Rates {
  readonly arc: Float64Array;
  readonly unload: Float64Array;
  /** Bucket width of a search, a share of the mean arc. It affects only the speed. */
  readonly width: number;
}

/** Number of weights with cached rates. */
const cacheSize = 64;

function base(graph: Graph, weights: Weights, km: number): Rates {
  const { money, hours, p95, co2 = 0 } = weights;
  const key = `${money} ${hours} ${p95} ${co2} ${km}`;
  const ofGraph = graph.memory.rates;
  let rates = ofGraph.get(key);
  if (!rates) {
    const { arcMoney, arcHours, arcLate, arcKm, unloadMoney, unloadHours, unloadLate } = graph;
    const arc = new Float64Array(arcMoney.length);
    const unload = new Float64Array(graph.states);
    for (let i = 0; i < arcMoney.length; i++)
      arc[i] = money * arcMoney[i]! + hours * arcHours[i]! + p95 * arcLate[i]! + km * arcKm[i]!;
    if (co2 > 0) {
      const { arcMove, moves } = graph;
      for (let i = 0; i < arc.length; i++) arc[i]! += co2 * moves[arcMove[i]!]!.values.co2;
    }
    for (let i = 0; i < graph.states; i++)
      unload[i] = money * unloadMoney[i]! + hours * unloadHours[i]! + p95 * unloadLate[i]!;
    rates = { arc, unload, width: meanRate(arc) / 4 || 1 };
    if (ofGraph.size >= cacheSize) ofGraph.clear();
    ofGraph.set(key, rates);
  }
  return rates;
}

/** Rates of a network. With options they are stored in work arrays, which the next call with options overwrites. */
export function ratesOf(net: Network, weights: Weights, options: RouteOptions = {}, km = 0): Rates {
  const { graph } = net;
  const plain = base(graph, weights, km);
  const { prices, withoutUnloadingIn } = options;
  const closes = closedMoves(net, options);
  if (!prices && !closes && !some(withoutUnloadingIn)) return plain;
  const { memory } = graph;
  memory.priced ??= { arc: new Float64Array(plain.arc.length), unload: new Float64Array(graph.states) };
  const { arc, unload } = memory.priced;
  arc.set(plain.arc);
  unload.set(plain.unload);
  if (prices) {
    const { passArc, passResource, unloadResource } = graph;
    for (let i = 0; i < passArc.length; i++) {
      const price = prices[passResource[i]!]!;
      if (price > 0) arc[passArc[i]!]! += price;
    }
    for (let i = 0; i < unload.length; i++) {
      const price = unloadResource[i]! >= 0 ? prices[unloadResource[i]!]! : 0;
      if (price > 0) unload[i]! += price;
    }
  }
  if (closes) {
    const { arcMove } = graph;
    for (let i = 0; i < arc.length; i++) if (closes[arcMove[i]!] === 1) arc[i] = Infinity;
  }
  if (some(withoutUnloadingIn)) {
    const { arcFrom, arcMove, arcTransfer, moves, places, states } = graph;
    for (let i = 0; i < arc.length; i++) {
      const onward = arcTransfer[i]! >= 0 && arcFrom[i]! < states;
      if (onward && withoutUnloadingIn.has(places[moves[arcMove[i]!]!.from]!.country)) arc[i] = Infinity;
    }
  }
  return { arc, unload, width: plain.width };
}

/** Mean of the finite values; 0 if there are none. */
function meanRate(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value === Infinity) continue;
    sum += value;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

const some = (set: ReadonlySet<string> | undefined): set is ReadonlySet<string> => set !== undefined && set.size > 0;

/** 1 for each move that the options close by leg, mode, or place or country of either end. Undefined if there are no such options. */
function closedMoves(net: Network, options: RouteOptions): Uint8Array | undefined {
  const { withoutLegs, withoutModes, withoutPlaces, withoutCountries } = options;
  if (![withoutLegs, withoutModes, withoutPlaces, withoutCountries].some(some)) return undefined;
  const { moves, places } = net.graph;
  const marks = new Uint8Array(moves.length);
  const shut = some(withoutPlaces) || some(withoutCountries) ? new Uint8Array(places.length) : undefined;
  if (shut) {
    places.forEach((row, p) => {
      if (withoutPlaces?.has(row.place) || withoutCountries?.has(row.country)) shut[p] = 1;
    });
  }
  for (let i = 0; i < moves.length; i++) {
    const move = moves[i]!;
    if (
      withoutLegs?.has(move.values.key) ||
      withoutModes?.has(move.mode) ||
      (shut && (shut[move.from] === 1 || shut[move.to] === 1))
    )
      marks[i] = 1;
  }
  return marks;
}
