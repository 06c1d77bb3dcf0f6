import type { Complexity } from './complexity.ts';
import { near } from './near.ts';
import type { Presence } from './panel.ts';

/** Economies by products, row-major; the index is by economy. */
interface Outlook {
  /** Proximity of a product to those the economy has, over its proximity to all: 0 to 1, NaN where the latter is 0. */
  readonly density: Float64Array;
  /** Complexity outlook index: the complexity within reach; mean 0 and standard deviation 1 over economies. */
  readonly index: Float64Array;
  /** Complexity outlook gain: what a product the economy lacks would add to its index; 0 for products it has. */
  readonly gain: Float64Array;
}

/**
 * Density, outlook index and outlook gain (Hausmann et al. 2014; scale as in py-ecomplexity: complexity of products with the
 * mean of the eigenvector left in). An economy without a product has no index (NaN).
 */
export function outlook(presence: Presence, { pci, offset }: Complexity): Outlook {
  const { starts, products, diversity, ubiquity } = presence;
  const [n, countries] = [ubiquity.length, diversity.length];
  const worth = pci.map((x) => x + offset);
  const nearness = near(presence, new Float64Array(n).fill(1));
  const all = Float64Array.from({ length: n }, (_, p) => nearness[p * (countries + 1) + countries]!);
  const gains = near(
    presence,
    all.map((sum, p) => (ubiquity[p]! > 0 ? worth[p]! / sum : 0)),
  );
  const density = new Float64Array(countries * n);
  const gain = new Float64Array(countries * n);
  for (let q = 0, at = 0; q < n; q++, at++)
    for (let c = 0; c < countries; c++, at++) {
      density[c * n + q] = nearness[at]! / all[q]!;
      gain[c * n + q] = gains[q * (countries + 1) + countries]! - gains[at]!;
    }
  for (let c = 0; c < countries; c++)
    for (let at = starts[c]!; at < starts[c + 1]!; at++) gain[c * n + products[at]!] = 0;
  return { density, index: indexOf(presence, density, worth), gain };
}

/** The sum of density times worth over the products an economy lacks, standardised over the economies that have a product. */
function indexOf({ starts, products, diversity }: Presence, density: Float64Array, worth: Float64Array): Float64Array {
  const n = worth.length;
  const known = worth.map((x) => (Number.isNaN(x) ? 0 : x));
  const raw = new Float64Array(diversity.length).fill(Number.NaN);
  for (let c = 0; c < diversity.length; c++) {
    if (diversity[c] === 0) continue;
    let sum = 0;
    for (let p = 0; p < n; p++) sum += known[p] === 0 ? 0 : density[c * n + p]! * known[p]!;
    for (let at = starts[c]!; at < starts[c + 1]!; at++) sum -= density[c * n + products[at]!]! * known[products[at]!]!;
    raw[c] = sum;
  }
  const own = raw.filter((x) => !Number.isNaN(x));
  const mean = own.reduce((a, b) => a + b, 0) / own.length;
  const deviation = Math.sqrt(own.reduce((a, b) => a + (b - mean) ** 2, 0) / own.length);
  return raw.map((x) => (x - mean) / deviation);
}
