import type { Presence } from './panel.ts';

/**
 * Proximity of all pairs of products (Hidalgo et al. 2007), P x P row-major: the economies that have both over the larger
 * number that has either; 0 where nobody has one. A product's own proximity is 1, as in Hidalgo et al.; later versions of
 * py-ecomplexity set it to 0.
 */
export function proximity(presence: Presence): Float64Array {
  const { ubiquity } = presence;
  const n = ubiquity.length;
  const both = togetherIn(presence);
  const all = new Float64Array(n * n);
  for (let p = 0; p < n; p++) {
    const mine = ubiquity[p]!;
    if (mine === 0) continue;
    for (let q = 0, at = p * n, mirror = p; q <= p; q++, at++, mirror += n) {
      if (both[at] === 0) continue;
      const other = ubiquity[q]!;
      const value = both[at]! / Math.max(mine, other);
      all[at] = value;
      all[mirror] = value;
    }
  }
  return all;
}

/** Economies that have both of two products: P x P row-major, the lower triangle. */
function togetherIn({ starts, products, diversity, ubiquity }: Presence): Uint32Array {
  const n = ubiquity.length;
  const counts = new Uint32Array(n * n);
  for (let c = 0; c < diversity.length; c++) {
    const [from, to] = [starts[c]!, starts[c + 1]!];
    for (let i = from; i < to; i++) {
      const row = products[i]! * n;
      for (let j = from; j <= i; j++) counts[row + products[j]!]!++;
    }
  }
  return counts;
}
