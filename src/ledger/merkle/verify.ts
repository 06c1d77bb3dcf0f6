import { emptyRoot, nodeHash } from './hash.ts';

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
  return size1 > 0 && verifySubtreeConsistency(0, size1, size2, proof, root1, root2);
}

/** Whether leaves `start` to `end` (exclusive) can be a subtree: start is a multiple of the least power of two that holds them. */
export function validSubtree(start: number, end: number): boolean {
  if (!counts(start, end) || start >= end) return false;
  let span = 1;
  while (span < end - start) span *= 2;
  return start % span === 0;
}

/** Whether the leaf stands at `index` in the subtree of leaves `start` to `end` with this `root` (draft-ietf-plants-merkle-tree-certs, 4.3). */
export function verifySubtreeInclusion(
  index: number,
  start: number,
  end: number,
  leaf: Uint8Array,
  proof: Uint8Array[],
  root: Uint8Array,
): boolean {
  return validSubtree(start, end) && index >= start && verifyInclusion(index - start, end - start, leaf, proof, root);
}

/**
 * Whether the subtree of leaves `start` to `end` with root `subtree` is part of the tree of `size` leaves with `root`
 * (draft-ietf-plants-merkle-tree-certs, 4.4.3). An empty subtree is part of any tree if its root is that of no leaves.
 */
export function verifySubtreeConsistency(
  start: number,
  end: number,
  size: number,
  proof: Uint8Array[],
  subtree: Uint8Array,
  root: Uint8Array,
): boolean {
  if (!counts(start, end, size) || end > size || !hashes(...proof)) return false;
  if (start === end) return proof.length === 0 && same(subtree, emptyRoot);
  if (!validSubtree(start, end) || (proof.length > 0 && !hashes(subtree))) return false;
  let [first, last, total] = [start, end - 1, size - 1];
  const shift = (): void => {
    [first, last, total] = [half(first), half(last), half(total)];
  };
  while (first !== last && (last === total || odd(last))) shift();
  const rest = first === last ? proof : proof.slice(1);
  const seed = first === last ? subtree : proof[0];
  if (!seed) return false;
  let [small, large] = [seed, seed];
  for (const hash of rest) {
    if (total === 0) return false;
    if (odd(last) || last === total) {
      if (first < last) small = nodeHash(hash, small);
      large = nodeHash(hash, large);
      while (!odd(last) && last !== 0) shift();
    } else {
      large = nodeHash(large, hash);
    }
    shift();
  }
  return total === 0 && same(small, subtree) && same(large, root);
}
