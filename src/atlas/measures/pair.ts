/** Shares of the sum; all NaN where the sum is 0. */
function shares(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return Float64Array.from({ length: values.length }, (_, k) => values[k]! / sum);
}

/**
 * Trade complementarity of exporter A to importer B (Michaely 1996), 0 to 100: how far B's import shares match A's export
 * shares over the same products. It compares shares only, not size or capability.
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
 * Intra-industry trade (Grubel and Lloyd 1975), 0 to 1, weighted by trade: 1 where exports equal imports in every product.
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
