import type { Complexity } from './complexity.ts';
import type { Presence } from './panel.ts';
import { proximity } from './proximity.ts';

/**
 * Density by economy and product, C x P row-major: the proximity of a product to those that the economy has, over its proximity to all
 * (Hidalgo et al. 2007). 0 to 1; NaN for a product that nobody has.
 */
export function density(presence: Presence): Float64Array {
  const { starts, products, diversity, ubiquity } = presence;
  const phi = proximity(presence);
  const n = ubiquity.length;
  const near = new Float64Array(diversity.length * n);
  const all = new Float64Array(n);
  for (let p = 0; p < n; p++) for (let q = 0; q < n; q++) all[q]! += phi[p * n + q]!;
  for (let c = 0; c < diversity.length; c++) {
    for (let at = starts[c]!; at < starts[c + 1]!; at++)
      for (let q = 0, from = products[at]! * n; q < n; q++) near[c * n + q]! += phi[from + q]!;
    for (let q = 0; q < n; q++) near[c * n + q]! /= all[q]!;
  }
  return near;
}

/**
 * Complexity outlook index by economy: the complexity within reach, which is the sum of density times complexity over the products that it
 * lacks (Hausmann et al. 2014; scale as in py-ecomplexity: complexity of products with the mean of the eigenvector left in). Mean 0 and
 * standard deviation 1 over the economies that have a product; NaN for the others.
 */
export function outlook(presence: Presence, { pci, offset }: Complexity): Float64Array {
  const { starts, products, diversity } = presence;
  const n = pci.length;
  const near = density(presence);
  const worth = pci.map((x) => (Number.isNaN(x + offset) ? 0 : x + offset));
  const raw = new Float64Array(diversity.length).fill(Number.NaN);
  for (let c = 0; c < diversity.length; c++) {
    if (diversity[c] === 0) continue;
    let sum = 0;
    for (let p = 0; p < n; p++) sum += worth[p] === 0 ? 0 : near[c * n + p]! * worth[p]!;
    for (let at = starts[c]!; at < starts[c + 1]!; at++) sum -= near[c * n + products[at]!]! * worth[products[at]!]!;
    raw[c] = sum;
  }
  const own = raw.filter((x) => !Number.isNaN(x));
  const mean = own.reduce((a, b) => a + b, 0) / own.length;
  const deviation = Math.sqrt(own.reduce((a, b) => a + (b - mean) ** 2, 0) / own.length);
  return raw.map((x) => (x - mean) / deviation);
}
