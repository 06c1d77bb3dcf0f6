import { quantile, random } from './random.ts';

/** Trade of a seller A and a buyer B by product, in one currency of one year. */
interface ProductTrade {
  /** A's exports of the product to the world, and its imports from it. */
  readonly supply: ArrayLike<number>;
  readonly sellerImports: ArrayLike<number>;
  /** The world's exports of the product. */
  readonly world: ArrayLike<number>;
  /** B's imports of the product from the world. */
  readonly demand: ArrayLike<number>;
  /** What A sells to B now. */
  readonly actual: ArrayLike<number>;
}

/** A figure with its interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Potential {
  /** Actual sales over those that shares of supply and demand alone would give. */
  readonly ease: Estimate;
  readonly potential: readonly Estimate[];
  /** The potential less actual sales, at least 0. */
  readonly gap: readonly Estimate[];
}

const DRAWS = 400;
/** The interval covers 90 % of the draws. */
const [LOW, HIGH] = [0.05, 0.95];

/**
 * Export potential of A to B by product (International Trade Centre: Decreux and Spies 2016): A's share of the world's supply times B's
 * demand times the ease of trade between the two. Expected growth, tariffs and distance to other suppliers are left out, since no loaded
 * table has them. The interval runs from A's exports net of its imports at the low end of ease to all of its exports at the high end;
 * the ends of ease come from products drawn with replacement. Errors in the trade table are not part of it.
 */
export function potential({ supply, sellerImports, world, demand, actual }: ProductTrade, seed = 1): Potential {
  const products = supply.length;
  const expected = (own: (k: number) => number) =>
    Float64Array.from({ length: products }, (_, k) => (world[k]! > 0 ? (own(k) / world[k]!) * demand[k]! : 0));
  const gross = expected((k) => supply[k]!);
  const made = expected((k) => Math.max(0, supply[k]! - sellerImports[k]!));
  const ease = easeOf(gross, actual, seed);
  const potentials = Array.from(
    { length: products },
    (_, k): Estimate => ({
      value: gross[k]! * ease.value,
      low: made[k]! * ease.low,
      high: gross[k]! * ease.high,
    }),
  );
  const rest = (x: number, k: number) => Math.max(0, x - actual[k]!);
  const gap = potentials.map((potential, k) => ({
    value: rest(potential.value, k),
    low: rest(potential.low, k),
    high: rest(potential.high, k),
  }));
  return { ease, potential: potentials, gap };
}

/** Ease of trade and its bootstrap interval over products; only products that could be traded count. */
function easeOf(expected: Float64Array, actual: ArrayLike<number>, seed: number): Estimate {
  const places = [...expected.keys()].filter((k) => expected[k]! > 0 || actual[k]! > 0);
  const sums = (of: readonly number[]) => {
    let [sold, could] = [0, 0];
    for (const k of of) {
      sold += actual[k]!;
      could += expected[k]!;
    }
    return sold / could;
  };
  const n = places.length;
  const drawn = Array.from({ length: DRAWS }, (_, d) =>
    sums(places.map((_, i) => places[Math.floor(random(seed + d * n + i) * n)]!)),
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const value = sums(places);
  if (drawn.length === 0) return { value, low: value, high: value };
  return { value, low: quantile(drawn, LOW), high: quantile(drawn, HIGH) };
}
