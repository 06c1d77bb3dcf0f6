import { groupBy } from '../../case/index.ts';
import type { Presence } from './panel.ts';

/** Economies that have each product: `economies[starts[p]]` to before `economies[starts[p + 1]]`. */
function holdersOf({ starts, products, diversity, ubiquity }: Presence): { from: Uint32Array; economies: Uint32Array } {
  const from = new Uint32Array(ubiquity.length + 1);
  for (let p = 0; p < ubiquity.length; p++) from[p + 1] = from[p]! + ubiquity[p]!;
  const next = from.slice();
  const economies = new Uint32Array(products.length);
  for (let c = 0; c < diversity.length; c++)
    for (let at = starts[c]!; at < starts[c + 1]!; at++) economies[next[products[at]!]!++] = c;
  return { from, economies };
}

/**
 * For each product q and economy c the sum over c's products p of weight[p] times the proximity of p and q, P x (C + 1)
 * row-major; the last column is the sum over all products.
 *
 * Proximity is what two products have in common over the larger ubiquity. So for all q of ubiquity k the sum is a sum over the
 * holders h of q of one matrix: weight of what c and h both have, over k for products not more frequent than k, over their own
 * ubiquity for the others. This takes C steps for each holding where going over pairs of products takes P.
 */
export function near(presence: Presence, weight: Float64Array): Float64Array {
  const { diversity, ubiquity } = presence;
  const { from, economies } = holdersOf(presence);
  const [C, P] = [diversity.length, ubiquity.length];
  const wide = C + 1;
  const holders = (p: number) => economies.subarray(from[p]!, from[p + 1]!);
  const levels = groupBy(
    [...ubiquity.keys()].filter((p) => ubiquity[p]! > 0),
    (p) => ubiquity[p]!,
  );
  const rising = [...levels.keys()].sort((a, b) => a - b);
  const common = new Float64Array(C * wide);
  const over = new Float64Array(C * wide);
  for (const k of rising) for (const p of levels.get(k)!) addPairs(over, wide, holders(p), weight[p]! / k);
  const sums = new Float64Array(P * wide);
  const level = new Float64Array(C * wide);
  for (const k of rising) {
    for (const p of levels.get(k)!) {
      addPairs(common, wide, holders(p), weight[p]!);
      addPairs(over, wide, holders(p), -weight[p]! / k);
    }
    combine(level, common, over, 1 / k);
    for (const q of levels.get(k)!) addRows(sums, q * wide, level, wide, holders(q));
  }
  return sums;
}

/** Adds a value to all pairs of holders, and to the last column of each. */
function addPairs(matrix: Float64Array, wide: number, holders: Uint32Array, value: number): void {
  for (let i = 0; i < holders.length; i++) {
    const row = holders[i]! * wide;
    for (let j = 0; j < holders.length; j++) {
      const at = row + holders[j]!;
      matrix[at] = matrix[at]! + value;
    }
    matrix[row + wide - 1] = matrix[row + wide - 1]! + value;
  }
}

/** out = a * by + b. */
function combine(out: Float64Array, a: Float64Array, b: Float64Array, by: number): void {
  for (let i = 0; i < out.length; i++) out[i] = a[i]! * by + b[i]!;
}

/** Adds the rows of the holders to one row of the sums, four at a time. */
function addRows(sums: Float64Array, at: number, rows: Float64Array, wide: number, holders: Uint32Array): void {
  const n = holders.length;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    const a = holders[i]! * wide;
    const b = holders[i + 1]! * wide;
    const c = holders[i + 2]! * wide;
    const d = holders[i + 3]! * wide;
    for (let x = 0; x < wide; x++)
      sums[at + x] = sums[at + x]! + (rows[a + x]! + rows[b + x]! + (rows[c + x]! + rows[d + x]!));
  }
  for (; i < n; i++) {
    const a = holders[i]! * wide;
    for (let x = 0; x < wide; x++) sums[at + x] = sums[at + x]! + rows[a + x]!;
  }
}

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
