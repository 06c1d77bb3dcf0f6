import { nodeHash } from './hash.ts';

const half = (value: number): number => Math.floor(value / 2);
const odd = (value: number): boolean => value % 2 === 1;
const counts = (...values: number[]): boolean => values.every((value) => Number.isSafeInteger(value) && value >= 0);
const hashes = (...values: Uint8Array[]): boolean => values.every((value) => value.length === 32);
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * Whether `proof` shows that the leaf with hash `leaf` stands at `index` in the tree of `size` leaves with this `root`
 * (RFC 9162, 2.1.3.2; same proofs as RFC 6962, 2.1.1).
 */
export function verifyInclusion(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!counts(index, size) || index >= size || !hashes(leaf, root, ...proof)) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(hash, root);
}

/**
 * Whether `proof` shows that the tree of `size1` leaves with `root1` is a prefix of the tree of `size2` leaves with
 * `root2` (RFC 9162, 2.1.4.2). An empty first tree proves nothing: false.
 */
export function verifyConsistency(
  size1: number,
  size2: number,
  proof: Uint8Array[],
  root1: Uint8Array,
  root2: Uint8Array,
): boolean {
  if (!counts(size1, size2) || size1 < 1 || size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && same(root1, root2);
  if (!hashes(root1, root2, ...proof)) return false;
  let [at, last] = [size1 - 1, size2 - 1];
  const shift = (): void => {
    [at, last] = [half(at), half(last)];
  };
  while (odd(at)) shift();
  // Where the first tree is a whole subtree of the second, the proof starts from its root.
  const [start, ...rest] = at === 0 ? [root1, ...proof] : proof;
  if (!start) return false;
  let [small, large] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      small = nodeHash(hash, small);
      large = nodeHash(hash, large);
      while (!odd(at) && at !== 0) shift();
    } else {
      large = nodeHash(large, hash);
    }
    shift();
  }
  return last === 0 && same(small, root1) && same(large, root2);
}
