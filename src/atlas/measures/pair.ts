/** Shares of the sum; all NaN where the sum is 0. */
function shares(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return Float64Array.from({ length: values.length }, (_, k) => values[k]! / sum);
}

/**
 * Trade complementarity of exporter A to importer B (Michaely 1996), 0 to 100: how far B's import shares match A's export
 * shares over the same products. It knows shares alone, neither size nor capability.
 */
export function complementarity(exportsOfA: ArrayLike<number>, importsOfB: ArrayLike<number>): number {
  const [x, m] = [shares(exportsOfA), shares(importsOfB)];
  let apart = 0;
  for (let k = 0; k < x.length; k++) apart += Math.abs(m[k]! - x[k]!);
  return 100 * (1 - apart / 2);
}

/**
 * Trade intensity: B's share in A's exports over B's share in the world's imports other than A's (Kojima 1964). 1 where A
 * sells to B as the world does.
 */
export function intensity(
  aToB: number,
  exportsOfA: number,
  importsOfB: number,
  worldImports: number,
  importsOfA: number,
) {
  return aToB / exportsOfA / (importsOfB / (worldImports - importsOfA));
}

/**
 * Intra-industry trade (Grubel and Lloyd 1975), 0 to 1, weighted by trade: 1 where both ways are equal in every product.
 * NaN where there is no trade.
 */
export function grubelLloyd(exported: ArrayLike<number>, imported: ArrayLike<number>): number {
  let [apart, all] = [0, 0];
  for (let k = 0; k < exported.length; k++) {
    apart += Math.abs(exported[k]! - imported[k]!);
    all += exported[k]! + imported[k]!;
  }
  return 1 - apart / all;
}

/** Concentration (Herfindahl and Hirschman), 1/n to 1: the sum of squared shares. NaN where the sum is 0. */
export function concentration(values: ArrayLike<number>): number {
  return shares(values).reduce((sum, share) => sum + share ** 2, 0);
}

export interface ProductTrade {
  /** A's exports of the product to all. */
  readonly supply: ArrayLike<number>;
  /** The world's exports of the product. */
  readonly world: ArrayLike<number>;
  /** B's imports of the product from all. */
  readonly demand: ArrayLike<number>;
  /** What A sells to B now. */
  readonly actual: ArrayLike<number>;
}

/**
 * Export potential of A to B by product and its gap (Decreux and Spies 2016, without their growth and tariffs): A's share
 * of the world's supply times B's demand, times ease: what A sells to B in all over the sum of these products. The gap is the
 * part of the potential that is not sold yet, never negative.
 */
export function potential({ supply, world, demand, actual }: ProductTrade) {
  const expected = Float64Array.from({ length: supply.length }, (_, k) =>
    world[k]! > 0 ? (supply[k]! / world[k]!) * demand[k]! : 0,
  );
  const sum = (of: ArrayLike<number>) => {
    let all = 0;
    for (let k = 0; k < of.length; k++) all += of[k]!;
    return all;
  };
  const ease = sum(actual) / sum(expected);
  const potentials = expected.map((x) => x * ease);
  return { ease, potential: potentials, gap: potentials.map((x, k) => Math.max(0, x - actual[k]!)) };
}
