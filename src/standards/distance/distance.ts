import type { Incidence } from './incidence.ts';

/**
 * Scale of the number of differing combinations.
 * `all`: by all combinations of products and measures, rd = (1/N) sum |n_i - n_j| (UNCTAD Research Study 69: Cadot, Asprilla,
 * Gourdon, Knebel, Peters 2015; UN ESCAP, r.tiid.org/regulatory-distance.html).
 * `union`: by those that either of the two applies, which is Jaccard's distance and does not depend on N.
 * Both are metrics in [0, 1].
 */
export type Variant = 'all' | 'union';

/** Regulatory distance between two markets, 0 (same measures) to 1; 0 between markets without any measure. */
export function regulatoryDistance(data: Incidence, a: string, b: string, variant: Variant): number {
  const [first, second] = [setOf(data, a), setOf(data, b)];
  let common = 0;
  for (const item of first) if (second.has(item)) common++;
  const union = first.size + second.size - common;
  const scale = variant === 'union' ? union : data.products.length * data.codes.length;
  return scale === 0 ? 0 : (union - common) / scale;
}

/** Distances between all pairs of markets, in the order of `data.markets`. */
export function distanceMatrix(data: Incidence, variant: Variant): number[][] {
  return data.markets.map((a) => data.markets.map((b) => regulatoryDistance(data, a, b, variant)));
}

/** Distances of all pairs of markets, each pair once. */
export function distancePairs(data: Incidence, variant: Variant): { a: string; b: string; value: number }[] {
  return data.markets.flatMap((a, i) =>
    data.markets.slice(i + 1).map((b) => ({ a, b, value: regulatoryDistance(data, a, b, variant) })),
  );
}

/**
 * The combinations that a market applies.
 *
 * @throws {Error} at a market that is not in the data
 */
export function setOf(data: Incidence, market: string): ReadonlySet<number> {
  const set = data.applied.get(market);
  if (!set) throw new Error(`no market ${market} among ${data.markets.join(', ')}`);
  return set;
}
