import { type FlowSpec, type Frame, passKey } from '../../model/index.ts';
import type { Network, Weights } from '../../network/index.ts';
import { pricing } from './parameters.ts';

/** The duals of a relaxation as prices on the network of one period. */
export interface Tolls {
  /** Whether any dual is nonzero. Otherwise the ways of least cost are optimal. */
  readonly any: boolean;
  /** Whether a lower limit on CO2 or hours has a dual. It cannot be put on the network, because its sign is negative. */
  readonly partial: boolean;
  /** Toll of each resource of a network, in money of the year per tonne. */
  of(net: Network): Float64Array;
  /** Weights with the prices of CO2 and hours for a country of destination. */
  weights(base: Weights, country: string): Weights;
  /** A key that countries with the same prices of CO2 and hours share. */
  named(country: string): string;
}

/** Tolls that only the flows of one lane pay, by shared capacity, in money of the first year per unit of the good. */
export type OwnTolls = (flow: FlowSpec) => ReadonlyMap<string, number> | undefined;

/**
 * Adds a lane's own tolls to the tolls on the resources of a network, in money of the year per tonne. Division by `tonnes`, the mass of a unit
 * times the weight of the period, turns money of the first year per unit into money of the year per tonne.
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
 * Whether the ways of a lane have different coefficients in some row: of a shared capacity (all of them have rows in a relaxed programme), a
 * candidate leg or a measure. Otherwise no way outside the programme can be worth more than the ways of least cost, which it has.
 */
export const tellsApart = ({ wayRows }: Frame, binding: ReadonlySet<string>): boolean =>
  binding.size > 0 || wayRows.passes.size > 0 || wayRows.measures.length > 0;

/**
 * The duals of the rows of ways (`WayRows`) as tolls on the network of a period. Duals are in money of the first year; they are divided by
 * `scale`, the weight of the period.
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
      const tolls = Float64Array.from(net.resources, (resource) => passes.get(passKey(resource)) ?? 0);
      pricesOf.set(net, tolls);
      return tolls;
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
