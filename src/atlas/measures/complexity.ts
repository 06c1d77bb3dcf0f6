import { leading } from './eigen.ts';
import type { Presence } from './panel.ts';

export interface Complexity {
  /** Economic complexity by economy: mean 0, standard deviation 1 over the economies that have a product. NaN for others. */
  readonly eci: Float64Array;
  /** Complexity by product, in the same unit. NaN for products that nobody has. */
  readonly pci: Float64Array;
  /** Mean of the eigenvector in standard deviations; both measures are given without it. */
  readonly offset: number;
  /** Second eigenvalue; 1 where the economies fall into parts that share no product. */
  readonly eigenvalue: number;
}

/** From this eigenvalue on the economies fall into separate parts, which cannot be ranked together. */
const APART = 1 - 1e-9;

/**
 * Economic and product complexity (Hidalgo and Hausmann 2009; scale as in py-ecomplexity): the second eigenvector k of
 * the economies' matrix M~ = D^-1 M U^-1 M^T, its sign such that it rises with diversity, and for products U^-1 M^T k over
 * the eigenvalue; both less the mean of k, over its standard deviation. All NaN where the economies cannot be ranked together.
 */
export function complexity(presence: Presence): Complexity {
  const { starts, products, diversity, ubiquity } = presence;
  const own = Uint32Array.from(diversity.keys()).filter((c) => diversity[c]! > 0);
  const n = own.length;
  const eci = new Float64Array(diversity.length).fill(Number.NaN);
  const pci = new Float64Array(ubiquity.length).fill(Number.NaN);
  if (n < 3) return { eci, pci, offset: Number.NaN, eigenvalue: Number.NaN };
  // Symmetric form D^-1/2 M U^-1 M^T D^-1/2; its first vector is the root of diversity.
  const root = Float64Array.from(own, (c) => Math.sqrt(diversity[c]!));
  const first = root.map((x) => x / Math.hypot(...root));
  const { value, vector } = leading(symmetric(presence, own, root), n, first);
  if (!(value > 1e-12 && value < APART)) return { eci, pci, offset: Number.NaN, eigenvalue: value };
  const raw = vector.map((x, i) => x / root[i]!);
  const sign = covariance(raw, own, diversity) < 0 ? -1 : 1;
  const mean = raw.reduce((sum, x) => sum + x, 0) / n;
  const deviation = Math.sqrt(raw.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n);
  const scaled = (x: number) => (sign * (x - mean)) / deviation;
  const sums = new Float64Array(ubiquity.length);
  for (let i = 0; i < n; i++) {
    const c = own[i]!;
    eci[c] = scaled(raw[i]!);
    for (let at = starts[c]!; at < starts[c + 1]!; at++) sums[products[at]!]! += raw[i]!;
  }
  for (let p = 0; p < sums.length; p++) if (ubiquity[p]! > 0) pci[p] = scaled(sums[p]! / ubiquity[p]! / value);
  return { eci, pci, offset: (sign * mean) / deviation, eigenvalue: value };
}

function symmetric({ starts, products, ubiquity }: Presence, own: Uint32Array, root: Float64Array): Float64Array {
  const n = own.length;
  const matrix = new Float64Array(n * n);
  const share = new Float64Array(ubiquity.length);
  for (let i = 0; i < n; i++) {
    const c = own[i]!;
    share.fill(0);
    for (let at = starts[c]!; at < starts[c + 1]!; at++) share[products[at]!] = 1 / ubiquity[products[at]!]!;
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let at = starts[own[j]!]!, end = starts[own[j]! + 1]!; at < end; at++) sum += share[products[at]!]!;
      matrix[i * n + j] = sum / (root[i]! * root[j]!);
      matrix[j * n + i] = matrix[i * n + j]!;
    }
  }
  return matrix;
}

function covariance(raw: Float64Array, own: Uint32Array, diversity: Uint32Array): number {
  const mean = own.reduce((sum, c) => sum + diversity[c]!, 0) / own.length;
  return raw.reduce((sum, x, i) => sum + x * (diversity[own[i]!]! - mean), 0);
}
