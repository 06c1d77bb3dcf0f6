import { type FlowSpec, type Frame, passKey } from '../../model/index.ts';
import type { Network, Weights } from '../../network/index.ts';
import { pricing } from './parameters.ts';

/** Shadow prices on the network in one period, as a solution of the relaxation sets them. */
export interface Tolls {
  /** Whether there is any: without, no way is better than those of least cost. */
  readonly any: boolean;
  /** Whether what must not be too little (CO2, hours) has a price: it is not put on the network. */
  readonly partial: boolean;
  /** Of each of a network's resources, money of the year per tonne. */
  of(net: Network): Float64Array;
  /** Weights with the prices of CO2 and hours for what goes to a country, and a name that equal ones share. */
  weights(base: Weights, country: string): Weights;
  named(country: string): string;
}

/** What the flows of a lane pay on shared capacities beside all others, money of the first year per unit of the good. */
export type OwnTolls = (flow: FlowSpec) => ReadonlyMap<string, number> | undefined;

/**
 * Tolls on the resources of a network, money of the year per tonne, with those of a lane's own. `tonnes`, the mass of a unit times the weight
 * of the period, turns money of the first year per unit into money of the year per tonne.
 */
export function raised(
  net: Network,
  prices: Float64Array,
  own: ReadonlyMap<string, number> | undefined,
  tonnes: number,
): Float64Array {
  if (!own) return prices;
  return prices.map((price, i) => price + (own.get(passKey(net.resources[i]!)) ?? 0) / tonnes);
}

/**
 * Whether ways that are not in the programme may be worth more than those of a lane that are: where a row tells ways apart, of a
 * shared capacity (in a relaxed programme all have theirs), a candidate leg or a measure.
 */
export const tellsApart = ({ wayRows }: Frame, binding: ReadonlySet<string>): boolean =>
  binding.size > 0 || wayRows.passes.size > 0 || wayRows.measures.length > 0;

/**
 * The duals of the rows that tell the ways of a lane apart (`WayRows`), as tolls on the network of a period. Duals are
 * money of the first year; `scale` is the period's weight, by which they are divided.
 */
export function tollsOf(frame: Frame, rowDual: ArrayLike<number>, period: number, scale: number): Tolls {
  const passes = new Map<string, number>();
  for (const [key, row] of frame.wayRows.passes.get(period) ?? []) {
    const dual = rowDual[row] ?? 0;
    if (dual > pricing.toll) passes.set(key, dual / scale);
  }
  const measures = frame.wayRows.measures.flatMap((m) => {
    const price = m.period === period ? ((rowDual[m.row] ?? 0) * m.share) / scale : 0;
    return Math.abs(price) > pricing.measure ? [{ ...m, price }] : [];
  });
  const priced = measures.filter(({ price }) => price > 0);
  const added = (country: string) => {
    const sum = { co2: 0, hours: 0 };
    for (const { measure, price, covers } of priced)
      if (covers(country)) sum[measure] += measure === 'co2' ? price / 1000 : price;
    return sum;
  };
  const pricesOf = new Map<Network, Float64Array>();
  return {
    any: passes.size > 0 || priced.length > 0,
    partial: priced.length < measures.length,
    of(net) {
      const prices = pricesOf.get(net);
      if (prices) return prices;
      const made = Float64Array.from(net.resources, (resource) => passes.get(passKey(resource)) ?? 0);
      pricesOf.set(net, made);
      return made;
    },
    weights(base, country) {
      const { co2, hours } = added(country);
      return co2 + hours > 0 ? { ...base, hours: base.hours + hours, co2 } : base;
    },
    named(country) {
      const { co2, hours } = added(country);
      return `${co2} ${hours}`;
    },
  };
}
