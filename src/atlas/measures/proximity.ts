import type { Presence } from './panel.ts';

/**
 * Proximity of all pairs of products (Hidalgo et al. 2007), P x P row-major: the economies that have both over the larger
 * number that has either; 0 where nobody has one. A product's own proximity is 1, as in Hidalgo et al.; later versions of
 * py-ecomplexity set it to 0.
 */
export function proximity(presence: Presence): Float64Array {
  const { ubiquity } = presence;
  const n = ubiquity.length;
  const { words, bits } = bitsOf(presence);
  const all = new Float64Array(n * n);
  for (let p = 0; p < n; p++) {
    const mine = ubiquity[p]!;
    if (mine === 0) continue;
    for (let q = 0; q <= p; q++) {
      let both = 0;
      for (let a = p * words, b = q * words, end = a + words; a < end; a++, b++) both += ones(bits[a]! & bits[b]!);
      if (both === 0) continue;
      const value = both / Math.max(mine, ubiquity[q]!);
      all[p * n + q] = value;
      all[q * n + p] = value;
    }
  }
  return all;
}

/** Economies of each product as bits, `words` words of 32 for each product. */
function bitsOf({ starts, products, diversity, ubiquity }: Presence): { words: number; bits: Int32Array } {
  const words = Math.ceil(diversity.length / 32);
  const bits = new Int32Array(words * ubiquity.length);
  for (let c = 0; c < diversity.length; c++)
    for (let at = starts[c]!; at < starts[c + 1]!; at++) bits[products[at]! * words + (c >> 5)]! |= 1 << (c & 31);
  return { words, bits };
}

/** Number of ones in a word of 32 bits. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
